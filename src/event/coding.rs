//! From matches to drafts: what is told, how real it is, and who its parties are.

use super::act::Act;
use super::apart;
use super::arguments::is_question;
use super::cameo::CameoCode;
use super::circumstance;
use super::context::{self, ContextTable};
use super::deed;
use super::draft::Draft;
use super::kind::{ActionKind, IncidentKind};
use super::matching::{Match, Matches};
use super::plover::QuadClass;
use super::reality::{Mood, Reality, reality};
use super::recipients;
use super::status::Told;
use super::table::EventTable;
use super::taking;
use crate::actor::{ActorKind, Actors};
use crate::ids::ActorId;
use crate::span::Span;
use crate::statement::Statements;
use crate::syntax::{Analysis, Deprel, Upos, Word};
use crate::time::Times;

/// How many words off the verb is that says what an act is about, for the words between to tell the act.
const ABOUT: usize = 8;

/// What every step reads.
pub(super) struct Reading<'a> {
    pub(super) analysis: &'a Analysis<'a>,
    pub(super) times: &'a Times,
    pub(super) actors: &'a Actors,
    pub(super) statements: &'a Statements,
    pub(super) table: &'a EventTable,
    pub(super) contexts: &'a ContextTable,
}

/// The act of the match at `index`, when it is told for itself.
pub(super) fn code(index: usize, matches: &Matches<'_>, reading: &Reading<'_>) -> Option<Draft> {
    if taking::is_told_elsewhere(index, matches, reading.actors, reading.table) {
        return None;
    }
    let found = &matches.all[index];
    let mut told = Told::of(found)?;
    let own = own_reality(found);
    if is_no_longer(found.arguments.carrier.unwrap_or(found.head))
        || is_purpose(found, matches)
        || is_question(found.arguments.carrier.unwrap_or(found.head))
        || is_impossible(own, told.cameo, found)
        || serves_what_is_not(found)
        || is_compared(found)
        || is_motive(found, matches)
    {
        return None;
    }
    if found.taker.is_none() && is_only_meant(own.mood, found, reading) {
        return None;
    }
    let taken = found.taken.and_then(|taken| matches.all.get(taken));
    if let (Some(takes), Some(taken)) = (found.pattern.takes, taken) {
        told.about(takes, taken, matches);
    }
    told.settle(own, found, matches);
    let mut parties = recipients::complete(found, matches, reading);
    if parties.actors.is_empty() && !found.is_noun {
        parties.actors = speakers(found.head, &parties.recipients, reading);
    }
    if parties.actors.is_empty() && is_closure(told.act) && !found.is_noun {
        parties.actors = announcers(found.head, &parties.recipients, reading);
    }
    if Some(told.act) != found.pattern.act {
        parties = recipients::of_refusal(parties, found, reading);
    }
    let mut draft = Draft {
        act: told.act,
        heads: std::iter::once(found.head).chain(found.arguments.carrier).map(Word::index).collect(),
        actors: parties.actors,
        recipients: parties.recipients,
        status: told.status,
        cameo: told.cameo,
        event: told.event,
        mode: told.mode,
        contexts: context::contexts(found, reading.contexts, reading.actors),
        object: told.object,
        date: None,
        place: None,
        touched: None,
        grounds: None,
        stated_in: Vec::new(),
        mentions: vec![mention(found, reading.actors)],
        is_effect: !found.is_noun && reading.table.is_in(found.head.key(), "EFFECT"),
        points_back: false,
        bare: false,
        doer_open: false,
        apart: apart::apart(found, reading),
    };
    circumstance::fill(&mut draft, found, matches, reading);
    // `eleven civilians died in the raids`
    let dying = found.arguments.carrier.is_some_and(|verb| matches!(verb.key(), "die" | "perish"));
    let carried = found.arguments.carrier.is_some() && !dying;
    let pointing = found.is_noun && !carried && found.head.deprel() != Deprel::Compound;
    draft.points_back = pointing && is_definite(found.head);
    draft.bare = found.pattern.bare || dying;
    let unknown = |subject: &Word<'_>| {
        is_personal(*subject) || is_unnamed_many(*subject, reading.table) || is_text(*subject, reading.table)
    };
    draft.doer_open = draft.actors.is_empty() && found.arguments.subjects.iter().any(unknown);
    Some(draft).filter(|draft| draft.points_back || !found.is_noun || stands(found, draft, reading.table))
}

/// The reality of the clause that tells an act; a noun's own negation counts too: `launched no attack`.
fn own_reality(found: &Match<'_>) -> Reality {
    let own = reality(found.arguments.carrier.unwrap_or(found.head));
    Reality { negated: own.negated || found.is_noun && found.head.is_negated(), ..own }
}

/// Who says it where an act of speech is done by saying something and its clause leaves its subject out.
fn speakers(verb: Word<'_>, recipients: &[ActorId], reading: &Reading<'_>) -> Vec<ActorId> {
    let statement = reading.statements.of_cue(verb.span().start).and_then(|id| reading.statements.get(id));
    let mut speakers: Vec<ActorId> = statement.into_iter().flat_map(|statement| statement.speaker.actors()).collect();
    speakers.retain(|speaker| !recipients.contains(speaker));
    speakers
}

/// `The junta said that all borders were closed`: who says so without another doer has closed them.
fn announcers(verb: Word<'_>, recipients: &[ActorId], reading: &Reading<'_>) -> Vec<ActorId> {
    let statement = reading.statements.containing(verb.span()).and_then(|id| reading.statements.get(id));
    let mut speakers: Vec<ActorId> = statement.into_iter().flat_map(|statement| statement.speaker.actors()).collect();
    speakers.retain(|speaker| {
        let rules = |actor: &crate::actor::Actor| {
            use ActorKind as Kind;
            matches!(actor.kind, Kind::State | Kind::Government | Kind::Ministry | Kind::Military | Kind::Police)
        };
        !recipients.contains(speaker) && reading.actors.get(*speaker).is_some_and(rules)
    });
    speakers
}

fn is_closure(act: Act) -> bool {
    use ActionKind as Kind;
    matches!(act, Act::Action(Kind::CloseBorder | Kind::OpenBorder))
}

/// `no one can threaten us`: a wrong that cannot be done is not one that is said not to have been done.
fn is_impossible(own: Reality, code: CameoCode, found: &Match<'_>) -> bool {
    let clause = found.arguments.carrier.unwrap_or(found.head);
    let hostile = code.root().as_str() == "13" || code.quad_class() == QuadClass::MaterialConflict;
    let can = |aux: Word<'_>| matches!(aux.form().to_ascii_lowercase().as_str(), "can" | "ca" | "may" | "might");
    own.negated && own.mood == Mood::Possible && hostile && clause.children_by(Deprel::Aux).any(can)
}

/// `Chad will not be a base for attacks on its neighbours`: what a thing is not meant for, or not yet, was not done.
fn serves_what_is_not(found: &Match<'_>) -> bool {
    let noun = found.head;
    let purpose = found.is_noun && found.arguments.carrier.is_none() && noun.case().is_some_and(|case| case.is_form("for"));
    let served = noun.head().filter(|served| purpose && served.has(Deprel::Cop));
    served.map(reality).is_some_and(|own| own.negated || own.mood != Mood::Real)
}

/// `was one of the deadliest attacks in months`: the others that it is measured by are not told.
fn is_compared(found: &Match<'_>) -> bool {
    let noun = found.head;
    let one_of = noun.head().is_some_and(|one| one.is_form("one") && noun.deprel() == Deprel::Nmod);
    let plural = noun.form().ends_with('s') && !noun.is_form(noun.lemma());
    found.is_noun && one_of && plural && noun.case().is_some_and(|case| case.is_form("of"))
}

/// `recalled its envoy in protest at the trial`: for what reason an act was done is no protest of its own.
fn is_motive(found: &Match<'_>, matches: &Matches<'_>) -> bool {
    let noun = found.head;
    let bare = noun.key() == "protest" && !noun.has(Deprel::Det) && noun.case().is_some_and(|case| case.is_form("in"));
    let above = noun.head().filter(|_| found.is_noun && bare).and_then(|verb| matches.at_word(verb).or(matches.carried_by(verb)));
    above.and_then(|at| matches.all.get(at)).is_some_and(|above| above.pattern.act.is_some() && !deed::is_protest(above))
}

/// `no longer recognises the council`: what has ceased is no act.
fn is_no_longer(clause: Word<'_>) -> bool {
    let longer = clause.children_by(Deprel::Advmod).find(|adverb| adverb.is_form("longer"));
    longer.is_some_and(|longer| longer.previous().is_some_and(|no| no.is_form("no")))
}

/// `summoned the envoy to protest`: after an act and its object an infinitive tells what for.
fn is_purpose(found: &Match<'_>, matches: &Matches<'_>) -> bool {
    let clause = found.arguments.carrier.unwrap_or(found.head);
    let infinitive = clause.is_infinitive() && matches!(clause.deprel(), Deprel::Xcomp | Deprel::Advcl | Deprel::Acl);
    let above = clause.head().filter(|_| infinitive && found.taker.is_none()).and_then(|head| {
        let verb = if head.deprel() == Deprel::Obj { head.head()? } else { head };
        matches.at_word(verb)
    });
    let above = above.and_then(|at| matches.all.get(at));
    above.is_some_and(|above| above.pattern.act.is_some() && above.pattern.takes.is_none() && above.head != found.head)
}

/// A purpose is not told as an act, and what others are told to do, `said the rebels must disarm`, is told by the speech.
fn is_only_meant(mood: Mood, found: &Match<'_>, reading: &Reading<'_>) -> bool {
    let clause = found.arguments.carrier.unwrap_or(found.head);
    mood == Mood::Purpose || mood == Mood::Obliged && reporting_verb(clause, reading.table).is_some()
}

/// A coup is one country's: told of several at once, `Niger and Mali had coups`, it is one in each. A state that had a coup is
/// what it was done to.
pub(super) fn one_by_one(draft: Draft, actors: &Actors) -> Vec<Draft> {
    if draft.act != Act::Incident(IncidentKind::Coup) {
        return vec![draft];
    }
    let is_state = |id: &ActorId| actors.get(*id).is_some_and(|actor| actor.kind == ActorKind::State);
    let (states, doers): (Vec<ActorId>, Vec<ActorId>) = draft.actors.iter().copied().partition(is_state);
    let draft = Draft { actors: doers, ..draft };
    match states.as_slice() {
        [] => vec![draft],
        [state] if draft.recipients.is_empty() => vec![Draft { recipients: vec![*state], ..draft }],
        [_] => vec![draft],
        several => several.iter().map(|state| Draft { recipients: vec![*state], ..draft.clone() }).collect(),
    }
}

/// Whether a noun tells an act at all: with a party, a carrier or a row that says so.
fn stands(found: &Match<'_>, draft: &Draft, table: &EventTable) -> bool {
    if found.arguments.carrier.is_some() || found.taker.is_some_and(|(_, takes)| taking::told_by_object(takes)) {
        return true;
    }
    // `truce monitors`: a compound names a sort of monitor.
    if found.head.deprel() == Deprel::Compound {
        return false;
    }
    found.pattern.bare || has_victims(found, table) || !draft.actors.is_empty() || !draft.recipients.is_empty()
}

/// `two soldiers were killed in clashes near the palace`: what harms people happened, whoever fought.
fn has_victims(found: &Match<'_>, table: &EventTable) -> bool {
    let noun = found.head;
    let by = |case: Word<'_>| ["in", "during", "by"].iter().any(|form| case.is_form(form));
    let harm = noun.head().filter(|_| matches!(noun.deprel(), Deprel::Obl | Deprel::OblAgent) && noun.case().is_some_and(by));
    found.pattern.act.is_some_and(deed::is_force)
        && harm.is_some_and(|verb| verb.upos() == Upos::Verb && (table.is_in(verb.key(), "EFFECT") || verb.key() == "die"))
}

/// `they blamed Ukraine`
fn is_personal(subject: Word<'_>) -> bool {
    subject.upos() == Upos::Pron && matches!(subject.key(), "he" | "she" | "it" | "they" | "i" | "we")
}

/// `the resolution calls on Iran to leave`
fn is_text(subject: Word<'_>, table: &EventTable) -> bool {
    subject.upos() == Upos::Noun && table.is_in(subject.key(), "TEXT")
}

/// `more than twenty countries expelled diplomats`
fn is_unnamed_many(subject: Word<'_>, table: &EventTable) -> bool {
    let can_act = table.is_in(subject.key(), "STATES") || table.is_in(subject.key(), "PEOPLE");
    can_act && subject.has(Deprel::Nummod) && !subject.has(Deprel::Det)
}

/// `the fighting`, `these talks`
fn is_definite(noun: Word<'_>) -> bool {
    noun.children_by(Deprel::Det).any(|det| matches!(det.key(), "the" | "this" | "that" | "these" | "those"))
}

/// The words that tell it: the head with its particle, its carrier and what its pattern asks for; of an act about another up to
/// that: `denied firing`, `threatened to close`.
fn mention(found: &Match<'_>, actors: &Actors) -> Span {
    let head = found.head;
    let mut span = head.span();
    if let Some(carrier) = found.arguments.carrier {
        span = span.cover(carrier.span());
    }
    if let Some(particle) = head.child(Deprel::CompoundPrt) {
        span = span.cover(particle.span());
    }
    if let Some(object) = found.object {
        span = span.cover(object.span());
    }
    let about = found.arguments.clauses.first().filter(|_| found.pattern.takes.is_some());
    if let Some(clause) = about.filter(|clause| clause.index() > head.index() && clause.index() < head.index() + ABOUT) {
        span = span.cover(clause.span());
    }
    for (_, word) in &found.arguments.obliques {
        if found.object.is_some_and(|object| word.head() == Some(object)) && word.upos() != Upos::Num {
            // `relations between the Republic of Niger and Ukraine`: the whole of a name
            span = span.cover(actors.mention(*word).map_or(word.span(), |mention| mention.span));
        }
    }
    span
}

/// Whether `word` heads a clause that a saying verb reports, and the saying verb.
pub(super) fn reporting_verb<'a>(word: Word<'a>, table: &EventTable) -> Option<Word<'a>> {
    let clause = word.first_conjunct();
    let head = clause.head()?;
    let reported = matches!(clause.deprel(), Deprel::Ccomp | Deprel::Parataxis) && table.is_in(head.key(), "SAY");
    if reported {
        return Some(head);
    }
    // `…, X said.`: the saying verb hangs on what is said.
    clause.children_by(Deprel::Parataxis).find(|child| table.is_in(child.key(), "SAY"))
}
