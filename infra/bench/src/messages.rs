//! What a client says to PostgreSQL, as far as it is of interest: the texts of statements and the
//! values they are run with. Message formats: PostgreSQL documentation, section 55.7.

/// A message of interest.
#[derive(Debug, PartialEq, Eq)]
pub(crate) enum Said {
    Parse {
        name: Vec<u8>,
        sql: String,
    },
    /// Values are binary: this project's driver sends no others.
    Bind {
        name: Vec<u8>,
        values: Vec<Option<Vec<u8>>>,
    },
}

/// Cuts what comes in pieces into messages.
pub(crate) struct Frames {
    waiting: Vec<u8>,
    /// The first message has no type.
    started: bool,
}

impl Frames {
    pub(crate) const fn of_a_client() -> Self {
        Self {
            waiting: Vec::new(),
            started: false,
        }
    }

    pub(crate) fn read(&mut self, bytes: &[u8]) -> Vec<Said> {
        self.waiting.extend_from_slice(bytes);
        let mut said = Vec::new();
        loop {
            let head = usize::from(self.started);
            let Some(length) = length(&self.waiting, head) else {
                return said;
            };
            if self.waiting.len() < head + length {
                return said;
            }
            let message: Vec<u8> = self.waiting.drain(..head + length).collect();
            if self.started {
                said.extend(understand(message[0], &message[5..]));
            }
            self.started = true;
        }
    }
}

/// The length counts itself, not the type.
fn length(bytes: &[u8], at: usize) -> Option<usize> {
    let length: [u8; 4] = bytes.get(at..at + 4)?.try_into().ok()?;
    usize::try_from(u32::from_be_bytes(length)).ok()
}

fn understand(kind: u8, body: &[u8]) -> Option<Said> {
    let mut body = Body(body);
    match kind {
        b'P' => Some(Said::Parse {
            name: body.text()?,
            sql: String::from_utf8(body.text()?).ok()?,
        }),
        b'B' => {
            let _portal = body.text()?;
            let name = body.text()?;
            for _ in 0..body.short()? {
                body.short()?;
            }
            let count = body.short()?;
            let values = (0..count).map(|_| body.value()).collect::<Option<_>>()?;
            Some(Said::Bind { name, values })
        }
        _ => None,
    }
}

struct Body<'a>(&'a [u8]);

impl Body<'_> {
    /// Up to a zero byte.
    fn text(&mut self) -> Option<Vec<u8>> {
        let end = self.0.iter().position(|byte| *byte == 0)?;
        let text = self.0[..end].to_vec();
        self.0 = &self.0[end + 1..];
        Some(text)
    }

    fn short(&mut self) -> Option<u16> {
        let (short, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        Some(u16::from_be_bytes(*short))
    }

    /// NULL has the length -1.
    fn value(&mut self) -> Option<Option<Vec<u8>>> {
        let (length, rest) = self.0.split_first_chunk()?;
        self.0 = rest;
        let Ok(length) = usize::try_from(i32::from_be_bytes(*length)) else {
            return Some(None);
        };
        let value = self.0.get(..length)?.to_vec();
        self.0 = &self.0[length..];
        Some(Some(value))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn message(kind: &str, body: &[u8]) -> Vec<u8> {
        let length = u32::try_from(body.len() + 4).unwrap();
        [kind.as_bytes(), &length.to_be_bytes(), body].concat()
    }

    #[test]
    fn statements_and_values_are_found_however_the_bytes_are_cut() {
        let said = [
            message("", b"\0\x03\0\0user\0app\0\0"),
            message("P", b"s1\0SELECT $1, $2\0\0\0"),
            message("H", b""),
            message(
                "B",
                b"\0s1\0\0\x01\0\x01\0\x02\0\0\0\x02ab\xff\xff\xff\xff\0\0",
            ),
        ]
        .concat();
        for size in [1, 7, said.len()] {
            let mut frames = Frames::of_a_client();
            let found: Vec<Said> = said
                .chunks(size)
                .flat_map(|piece| frames.read(piece))
                .collect();
            assert_eq!(
                found,
                [
                    Said::Parse {
                        name: b"s1".to_vec(),
                        sql: "SELECT $1, $2".to_owned()
                    },
                    Said::Bind {
                        name: b"s1".to_vec(),
                        values: vec![Some(b"ab".to_vec()), None]
                    },
                ],
                "in pieces of {size}"
            );
        }
    }
}
