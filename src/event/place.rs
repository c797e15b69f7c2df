//! The place of an act: where an incident happened, and whom an act is done to by what it does there.
//!
//! `The army lifted its blockade of Gaza`, `suspended aid deliveries in Baghdad`: no party is named, but the country is.

use super::act::Act;
use super::coding::Reading;
use super::draft::Draft;
use super::kind::{ActionKind, IncidentKind};
use super::matching::Match;
use super::participants;
use crate::actor::{Actors, PlaceMention};
use crate::lexicon::Lexicon;
use crate::span::Quoted;
use crate::syntax::{Deprel, Upos, Word};

/// Prepositions that lead to the country an act touches, the likeliest first.
const TOUCHING: [&str; 12] = ["against", "into", "in", "to", "from", "inside", "on", "at", "of", "across", "within", "near"];

/// Words of one phrase in which a place is looked for.
const WORDS: usize = 40;

/// Where an incident happens: a place under its own `at`, `in`, `near` …, the nearest to a point on the map first.
pub(super) fn place(found: &Match<'_>, reading: &Reading<'_>) -> Option<Quoted> {
    let text = reading.analysis.text();
    let mut best: Option<(usize, &PlaceMention)> = None;
    let objects = found.arguments.objects.iter().map(|word| ("", *word));
    for (preposition, phrase) in found.arguments.obliques.iter().copied().chain(objects) {
        let rank = match preposition {
            "at" => 0,
            "in" | "inside" | "on" | "across" | "around" | "outside" => 1,
            "near" => 2,
            "" | "of" => 3,
            _ => continue,
        };
        // An adjective names no place: `the Turkish town`.
        let named = phrase.subtree().take(WORDS).filter(|word| word.upos() != Upos::Adj && word.deprel() != Deprel::Amod);
        let places = named.filter_map(|word| reading.actors.place(word));
        for place in places.filter(|place| reading.times.at(place.span.start).is_none()) {
            // The inner of two nested places is the narrower: `a camp at Tinzaouatene`.
            if best.is_none_or(|(other, _)| rank <= other) {
                best = Some((rank, place));
            }
        }
    }
    best.map(|(_, place)| Quoted::at(text, place.span))
}

/// The place whose country an act without a named recipient is done to.
pub(super) fn touched(draft: &Draft, found: &Match<'_>, reading: &Reading<'_>) -> Option<PlaceMention> {
    if !draft.recipients.is_empty() || draft.actors.is_empty() || found.pattern.mutual || !touches(draft) {
        return None;
    }
    let in_phrase =
        |phrase: Word<'_>| reading.actors.places_within(phrase.subtree_span()).find(|place| place.country.is_some()).copied();
    let by_preposition = TOUCHING.iter().find_map(|wanted| {
        let phrases = found
            .arguments
            .obliques
            .iter()
            .filter(|(preposition, phrase)| preposition == wanted && !participants::is_ground(preposition, *phrase));
        phrases.map(|(_, phrase)| *phrase).find_map(in_phrase)
    });
    // `threatened to impose a curfew in Algiers`: the act that it is about is done there.
    let of_object = || draft.object.and(found.arguments.clauses.first().copied()).and_then(in_phrase);
    let place = by_preposition.or_else(|| found.arguments.objects.iter().copied().find_map(in_phrase)).or_else(of_object)?;
    // What a state does at home it does to itself only where it rules or fights its own people.
    let home = draft.actors.iter().any(|actor| reading.actors.country_of(*actor) == place.country);
    let inward = matches!(draft.cameo.root().as_str(), "08" | "13" | "17" | "18" | "19" | "20");
    let leaves = draft.cameo.as_str().starts_with("087");
    (!home || inward && !leaves).then_some(place)
}

/// Deeds, and words about deeds, are done to a country, a visit is one to it and an embassy is opened to it; meetings and statements are only held there.
fn touches(draft: &Draft) -> bool {
    if matches!(draft.act, Act::Action(ActionKind::Visit | ActionKind::OpenEmbassy)) {
        return true;
    }
    match draft.cameo.root().as_str() {
        "07" | "08" | "09" | "15" | "16" | "17" | "18" | "19" | "20" => true,
        "03" | "13" => {
            draft.object.is_some() || matches!(draft.cameo.as_str().get(..3), Some("033" | "035" | "131" | "132" | "136" | "138"))
        }
        "02" | "10" | "12" => draft.object.is_some() || draft.cameo.as_str().starts_with("023"),
        // Riots and blockades hurt the country they are in.
        "14" => matches!(draft.act, Act::Incident(IncidentKind::Riot | IncidentKind::Obstruction)),
        _ => matches!(draft.act, Act::Incident(_)),
    }
}

/// Makes the countries of those places recipients.
pub(super) fn give_recipients(drafts: &mut [Draft], actors: &mut Actors, lexicon: &Lexicon) {
    for draft in drafts {
        let Some(place) = draft.touched.take() else { continue };
        if let Some(state) = actors.state_at(&place, lexicon).filter(|state| !draft.actors.contains(state)) {
            draft.recipients.push(state);
        }
    }
}
