//! The alphabet and the separator of a file that does not tell them.

use std::borrow::Cow;

use encoding_rs::WINDOWS_1252;

pub(crate) const UTF8_BOM: &[u8] = b"\xEF\xBB\xBF";

/// How the bytes of a file are read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Encoding {
    Utf8,
    /// What Excel writes as "CSV" on a western Windows.
    Windows1252,
}

impl Encoding {
    /// The text of a cell; `None` when the bytes are not of this encoding.
    pub(crate) fn decode(self, cell: &[u8]) -> Option<Cow<'_, str>> {
        match self {
            Self::Utf8 => std::str::from_utf8(cell).ok().map(Cow::Borrowed),
            Self::Windows1252 if cell.is_ascii() => {
                std::str::from_utf8(cell).ok().map(Cow::Borrowed)
            }
            Self::Windows1252 => Some(WINDOWS_1252.decode_without_bom_handling(cell).0),
        }
    }
}

/// Decides between the two from all cells of a file.
///
/// Text in Windows-1252 is almost never valid UTF-8, so one invalid cell raises the question; but
/// a UTF-8 file with a few broken rows must not be read as Windows-1252, which would silently turn
/// every other name into mojibake. So Windows-1252 needs a file without well-formed UTF-8 letters
/// (nearly: two Windows-1252 letters form one by accident now and then) and without bytes that
/// Windows-1252 does not assign.
#[derive(Debug, Default)]
pub(crate) struct EncodingVote {
    utf8: u64,
    broken: u64,
    unassigned: bool,
}

impl EncodingVote {
    pub(crate) fn see(&mut self, cell: &[u8]) {
        if cell.is_ascii() {
            return;
        }
        if std::str::from_utf8(cell).is_ok() {
            self.utf8 += 1;
        } else {
            self.broken += 1;
            self.unassigned |= cell
                .iter()
                .any(|byte| matches!(byte, 0x81 | 0x8D | 0x8F | 0x90 | 0x9D | 0x00..=0x08));
        }
    }

    pub(crate) fn outcome(&self) -> Encoding {
        if self.broken > 10 * self.utf8 && !self.unassigned {
            Encoding::Windows1252
        } else {
            Encoding::Utf8
        }
    }
}

/// The separator of the header line: the candidate that stands there most often outside quotes.
/// `None` when there is none, as in a file with a single column.
pub(crate) fn sniff_delimiter(head: &[u8]) -> Option<u8> {
    let candidates = [b';', b',', b'\t', b'|'];
    let mut counts = [0_usize; 4];
    let mut quoted = false;
    for byte in head {
        match byte {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            other if !quoted => {
                if let Some(index) = candidates.iter().position(|c| c == other) {
                    counts[index] += 1;
                }
            }
            _ => {}
        }
    }
    let (index, count) = counts
        .iter()
        .enumerate()
        .max_by_key(|(index, count)| (**count, 4 - index))?;
    (*count > 0).then_some(candidates[index])
}

/// Whether the file begins like UTF-16, which spreadsheets call "Unicode text".
pub(crate) fn is_utf16(head: &[u8]) -> bool {
    head.starts_with(b"\xFF\xFE") || head.starts_with(b"\xFE\xFF") || head.get(1) == Some(&0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn vote(cells: &[&[u8]]) -> Encoding {
        let mut vote = EncodingVote::default();
        for cell in cells {
            vote.see(cell);
        }
        vote.outcome()
    }

    #[test]
    fn a_file_is_what_most_of_it_is() {
        assert_eq!(vote(&[b"Dupont"]), Encoding::Utf8);
        assert_eq!(vote(&["Élodie".as_bytes(), b"Ren\xE9e"]), Encoding::Utf8);
        assert_eq!(vote(&[b"\xC9lodie", b"Ren\xE9e"]), Encoding::Windows1252);
        // 0x81 is no letter in Windows-1252: a broken file, not a foreign one
        assert_eq!(vote(&[b"Ren\xE9e", b"\x81\xFF"]), Encoding::Utf8);
    }

    #[test]
    fn windows_letters_are_read() {
        assert_eq!(
            Encoding::Windows1252
                .decode(b"\x80 Ren\xE9e \x9Cuvre")
                .as_deref(),
            Some("€ Renée œuvre")
        );
        assert_eq!(Encoding::Utf8.decode(b"Ren\xE9e"), None);
    }

    #[test]
    fn the_separator_outside_quotes_wins() {
        assert_eq!(sniff_delimiter(b"a;b;c\n1,2,3,4,5"), Some(b';'));
        assert_eq!(sniff_delimiter(b"\"a;b;c\",d"), Some(b','));
        assert_eq!(sniff_delimiter(b"a\tb\n"), Some(b'\t'));
        assert_eq!(sniff_delimiter(b"reference\n1"), None);
    }
}
