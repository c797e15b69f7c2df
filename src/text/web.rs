//! Addresses: links, mail addresses, names of sites and files are one token each.

use super::bytes::{is_word_end, run};
use super::lists::{DOMAINS, LINK};

/// The longest site or mail name that is looked for, which keeps the scan linear.
const LONGEST: usize = 128;

/// The end of the address that begins at `start`, where a letter or digit run of it ends at `at`.
pub(super) fn address(bytes: &[u8], start: usize, at: usize) -> Option<usize> {
    let next = *bytes.get(at + 1)?;
    match bytes[at] {
        b':' => {
            let link = bytes[at..].starts_with(b"://");
            let mail = bytes[start..at].eq_ignore_ascii_case(b"mailto");
            (link || mail).then(|| link_end(bytes, at)).filter(|&end| end > at + 1)
        }
        // `someone...@example.com`: a mail address with its name cut short, as archives have them.
        b'.' if bytes[at..].starts_with(b"...@") => {
            let end = run(bytes, at + 4, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-'));
            Some(trimmed(bytes, at, end)).filter(|&end| end > at + 4)
        }
        b'@' | b'_' | b'-' | b'.' if next.is_ascii_alphanumeric() => {
            if bytes[start..at].eq_ignore_ascii_case(LINK) {
                return Some(link_end(bytes, at));
            }
            let limited = &bytes[..bytes.len().min(at + LONGEST)];
            let name = run(limited, at, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'_' | b'-' | b'%' | b'+'));
            if limited.get(name) == Some(&b'@') && limited.get(name + 1).is_some_and(u8::is_ascii_alphanumeric) {
                let end = run(limited, name + 1, |byte| byte.is_ascii_alphanumeric() || matches!(byte, b'.' | b'-' | b'_'));
                return Some(trimmed(bytes, at, end));
            }
            if bytes[at] == b'-' || name == limited.len() && name < bytes.len() {
                return None;
            }
            let end = trimmed(bytes, at, name);
            let last = start + bytes[start..end].iter().rposition(|&byte| byte == b'.')?;
            let known = DOMAINS.has(&bytes[last + 1..end]) || is_group(&bytes[start..end]);
            if last < at || !known || !is_word_end(bytes, end) {
                return None;
            }
            Some(if bytes.get(end) == Some(&b'/') { link_end(bytes, end) } else { end })
        }
        _ => None,
    }
}

/// Whether a name with dots reads as that of a newsgroup or package: three parts and more, all in small letters.
fn is_group(name: &[u8]) -> bool {
    let mut parts = 0;
    name.split(|&byte| byte == b'.').all(|part| {
        parts += 1;
        part.len() > 1 && part.iter().all(|byte| byte.is_ascii_lowercase() || *byte == b'-')
    }) && parts > 2
}

/// The end of a link, from any position inside it on: up to white space, without the marks that close a sentence.
fn link_end(bytes: &[u8], at: usize) -> usize {
    let end = run(bytes, at, |byte| byte > b' ' && byte < 0x7f && !matches!(byte, b'"' | b'<' | b'>'));
    trimmed(bytes, at, end)
}

/// `end` moved back over marks that are no part of an address.
fn trimmed(bytes: &[u8], at: usize, end: usize) -> usize {
    let mut end = end;
    while end > at && matches!(bytes[end - 1], b'.' | b',' | b';' | b':' | b'!' | b'?' | b')' | b']' | b'\'' | b'-' | b'_') {
        end -= 1;
    }
    end
}
