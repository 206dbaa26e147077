//! Records of a CSV file out of a stream of bytes: in constant memory, each with the line it
//! starts on and the offset where reading can go on after it.

use bytes::Bytes;
use csv_core::ReadRecordResult;
use futures::{Stream, StreamExt};

/// A record longer than this is a quote that was never closed, not a debtor.
const MAX_RECORD: usize = 64 * 1024;
const MAX_CELLS: usize = 500;

/// Why a file cannot be read any further.
#[derive(Debug, thiserror::Error)]
pub(crate) enum ReadError<E> {
    /// The storage broke off; reading again may help.
    #[error("the file could not be read")]
    Source(#[source] E),
    /// The record that starts on this line is no record; reading again will not help.
    #[error("the record on line {line} never ends or has more than {MAX_CELLS} cells")]
    Oversized { line: u64 },
}

/// One record: its cells as the bytes of the file, unquoted.
#[derive(Debug, Default)]
pub(crate) struct Record {
    data: Vec<u8>,
    ends: Vec<usize>,
    cells: usize,
    /// 1 is the first line of the file; a record with quoted line breaks starts on its first.
    pub line: u64,
    /// Offset of the byte after the record: where a reader goes on.
    pub end: u64,
    /// Value of the line counter there.
    pub next_line: u64,
}

impl Record {
    pub(crate) fn len(&self) -> usize {
        self.cells
    }

    pub(crate) fn cell(&self, index: usize) -> Option<&[u8]> {
        let end = *self.ends[..self.cells].get(index)?;
        let start = if index == 0 { 0 } else { self.ends[index - 1] };
        Some(&self.data[start..end])
    }

    pub(crate) fn cells(&self) -> impl Iterator<Item = &[u8]> {
        (0..self.cells).filter_map(|index| self.cell(index))
    }

    /// Whether nothing but separators and spaces stands on the line.
    pub(crate) fn is_blank(&self) -> bool {
        self.cells()
            .all(|cell| cell.iter().all(u8::is_ascii_whitespace))
    }
}

/// Where reading begins: the start of the file, or the place a former run came to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Place {
    pub offset: u64,
    pub line: u64,
}

pub(crate) struct Records<S> {
    source: S,
    parser: csv_core::Reader,
    pending: Bytes,
    offset: u64,
    exhausted: bool,
}

impl<S, E> Records<S>
where
    S: Stream<Item = Result<Bytes, E>> + Unpin,
{
    /// `source` yields the bytes of the file from `place` on.
    pub(crate) fn new(source: S, delimiter: u8, place: Place) -> Self {
        let mut parser = csv_core::ReaderBuilder::new().delimiter(delimiter).build();
        parser.set_line(place.line);
        Self {
            source,
            parser,
            pending: Bytes::new(),
            offset: place.offset,
            exhausted: false,
        }
    }

    /// Reads the next record into `record`; false at the end of the file. Empty lines are skipped.
    pub(crate) async fn read(&mut self, record: &mut Record) -> Result<bool, ReadError<E>> {
        record.data.resize(record.data.capacity().max(1024), 0);
        record.ends.resize(record.ends.capacity().max(32), 0);
        let (mut written, mut cells) = (0, 0);
        let mut last_byte = 0;
        loop {
            if self.pending.is_empty() && !self.exhausted {
                match self.source.next().await {
                    Some(Ok(bytes)) => self.pending = bytes,
                    Some(Err(error)) => return Err(ReadError::Source(error)),
                    None => self.exhausted = true,
                }
                if self.pending.is_empty() && !self.exhausted {
                    continue; // an empty chunk would read as the end of the file
                }
            }
            let (result, read, wrote, ended) = self.parser.read_record(
                &self.pending,
                &mut record.data[written..],
                &mut record.ends[cells..],
            );
            if read > 0 {
                last_byte = self.pending[read - 1];
            }
            let _ = self.pending.split_to(read);
            self.offset += read as u64;
            written += wrote;
            cells += ended;
            match result {
                ReadRecordResult::InputEmpty => {}
                ReadRecordResult::OutputFull if written < MAX_RECORD => {
                    record.data.resize(record.data.len() * 2, 0);
                }
                ReadRecordResult::OutputEndsFull if cells < MAX_CELLS => {
                    record.ends.resize(record.ends.len() * 2, 0);
                }
                ReadRecordResult::OutputFull | ReadRecordResult::OutputEndsFull => {
                    let line = self.first_line(&record.data[..written], last_byte, false);
                    return Err(ReadError::Oversized { line });
                }
                ReadRecordResult::Record => {
                    record.cells = cells;
                    record.line = self.first_line(&record.data[..written], last_byte, true);
                    record.end = self.offset;
                    record.next_line = self.parser.line();
                    return Ok(true);
                }
                ReadRecordResult::End => return Ok(false),
            }
        }
    }

    /// The parser counts line ends; quoted ones belong to the record, its own comes after it.
    fn first_line(&self, data: &[u8], last_byte: u8, terminated: bool) -> u64 {
        let within = line_ends(data);
        let own = u64::from(terminated && last_byte == b'\n' && !self.at_end_of_file());
        self.parser.line().saturating_sub(within + own)
    }

    /// A file may end without a line end; then the last byte read belongs to the record before.
    fn at_end_of_file(&self) -> bool {
        self.exhausted && self.pending.is_empty()
    }
}

#[expect(clippy::naive_bytecount, reason = "records are short")]
fn line_ends(data: &[u8]) -> u64 {
    data.iter().filter(|byte| **byte == b'\n').count() as u64
}

#[cfg(test)]
mod tests {
    use std::convert::Infallible;

    use futures::stream;
    use proptest::prelude::*;

    use super::*;

    type Read = Vec<(u64, Vec<String>, Place)>;

    async fn read_from(file: &[u8], chunk: usize, place: Place) -> Read {
        let start = usize::try_from(place.offset).unwrap();
        let chunks: Vec<Result<Bytes, Infallible>> = file[start..]
            .chunks(chunk)
            .map(|c| Ok(Bytes::copy_from_slice(c)))
            .collect();
        let mut records = Records::new(stream::iter(chunks), b',', place);
        let mut record = Record::default();
        let mut read = Vec::new();
        while records.read(&mut record).await.unwrap() {
            let cells = record
                .cells()
                .map(|c| String::from_utf8_lossy(c).into_owned())
                .collect();
            read.push((
                record.line,
                cells,
                Place {
                    offset: record.end,
                    line: record.next_line,
                },
            ));
        }
        read
    }

    fn whole(file: &[u8], chunk: usize) -> Read {
        futures::executor::block_on(read_from(file, chunk, Place { offset: 0, line: 1 }))
    }

    #[test]
    fn lines_are_those_an_editor_shows() {
        let file = b"a,b\r\n\"1\n1\",2\r\n\r\n3,\"4\"\"5\"\r\n6,7";
        for chunk in 1..file.len() {
            let lines: Vec<_> = whole(file, chunk)
                .into_iter()
                .map(|(line, cells, _)| (line, cells.join("|")))
                .collect();
            let expected = [(1, "a|b"), (2, "1\n1|2"), (5, "3|4\"5"), (6, "6|7")];
            assert_eq!(
                lines,
                expected.map(|(line, cells)| (line, cells.to_owned())),
                "{chunk}"
            );
        }
    }

    #[test]
    fn reading_goes_on_where_a_former_run_stopped() {
        let file = b"a,b\n\"1\n1\",2\n\n3,4\r\n5,6\n";
        let all = whole(file, 7);
        for (index, (_, _, place)) in all.iter().enumerate() {
            let rest = futures::executor::block_on(read_from(file, 3, *place));
            assert_eq!(rest, all[index + 1..], "after record {index}");
        }
    }

    #[test]
    fn a_quote_that_never_closes_is_named_and_does_not_fill_the_memory() {
        let mut file = b"a,b\n1,2\n3,\"4".to_vec();
        file.resize(10 * MAX_RECORD, b'x');
        let chunks: Vec<Result<Bytes, Infallible>> = vec![Ok(Bytes::from(file))];
        let mut records = Records::new(stream::iter(chunks), b',', Place { offset: 0, line: 1 });
        let mut record = Record::default();
        let error = futures::executor::block_on(async {
            loop {
                match records.read(&mut record).await {
                    Ok(true) => {}
                    Ok(false) => panic!("the record should not end"),
                    Err(error) => return error,
                }
            }
        });
        assert!(matches!(error, ReadError::Oversized { line: 3 }), "{error}");
        assert!(record.data.len() <= 2 * MAX_RECORD);
    }

    proptest! {
        #[test]
        fn chunks_do_not_matter_and_every_place_resumes(
            file in "([a,\"\n\r é;]{0,6}){0,12}", chunk in 1_usize..9
        ) {
            let file = file.as_bytes();
            let all = whole(file, file.len().max(1));
            prop_assert_eq!(&whole(file, chunk), &all);
            for (index, (_, _, place)) in all.iter().enumerate() {
                let rest = futures::executor::block_on(read_from(file, chunk, *place));
                prop_assert_eq!(&rest, &all[index + 1..]);
            }
        }
    }
}
