//! Names and who bears them: lists of parties in headlines, names in apposition, what hangs on a later word of a name.

use super::{Edit, NAME, PARTIES};
use crate::syntax::{Deprel, Upos, Word};

/// `Kenya, Ethiopia agree to reopen the border`: a headline lists its subjects with commas alone. An apposition would have a
/// comma behind it, too.
pub(super) fn listed_subjects(first: Word<'_>, edits: &mut Vec<Edit>) {
    let Some(last) = first.analysis().word(first.sentence().tokens.end.saturating_sub(1)) else { return };
    if last.is_form(".") || first.upos() == Upos::Punct {
        return;
    }
    let mut subject = first;
    while subject.index() < first.index() + NAME && matches!(subject.deprel(), Deprel::Amod | Deprel::Compound | Deprel::Flat) {
        match subject.head().filter(|head| head.index() > subject.index()) {
            Some(head) => subject = head,
            None => return,
        }
    }
    let Some(verb) = subject.head().filter(|verb| verb.index() > subject.index() + 1 && verb.upos() == Upos::Verb) else {
        return;
    };
    if !matches!(subject.deprel(), Deprel::Nsubj | Deprel::Vocative) || !matches!(subject.upos(), Upos::Propn | Upos::Noun) {
        return;
    }
    let of_both =
        subject.children().chain(verb.children()).filter(|word| (subject.index()..verb.index()).contains(&word.index()));
    let mut others: Vec<Word<'_>> = of_both
        .filter(|word| *word != subject && matches!(word.upos(), Upos::Propn | Upos::Noun))
        .filter(|word| matches!(word.deprel(), Deprel::Nsubj | Deprel::Appos | Deprel::Conj))
        .take(PARTIES)
        .collect();
    others.sort_by_key(|word| word.index());
    let Some(end) = others.last() else { return };
    let listed = others
        .iter()
        .all(|word| word.leftmost().previous().is_some_and(|before| before.is_form(",")) || starts_with_comma(*word));
    let open = (end.index() + 1..verb.index()).filter_map(|at| first.analysis().word(at)).all(|word| word.upos() != Upos::Punct);
    if listed && open && !subject.has(Deprel::Det) {
        if subject.deprel() != Deprel::Nsubj {
            edits.push(Edit::new(subject, verb, Deprel::Nsubj));
        }
        edits.extend(
            others.iter().filter(|word| word.deprel() != Deprel::Conj).map(|word| Edit::new(*word, subject, Deprel::Conj)),
        );
    }
}

fn starts_with_comma(word: Word<'_>) -> bool {
    word.leftmost().is_form(",")
}

/// `The ADF, a rebel group, has said so`: what a comma parts from the subject before it says what that is.
pub(super) fn said_of_subject(noun: Word<'_>) -> Option<Edit> {
    let first = noun.child(Deprel::Det).filter(|first| first.index() < noun.index())?;
    let comma = first.previous().filter(|comma| comma.is_form(","))?;
    let verb = noun.head().filter(|verb| verb.index() > noun.index())?;
    let subject = verb.children_by(noun.deprel()).next().filter(|subject| subject.index() < comma.index())?;
    let adjoins = comma.previous().is_some_and(|last| last == subject || last.is_under(subject));
    let closed = noun.rightmost().next().is_some_and(|mark| mark.is_form(","));
    (adjoins && closed).then(|| Edit::new(noun, subject, Deprel::Appos))
}

/// `The militant group Hamas said so`: a name right behind the noun that says what bears it is no second subject.
pub(super) fn name_of_subject(name: Word<'_>) -> Option<Edit> {
    let noun = name.leftmost().previous().filter(|noun| noun.upos() == Upos::Noun && name.upos() == Upos::Propn)?;
    let same = noun.deprel() == Deprel::Nsubj && noun.head() == name.head();
    same.then(|| Edit::new(name, noun, Deprel::Appos))
}

/// `Kofi Annan on Monday called for talks`: a day between a subject and its verb is that of the act; there is no Annan of Monday.
pub(super) fn day_of_act(day: Word<'_>) -> Option<Edit> {
    const DAYS: [&str; 7] = ["friday", "monday", "saturday", "sunday", "thursday", "tuesday", "wednesday"];
    let name = day.head().filter(|name| name.index() < day.index())?;
    let weekday = DAYS.binary_search_by(|known| known.cmp(&day.form().to_ascii_lowercase().as_str())).is_ok();
    let inside = |word: Word<'_>| matches!(word.deprel(), Deprel::Flat | Deprel::Appos | Deprel::Nmod);
    let subject = std::iter::successors(Some(name), |word| word.head().filter(|_| inside(*word))).take(NAME).last()?;
    let acts = weekday && matches!(subject.deprel(), Deprel::Nsubj | Deprel::NsubjPass);
    let verb = subject.head().filter(|verb| acts && verb.index() > day.index())?;
    let next = day.next()?;
    let at_verb =
        next == verb || next.head() == Some(verb) && matches!(next.deprel(), Deprel::Aux | Deprel::AuxPass | Deprel::Advmod);
    let named = name.upos() == Upos::Propn && name == subject;
    (at_verb || named).then(|| Edit::new(day, verb, if day.case().is_some() { Deprel::Obl } else { Deprel::OblUnmarked }))
}

/// `a visit by President Dawit Alemu to Kenya, who held talks`: `who` is the person and not the country.
pub(super) fn person_meant(clause: Word<'_>) -> Option<Edit> {
    let place = clause.head().filter(|noun| noun.upos() == Upos::Propn && noun.deprel() == Deprel::Nmod)?;
    let who = clause.children_by(Deprel::Nsubj).any(|subject| subject.is_form("who"));
    let led_to = place.case().is_some_and(|case| ["to", "of", "from", "in"].iter().any(|form| case.is_form(form)));
    let mut person = place.head().filter(|person| who && led_to && person.upos() == Upos::Propn)?;
    while person.deprel() == Deprel::Flat {
        person = person.head()?;
    }
    Some(Edit::new(clause, person, Deprel::AclRelcl))
}

/// `Abiy Ahmed and President Isaias Afwerki signed`: what hangs on a later word of a name hangs on the name.
pub(super) fn part_of_name(word: Word<'_>) -> Option<Edit> {
    let mut name = word.head().filter(|name| name.deprel() == Deprel::Flat && name.upos() == Upos::Propn)?;
    if !matches!(word.deprel(), Deprel::Conj | Deprel::Nmod | Deprel::Appos | Deprel::AclRelcl) || word.index() < name.index() {
        return None;
    }
    while name.deprel() == Deprel::Flat {
        name = name.head()?;
    }
    Some(Edit::new(word, name, word.deprel()))
}

/// `Sudan's army claims control of the palace`: a possessor owns what follows it, and nothing behind the verb.
pub(super) fn owned_next(owner: Word<'_>) -> Option<Edit> {
    let marked = owner.case().filter(|case| case.is_form("'s") || case.is_form("’s"))?;
    let owned = marked.next().filter(|owned| owned.is_nominal())?;
    let verb = owned.head().filter(|verb| owned.deprel() == Deprel::Nsubj && verb.index() > owned.index())?;
    owner.head().filter(|head| head.index() > verb.index()).map(|_| Edit::new(owner, owned, Deprel::NmodPoss))
}
