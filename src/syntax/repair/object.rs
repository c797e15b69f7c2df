//! Objects: what an object is of, what it is declared, and the verb that it makes active.

use super::{Edit, NAME};
use crate::lexicon::is_verb_of_reporting;
use crate::syntax::{Deprel, Upos, Word};

/// `condemned "in the strongest terms" the attack`: what follows a quotation right away is no addition to its last word.
pub(super) fn behind_quotation(noun: Word<'_>) -> Option<[Edit; 2]> {
    let phrase = noun.head().filter(|phrase| phrase.deprel() == Deprel::Obl && phrase.index() < noun.index())?;
    let verb = phrase.head().filter(|verb| verb.object().is_none() && verb.index() < phrase.index() && !verb.is_passive())?;
    let quotation = noun.children().find(|child| child.upos() != Upos::Punct)?.leftmost().previous()?;
    (matches!(quotation.form(), "\"" | "”" | "''") && quotation.previous() == Some(phrase))
        .then(|| [Edit::new(noun, verb, Deprel::Obj), Edit::new(quotation, phrase, Deprel::Punct)])
}

/// `declared an employee of the embassy persona non grata`: the Latin is what is declared, and no part of the embassy.
pub(super) fn persona_non_grata(persona: Word<'_>, edits: &mut Vec<Edit>) {
    let Some(noun) = persona.previous().filter(|noun| persona.is_form("persona") && noun.head() == Some(persona)) else { return };
    let Some(above) = persona.head().filter(|above| above.index() < noun.index()) else { return };
    let Some(verb) = persona.ancestors().take(NAME).find(|word| word.upos() == Upos::Verb) else { return };
    edits.push(Edit::new(noun, above, persona.deprel()));
    edits.extend(persona.children().filter(|word| word.index() < noun.index()).map(|word| Edit::new(word, noun, word.deprel())));
    edits.push(Edit::new(persona, verb, Deprel::Xcomp));
}

/// `declared two employees of the embassy in Lima personae non gratae`: what they are declared needs no preposition; one before it
/// is that of the place.
pub(super) fn unwelcome(personae: Word<'_>, edits: &mut Vec<Edit>) {
    let Some(verb) = personae.head().filter(|verb| verb.object().is_some()) else { return };
    let case = personae.case();
    if !["persona", "personae"].iter().any(|form| personae.is_form(form)) || case.is_some_and(|case| case.is_form("as")) {
        return;
    }
    edits.push(Edit::new(personae, verb, Deprel::Xcomp));
    let place = personae.previous().filter(|place| place.head() == Some(personae));
    let above = case.and_then(Word::previous).filter(|above| above.is_nominal());
    if let (Some(case), Some(place), Some(above)) = (case, place, above) {
        edits.push(Edit::new(place, above, Deprel::Nmod));
        edits.push(Edit::new(case, place, Deprel::Case));
    }
}

/// `suspended $16 million in military aid`, `claimed responsibility for the raid`, `denied any role in the raid`: what an amount, a
/// responsibility or a role is of, for or in hangs on it.
pub(super) fn amount_of(word: Word<'_>) -> Option<Edit> {
    let verb = word.head()?;
    if word.case().is_some_and(|case| case.is_form("for")) {
        let noun =
            verb.object().filter(|noun| noun.is_form("responsibility") || noun.is_form("credit") || noun.is_form("blame"))?;
        return (noun.index() + 1 == word.leftmost().index()).then(|| Edit::new(word, noun, Deprel::Nmod));
    }
    word.case().filter(|case| case.is_form("in"))?;
    let role = |noun: &Word<'_>| ["role", "part", "involvement", "hand"].iter().any(|form| noun.is_form(form));
    if let Some(noun) =
        verb.object().filter(|noun| is_verb_of_reporting(verb.key()) && role(noun) && noun.index() + 1 == word.leftmost().index())
    {
        return Some(Edit::new(word, noun, Deprel::Nmod));
    }
    let amount = verb.object().filter(|object| object.index() < word.index() && object.upos() == Upos::Sym)?;
    let close = word.leftmost().previous().is_some_and(|before| before.is_under(amount));
    close.then(|| Edit::new(word, amount, Deprel::Nmod))
}

/// `is considered a hero by his men`: who considers him one.
pub(super) fn agent_behind(agent: Word<'_>) -> Option<Edit> {
    let by = agent.children().find(|child| child.is_form("by")).filter(|by| *by == agent.leftmost())?;
    let noun = agent.head().filter(|noun| noun.deprel() == Deprel::Xcomp && noun.is_nominal() && by.previous() == Some(*noun))?;
    let verb = noun.head().filter(|verb| verb.is_passive() && !verb.has(Deprel::OblAgent))?;
    Some(Edit::new(agent, verb, Deprel::OblAgent))
}

/// `More than twenty countries expelled diplomats`: what has an object and no passive auxiliary is active.
pub(super) fn active_subject(subject: Word<'_>) -> Option<Edit> {
    let verb = subject.head().filter(|verb| verb.object().is_some_and(|object| object.index() > verb.index()))?;
    let active = subject.index() < verb.index() && !verb.has(Deprel::AuxPass) && verb.upos() == Upos::Verb;
    active.then(|| Edit::new(subject, verb, Deprel::Nsubj))
}
