//! Documents as speakers: who issues the statement that says something.
//!
//! `A statement from the army said …`, `the ministry issued a statement saying …`: what is said is said by the army and by the
//! ministry, through the statement.

use crate::lexicon::words;
use crate::syntax::{Deprel, Upos, Word};

/// What the object of a verb can be whose subject says something.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Objects {
    claim: bool,
    document: bool,
    hearer: bool,
    feeling: bool,
}

impl Objects {
    fn named(sorts: &str) -> Option<Self> {
        let mut objects = Self::default();
        for sort in sorts.split(' ') {
            match sort {
                "claim" => objects.claim = true,
                "document" => objects.document = true,
                "hearer" => objects.hearer = true,
                "feeling" => objects.feeling = true,
                _ => return None,
            }
        }
        Some(objects)
    }
}

words!(/** Nouns that a statement goes through; whether somebody issues it. */ MEDIA: bool, "media.tsv", is_issued_kind);
words!(/** Verbs whose subject says something by their object or to it. */ VERBS: Objects, "issuing_verbs.tsv", Objects::named);

fn objects(verb: Word<'_>) -> Objects {
    VERBS.get(verb.key().as_bytes()).unwrap_or_default()
}

fn is_issued_kind(kind: &str) -> Option<bool> {
    match kind {
        "document" => Some(true),
        "occasion" | "channel" => Some(false),
        _ => None,
    }
}

/// Whether a word names something that statements go through: `letter`, `interview`, `television`.
pub(super) fn is_medium(word: Word<'_>) -> bool {
    MEDIA.has(word.key().as_bytes())
}

/// Whether a word names something that somebody issues and that holds statements: `letter`.
fn is_document(word: Word<'_>) -> bool {
    MEDIA.get(word.key().as_bytes()) == Some(true)
}

/// Whether the subject of a verb says what the claim holds that is its object: `made the claim`, `has the feeling`.
pub(super) fn claims(verb: Word<'_>) -> bool {
    objects(verb).claim
}

/// The verb that voices the feeling which is its object: `voiced concern over …`.
pub(super) fn voicing<'a>(feeling: Word<'a>) -> Option<Word<'a>> {
    feeling.head().filter(|verb| feeling.deprel() == Deprel::Obj && objects(*verb).feeling)
}

/// The document that a cue describes or has for its subject: `a letter asking …`, `a statement that says …`, `the letter said …`.
pub(super) fn document<'a>(cue: Word<'a>) -> Option<Word<'a>> {
    let noun = match cue.deprel() {
        Deprel::Acl | Deprel::AclRelcl if !cue.is_passive() => cue.head(),
        // "sent an email saying: …"
        Deprel::Xcomp | Deprel::Advcl if cue.is_gerund() => issuing(cue)?.object(),
        _ => cue.child(Deprel::Nsubj),
    };
    noun.filter(|noun| noun.upos() == Upos::Noun && is_document(*noun))
}

/// The verb by whose object, or to whose object, its subject says what a cue says: `sent a letter asking …`, `phoned us saying …`.
pub(super) fn issuing<'a>(cue: Word<'a>) -> Option<Word<'a>> {
    let object = match cue.deprel() {
        Deprel::Xcomp | Deprel::Advcl if cue.is_gerund() => cue.head().and_then(Word::object),
        Deprel::Acl | Deprel::AclRelcl => cue.head().filter(|noun| matches!(noun.deprel(), Deprel::Obj | Deprel::Iobj)),
        _ => None,
    }
    .filter(|_| cue.subject().is_none())?;
    let verb = object.head().filter(|verb| !verb.is_passive())?;
    let says = if is_document(object) { objects(verb).document } else { objects(verb).hearer };
    says.then_some(verb)
}

/// Whether a cue tells what an issued document says: `issued a statement denying …`.
pub(super) fn is_issued(cue: Word<'_>) -> bool {
    issuing(cue).and_then(Word::object).is_some_and(is_document)
}

/// Whom a participle on a verb of calling or writing tells what it says: `phoned us saying …`.
pub(super) fn hearer<'a>(cue: Word<'a>) -> Option<Word<'a>> {
    issuing(cue)?.object().filter(|object| !is_document(*object))
}

/// Who issued a document, as its own words tell: `the army's statement`, `a ministry statement`, `a statement issued by the army`.
pub(super) fn issuer<'a>(document: Word<'a>) -> Option<Word<'a>> {
    if document.upos() != Upos::Noun || !is_document(document) {
        return None;
    }
    let by = |child: &Word<'_>| child.case().is_some_and(|case| ["from", "by", "of"].iter().any(|form| case.is_form(form)));
    let agent = |participle: Word<'a>| {
        participle.children().find(|child| matches!(child.deprel(), Deprel::OblAgent | Deprel::Obl) && by(child))
    };
    document
        .child(Deprel::NmodPoss)
        .or_else(|| document.children_by(Deprel::Nmod).find(by))
        .or_else(|| document.children_by(Deprel::Acl).filter(|participle| objects(*participle).document).find_map(agent))
        .or_else(|| document.children_by(Deprel::Compound).find(|part| part.is_nominal()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lexicon::assert_sorted;

    #[test]
    fn the_tables_are_sorted_and_every_row_is_understood() {
        assert_eq!(MEDIA.len(), assert_sorted("media.tsv", include_str!("../../data/media.tsv")));
        assert_eq!(VERBS.len(), assert_sorted("issuing_verbs.tsv", include_str!("../../data/issuing_verbs.tsv")));
    }
}
