//! Bylines: `By A and B`, `A, B in City`, `Name / Site`, an agency as author.

use super::piece::{Kind, Piece, pieces};
use super::record::Author;
use super::tables::{AGENCIES, MONTHS};
use crate::span::{Quoted, Span};

/// The longest line that is looked at, in bytes.
const LONGEST: usize = 160;

/// Words that say what an author does; the segment that ends in one is no name.
const ROLES: [&str; 18] = [
    "writer",
    "correspondent",
    "editor",
    "reporter",
    "staff",
    "bureau",
    "desk",
    "analyst",
    "columnist",
    "chief",
    "agencies",
    "contributor",
    "producer",
    "newsroom",
    "agency",
    "service",
    "team",
    "monitoring",
];

/// The authors of a line that begins with `By`; `None` when the line is none.
pub(super) fn marked(text: &str, span: Span) -> Option<Vec<Author>> {
    if span.len() > LONGEST {
        return None;
    }
    let pieces = pieces(text, span);
    let mut at = 0;
    for opening in ["written", "reported", "story", "text", "report"] {
        at = at.max(usize::from(pieces.first().is_some_and(|piece| piece.text.eq_ignore_ascii_case(opening))));
    }
    let marker = pieces.get(at)?;
    if !["by", "byline"].iter().any(|word| marker.text.eq_ignore_ascii_case(word)) {
        return None;
    }
    at += 1 + usize::from(pieces.get(at + 1).is_some_and(|piece| piece.is(':')));
    let rest = pieces.get(at..)?;
    authors(text, rest).or_else(|| (is_role(rest) && rest.len() < 6).then(Vec::new))
}

/// Whether a line says who wrote the report without a name: `Staff Reporter`, `Special to The Example`, `Diplomatic correspondent`.
pub(super) fn is_nameless(text: &str, span: Span) -> bool {
    if span.len() > LONGEST {
        return false;
    }
    let pieces = pieces(text, span);
    let special =
        matches!(pieces.as_slice(), [special, to, _, ..] if special.text == "Special" && matches!(to.text, "to" | "for"));
    (special && pieces.len() < 9 || pieces.len() < 5 && is_role(&pieces)) && pieces.iter().all(|piece| !piece.is('.'))
}

/// The authors of a line without `By`, where a byline is expected; `None` when the line does not look like one.
pub(super) fn unmarked(text: &str, span: Span) -> Option<Vec<Author>> {
    if span.len() > LONGEST {
        return None;
    }
    authors(text, &pieces(text, span))
}

/// Reads a list of names, roles and agencies: everything capitalized but the words between names.
pub(super) fn authors(text: &str, pieces: &[Piece<'_>]) -> Option<Vec<Author>> {
    if pieces.last()?.is('.') && pieces.len() > 1 && pieces[pieces.len() - 2].text.len() > 2 {
        return None;
    }
    let mut authors: Vec<Author> = Vec::new();
    let mut names = 0;
    for segment in pieces.split(|piece| {
        matches!(piece.text, "," | "|" | "&" | ";" | "/" | "(" | ")" | "·" | "•" | "and" | "AND" | "with" | "for" | "FOR")
            || piece.is_dash() && !piece.glued
    }) {
        let (Some(first), Some(last)) = (segment.first(), segment.last()) else { continue };
        let whole = Span::new(first.span.start, last.span.end);
        if let Some((agency, rest)) = agency(text, segment) {
            match authors.last_mut() {
                Some(author) if author.agency.is_none() => author.agency = Some(Quoted::at(text, agency)),
                Some(_) => {}
                None => authors.push(Author {
                    name: agency.of(text).to_owned(),
                    span: agency,
                    agency: Some(Quoted::at(text, agency)),
                }),
            }
            names += 1;
            if rest.iter().any(|piece| !piece.is_capitalized()) {
                return None;
            }
            continue;
        }
        if is_role(segment) {
            names += usize::from(!authors.is_empty());
            continue;
        }
        let place = segment.iter().position(|piece| matches!(piece.text, "in" | "IN" | "at"));
        let name = &segment[..place.unwrap_or(segment.len())];
        if segment
            .iter()
            .skip(place.map_or(segment.len(), |place| place + 1))
            .any(|piece| !piece.is_capitalized() && !piece.is('.'))
        {
            return None;
        }
        if name.is_empty() {
            continue;
        }
        if is_site(name) && !authors.is_empty() {
            if let Some(author) = authors.last_mut().filter(|author| author.agency.is_none()) {
                author.agency = Some(Quoted::at(text, whole));
            }
            names += 1;
            continue;
        }
        if !is_name(name) {
            return None;
        }
        let span = Span::new(name[0].span.start, name[name.len() - 1].span.end);
        authors.push(Author { name: span.of(text).to_owned(), span, agency: None });
        names += 1;
    }
    (names > 0 && !authors.is_empty()).then_some(authors)
}

/// Whether pieces read as the name of a person: two to five capitalized words, particles and initials among them.
pub(super) fn is_name(pieces: &[Piece<'_>]) -> bool {
    const PARTICLES: [&str; 14] = ["al", "el", "bin", "ibn", "de", "del", "della", "da", "di", "van", "von", "der", "la", "le"];
    let words = pieces.iter().filter(|piece| piece.kind == Kind::Word).count();
    let fits = |piece: &Piece<'_>| {
        piece.is_capitalized() && MONTHS.get(piece.text.as_bytes()).is_none_or(|_| piece.text.len() <= 5)
            || PARTICLES.contains(&piece.text)
            || piece.is('.')
            || piece.glued && (piece.is('-') || piece.is('\'') || piece.is('’'))
    };
    (1..=5).contains(&words) && pieces.first().is_some_and(Piece::is_capitalized) && pieces.iter().all(fits)
}

/// The agency that a segment begins with, and the pieces after it.
fn agency<'a, 't>(text: &'t str, segment: &'a [Piece<'t>]) -> Option<(Span, &'a [Piece<'t>])> {
    let first = segment.first()?;
    (1..=segment.len().min(5)).rev().find_map(|length| {
        let span = first.span.cover(segment[length - 1].span);
        let rest = &segment[length..];
        let known = AGENCIES.has(span.of(text).as_bytes()) && (rest.is_empty() || is_role(rest));
        (known && segment[..length].iter().any(|piece| piece.is_capitalized())).then_some((span, rest))
    })
}

fn is_role(segment: &[Piece<'_>]) -> bool {
    segment.last().is_some_and(|piece| ROLES.iter().any(|role| piece.text.eq_ignore_ascii_case(role)))
        && segment.iter().all(|piece| piece.kind == Kind::Word || piece.glued)
}

/// Whether a segment is the name of a site: `Example.org`.
fn is_site(segment: &[Piece<'_>]) -> bool {
    matches!(segment, [name, dot, end] if dot.is('.') && dot.glued && end.glued && name.kind == Kind::Word && (2..=4).contains(&end.text.len()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(text: &str) -> Option<Vec<String>> {
        let span = Span::new(0, text.len());
        let found = marked(text, span).or_else(|| unmarked(text, span))?;
        Some(found.into_iter().map(|author| author.name).collect())
    }

    #[test]
    fn bylines_of_every_shape() {
        for (text, expected) in [
            ("By Ada Obi and Jean-Luc Petit", vec!["Ada Obi", "Jean-Luc Petit"]),
            ("By ADA OBI, Associated Press", vec!["ADA OBI"]),
            ("By Ada Obi, Press Association Political Correspondent", vec!["Ada Obi"]),
            ("Ada Obi, Ali al Hasan in Beirut", vec!["Ada Obi", "Ali al Hasan"]),
            ("Ada Obi / Example.org", vec!["Ada Obi"]),
            ("Agence France-Presse", vec!["Agence France-Presse"]),
            ("By Reuters", vec!["Reuters"]),
            ("By J. R. Obi for The Example", vec!["J. R. Obi", "The Example"]),
        ] {
            assert_eq!(names(text), Some(expected.into_iter().map(str::to_owned).collect()), "{text}");
        }
    }

    #[test]
    fn who_wrote_it_can_be_left_open() {
        assert_eq!(names("By Our Foreign Staff"), Some(Vec::new()));
        for line in ["Staff Reporter", "Special to The Example"] {
            assert!(is_nameless(line, Span::new(0, line.len())), "{line}");
        }
        assert!(!is_nameless("Army chief resigns", Span::new(0, 18)));
    }

    #[test]
    fn a_sentence_is_no_byline() {
        assert_eq!(names("By Monday the army had left the town."), None);
        assert_eq!(names("By then it was over"), None);
        assert_eq!(names("Army leaves the town"), None);
    }
}
