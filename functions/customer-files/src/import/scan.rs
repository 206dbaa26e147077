//! The first pass: how the file is to be read, how many rows it has, where each key stands first.

use std::{
    collections::HashMap,
    hash::{DefaultHasher, Hash as _, Hasher as _},
};

use bytes::{Bytes, BytesMut};
use futures::{StreamExt as _, stream};
use mojavox_storage::Chunks;

use super::Parameters;
use crate::{
    Stop,
    file::{
        encoding::{Encoding, EncodingVote, UTF8_BOM, is_utf16, sniff_delimiter},
        header::Header,
        records::{Place, Record, Records},
        row::Reading,
    },
    source::Source,
};

/// More is a data set, not a file of debtors; also what bounds the memory of the keys.
const MAX_ROWS: u64 = 1_000_000;

/// The header is looked for in so many bytes.
const HEAD: usize = 64 * 1024;

pub(super) struct Scan {
    pub delimiter: u8,
    pub encoding: Encoding,
    pub header: Header,
    /// Behind the header.
    pub first_row: Place,
    /// Records behind the header, blank ones not counted.
    pub rows: u64,
    /// Hash of a key -> line where it stands first. Sixteen bytes a row instead of the key itself:
    /// two keys of a million collide once in forty million files.
    first_lines: HashMap<u64, u32>,
}

impl Scan {
    pub(super) async fn of(source: &Source<'_>, parameters: &Parameters) -> Result<Self, Stop> {
        let (head, body) = head(source.from(0).await?).await?;
        if is_utf16(&head) {
            return Err(Stop::fail(
                "encoding_unsupported",
                "The file is UTF-16; save it as UTF-8.",
            ));
        }
        let bom = if head.starts_with(UTF8_BOM) {
            UTF8_BOM.len()
        } else {
            0
        };
        let asked = parameters
            .delimiter
            .and_then(|delimiter| u8::try_from(delimiter).ok());
        let delimiter = asked
            .or_else(|| sniff_delimiter(&head[bom..]))
            .unwrap_or(b',');
        let start = Place {
            offset: bom as u64,
            line: 1,
        };
        let bytes = stream::once(std::future::ready(Ok(head.slice(bom..))))
            .chain(body)
            .boxed();
        let mut records = Records::new(bytes, delimiter, start);

        let mut record = Record::default();
        if !records.read(&mut record).await? {
            return Err(Stop::fail("file_empty", "The file is empty."));
        }
        let (header, mut vote) = read_header(&record, parameters)?;
        let mut scan = Self {
            delimiter,
            encoding: Encoding::Utf8,
            header,
            first_row: Place {
                offset: record.end,
                line: record.next_line,
            },
            rows: 0,
            first_lines: HashMap::new(),
        };
        scan.rows(&mut records, &mut record, &mut vote).await?;
        scan.encoding = vote.outcome();
        Ok(scan)
    }

    async fn rows(
        &mut self,
        records: &mut Records<Chunks>,
        record: &mut Record,
        vote: &mut EncodingVote,
    ) -> Result<(), Stop> {
        while records.read(record).await? {
            if record.is_blank() {
                continue;
            }
            self.rows += 1;
            if self.rows > MAX_ROWS {
                return Err(Stop::fail(
                    "too_many_rows",
                    format!("The file has more than {MAX_ROWS} rows."),
                ));
            }
            record.cells().for_each(|cell| vote.see(cell));
            if let Some(key) = self.key(record) {
                let line = u32::try_from(record.line).unwrap_or(u32::MAX);
                self.first_lines.entry(key).or_insert(line);
            }
        }
        Ok(())
    }

    /// Before the alphabet is known, keys are compared as if it were the most permissive one; the
    /// same bytes are the same key either way.
    fn key(&self, record: &Record) -> Option<u64> {
        let reading = Reading {
            header: &self.header,
            encoding: Encoding::Windows1252,
            default_country: None,
            currency: "",
            month_first: false,
        };
        let id = reading.external_id(record)?;
        let mut hasher = DefaultHasher::new();
        id.hash(&mut hasher);
        Some(hasher.finish())
    }

    /// The line of an earlier record with the same key.
    pub(super) fn earlier(&self, record: &Record) -> Option<u64> {
        let first = u64::from(*self.first_lines.get(&self.key(record)?)?);
        (first < record.line).then_some(first)
    }
}

fn read_header(record: &Record, parameters: &Parameters) -> Result<(Header, EncodingVote), Stop> {
    let mut vote = EncodingVote::default();
    record.cells().for_each(|cell| vote.see(cell));
    // Of the header alone: a header in Windows-1252 is not UTF-8.
    let encoding = vote.outcome();
    let cells: Vec<String> = record
        .cells()
        .map(|cell| {
            encoding
                .decode(cell)
                .unwrap_or_else(|| String::from_utf8_lossy(cell))
                .into_owned()
        })
        .collect();
    let header = Header::read(&cells, &parameters.mapping)
        .map_err(|error| Stop::fail(error.code(), sentence(&error.to_string())))?;
    Ok((header, vote))
}

fn sentence(text: &str) -> String {
    let mut letters = text.chars();
    let first = letters
        .next()
        .map(|letter| letter.to_uppercase().to_string())
        .unwrap_or_default();
    format!("{first}{}.", letters.as_str())
}

/// The first bytes of the file, at least a header's worth where there are so many, and the rest.
async fn head(mut chunks: Chunks) -> Result<(Bytes, Chunks), Stop> {
    let mut head = BytesMut::new();
    while head.len() < HEAD {
        match chunks.next().await {
            Some(chunk) => head.extend_from_slice(&chunk?),
            None => break,
        }
    }
    Ok((head.freeze(), chunks))
}
