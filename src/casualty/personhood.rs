//! Personhood: whether a noun phrase means people.

use super::scene::Scene;
use super::victims::{is_plural, noun_of};
use crate::actor::ActorKind;
use crate::syntax::{Upos, Word};

/// How well a noun phrase is known to mean people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Personhood {
    Thing,
    Unknown,
    People,
}

/// How sure it is that the phrase headed by `head` means people.
pub(super) fn personhood(scene: &Scene<'_>, head: Word<'_>) -> Personhood {
    // "an unknown number were hurt", "a fourth was wounded"
    let elliptic = scene.groups.outer(head.index()).is_some_and(|group| group.noun.is_none());
    if elliptic || is_ordinal(head) {
        return Personhood::People;
    }
    if let Some(noun) = noun_of(scene, head, head.index().saturating_sub(1)) {
        return if noun.category.is_some() { Personhood::People } else { Personhood::Thing };
    }
    if let Some(actor) = scene.actors.of(head).and_then(|id| scene.actors.get(id)) {
        return match actor.kind {
            ActorKind::Person | ActorKind::People | ActorKind::Military | ActorKind::Police | ActorKind::ArmedGroup => {
                Personhood::People
            }
            ActorKind::Source => Personhood::People,
            _ => Personhood::Unknown,
        };
    }
    match head.upos() {
        Upos::Pron => {
            let people = [
                "who",
                "whom",
                "he",
                "she",
                "they",
                "him",
                "her",
                "them",
                "we",
                "us",
                "i",
                "me",
                "you",
                "himself",
                "themselves",
                "many",
                "several",
                "some",
                "all",
                "others",
            ];
            let key = head.form();
            if people.iter().any(|word| key.eq_ignore_ascii_case(word)) { Personhood::People } else { Personhood::Unknown }
        }
        Upos::Num => Personhood::People,
        _ if is_aged(head) || head.is_form("another") => Personhood::People,
        Upos::Propn if is_plural(head) => Personhood::People,
        Upos::Noun if is_agent_noun(head.key()) => Personhood::People,
        _ => Personhood::Unknown,
    }
}

/// `a third`, `a fourth`, where no noun follows.
pub(super) fn is_ordinal(head: Word<'_>) -> bool {
    let ordinal = ["second", "third", "fourth", "fifth", "sixth", "seventh"].iter().any(|form| head.is_form(form));
    let article = head.previous().is_some_and(|previous| previous.is_form("a"));
    ordinal && article && head.next().is_none_or(|next| !matches!(next.upos(), Upos::Noun | Upos::Propn | Upos::Adj))
}

/// `a 17-year-old`
pub(super) fn is_aged(head: Word<'_>) -> bool {
    let ends = |word: Word<'_>| {
        word.form().len() > 8 && word.form().is_ascii() && word.form().to_ascii_lowercase().ends_with("-year-old")
    };
    let apart =
        |word: Word<'_>| word.is_form("old") && word.previous().and_then(Word::previous).is_some_and(|year| year.is_form("year"));
    ends(head) || apart(head)
}

/// Whether the ending says that a noun means a person: `-man`, `-ist`, `-ian`, `-eer`.
fn is_agent_noun(key: &str) -> bool {
    ["man", "woman", "ist", "ian", "eer", "person", "men", "women", "worker", "maker", "keeper"]
        .iter()
        .any(|end| key.len() > end.len() + 2 && key.ends_with(end))
}
