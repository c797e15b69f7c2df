//! The circumstances of a statement: whom it was told, through what, where and when, as the tree hangs them on the cue.

use super::extent::{before, noun_phrase};
use super::issue;
use super::record::Attribution;
use crate::actor::{ActorKind, Actors};
use crate::ids::{ActorId, TimeId};
use crate::span::{Quoted, Span};
use crate::syntax::{Analysis, Deprel, Upos, Word};
use crate::time::Times;

/// In how many words the name of a medium is looked for.
const NAME: usize = 6;

/// How many actors share one statement at most.
const MOST_SPEAKERS: usize = 12;

/// What hangs on a cue.
#[derive(Debug, Clone, Default)]
pub(super) struct Circumstances {
    pub(super) addressee: Option<Attribution>,
    pub(super) medium: Option<Quoted>,
    pub(super) place: Option<Quoted>,
    pub(super) said_on: Option<TimeId>,
}

/// Reads the circumstances of a cue; `told` is whom the frame says it was told.
pub(super) fn read(
    analysis: &Analysis<'_>,
    cue: Word<'_>,
    told: Option<Word<'_>>,
    times: &Times,
    actors: &Actors,
) -> Circumstances {
    let text = analysis.text();
    let mut found = Circumstances { said_on: times.of_clause(cue).map(|(id, _)| id), ..Circumstances::default() };
    // `the decision, which it said was wrong`: a relative pronoun hears nothing, unless it is `whom`.
    let relative = |word: &Word<'_>| ["which", "that", "what"].iter().any(|form| word.is_form(form));
    let told = told
        .or_else(|| issue::hearer(cue))
        .filter(|word| word.is_nominal() && !relative(word) && times.at(word.span().start).is_none());
    for obl in cue.children_by(Deprel::Obl) {
        let Some(case) = obl.case() else { continue };
        let phrase = || Span::new(case.span().start, noun_phrase(obl).end);
        match case.key() {
            "in" | "on" | "via" | "at" | "during" | "through" | "over" | "by" => {
                if is_medium(obl, actors) {
                    let shown = phrase();
                    found.medium.get_or_insert_with(|| Quoted::at(text, shown));
                    addressee_of_medium(obl, actors, &mut found);
                } else if let Some(place) = actors.place(obl).or_else(|| actors.places_within(noun_phrase(obl)).next()) {
                    found.place.get_or_insert_with(|| Quoted::at(text, place.span));
                }
            }
            "to" if obl.is_nominal() && found.addressee.is_none() => found.addressee = Some(attribution(obl, actors)),
            _ => {}
        }
    }
    if let Some(document) = issue::document(cue) {
        let named = before(text, noun_phrase(document), cue.span());
        found.medium.get_or_insert_with(|| Quoted::at(text, named));
        addressee_of_medium(document, actors, &mut found);
    }
    if let Some(told) = told {
        found.addressee = Some(attribution(told, actors));
        // `told AFP`; reporters are told, too, but nothing goes out through them by name.
        let named = told.subtree().take(NAME).any(|word| word.upos() == Upos::Propn);
        if named && actors.of(told).and_then(|id| actors.get(id)).is_some_and(|actor| actor.kind == ActorKind::Media) {
            found.medium.get_or_insert_with(|| Quoted::at(text, noun_phrase(told)));
        }
    }
    found
}

/// `in a letter to the Security Council`, `in an interview with Le Soir`
fn addressee_of_medium(medium: Word<'_>, actors: &Actors, found: &mut Circumstances) {
    let to = medium
        .children_by(Deprel::Nmod)
        .find(|child| child.case().is_some_and(|case| case.is_form("to") || case.is_form("with")));
    if let Some(to) = to {
        found.addressee.get_or_insert(attribution(to, actors));
    }
}

fn is_medium(word: Word<'_>, actors: &Actors) -> bool {
    issue::is_medium(word)
        || word.upos() == Upos::Propn
            && actors.of(word).and_then(|id| actors.get(id)).is_some_and(|actor| actor.kind == ActorKind::Media)
}

/// The noun phrase of a word, and the actors that it means.
pub(super) fn attribution(word: Word<'_>, actors: &Actors) -> Attribution {
    attributed(word, noun_phrase(word), actors)
}

/// The actors that a word means, with the words that name them: those of the word and of what is coordinated with it.
///
/// `Niger and Mali said`, `Niger and Mali … they said`
pub(super) fn attributed(word: Word<'_>, span: Span, actors: &Actors) -> Attribution {
    let mut meant: Vec<ActorId> = Vec::new();
    for conjunct in word.conjuncts().take(MOST_SPEAKERS).filter(|conjunct| span.contains(conjunct.span())) {
        for actor in meant_by(conjunct, actors) {
            if !meant.contains(&actor) && meant.len() < MOST_SPEAKERS {
                meant.push(actor);
            }
        }
    }
    let mut meant = meant.into_iter();
    Attribution { actor: meant.next(), others: meant.collect(), span: Some(span) }
}

/// The actors that a word means: its own mentions, that of its apposition, or, for `who` and `which`, those of the noun they stand
/// for.
fn meant_by(word: Word<'_>, actors: &Actors) -> Vec<ActorId> {
    let own: Vec<ActorId> = actors.all_of(word).collect();
    if !own.is_empty() {
        return own;
    }
    if let Some(actor) = word.children_by(Deprel::Appos).find_map(|apposition| actors.of(apposition)) {
        return vec![actor];
    }
    if let Some(issuer) = issue::issuer(word) {
        return actors.all_of(issuer).collect();
    }
    let relative = matches!(word.key(), "who" | "which" | "that" | "whom");
    let clause = std::iter::once(word).chain(word.ancestors().take(3)).find(|word| word.deprel() == Deprel::AclRelcl);
    let noun = clause.filter(|_| relative).and_then(|clause| clause.head());
    noun.into_iter().flat_map(|noun| actors.all_of(noun)).collect()
}
