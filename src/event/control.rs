//! Who does what a clause without a subject of its own tells: control, shared subjects, relative pronouns, owners of nouns.
//!
//! In: a clause or noun. Out: the words that name its doer.

use super::table::EventTable;
use crate::syntax::{Deprel, Upos, VerbForm, Word};

/// Chains of conjuncts and controlled clauses are followed no further than this.
pub(super) const REACH: usize = 8;

/// Whether a verb is passive: by its auxiliary or subject, by being a past participle after a noun, or with its first conjunct.
pub(super) fn is_passive(verb: Word<'_>) -> bool {
    if verb.is_passive() {
        return true;
    }
    let bare = !verb.children().any(|child| matches!(child.deprel(), Deprel::Nsubj | Deprel::Aux | Deprel::Mark | Deprel::Obj));
    match verb.deprel() {
        Deprel::Acl | Deprel::Advcl => bare && is_participle(verb),
        Deprel::Conj if is_given(verb) => verb.first_conjunct().is_passive(),
        Deprel::Conj => bare && is_participle(verb) && !is_past_only(verb) && verb.first_conjunct().is_passive(),
        _ => false,
    }
}

/// `was summoned and handed a note`: of two objects the passive keeps one.
pub(super) fn is_given(verb: Word<'_>) -> bool {
    let gives = ["handed", "given", "granted", "offered", "awarded", "denied", "shown"].iter().any(|form| verb.is_form(form));
    let own = |child: Word<'_>| {
        matches!(child.deprel(), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Aux | Deprel::AuxPass | Deprel::Mark)
    };
    gives && verb.deprel() == Deprel::Conj && verb.object().is_some() && !verb.children().any(own)
}

/// May be a past participle by its form: not in -ing, not an infinitive, not the third person's -s.
fn is_participle(verb: Word<'_>) -> bool {
    let third_person = verb.form().strip_suffix('s').is_some_and(|stem| stem.eq_ignore_ascii_case(verb.lemma()));
    verb.upos() == Upos::Verb && !verb.is_gerund() && !verb.is_infinitive() && !third_person
}

/// A past tense that no participle shares its form with: `was run by a junta and went on to …` is not passive twice.
fn is_past_only(verb: Word<'_>) -> bool {
    const FORMS: [&str; 20] = [
        "went", "took", "gave", "began", "broke", "wrote", "fell", "flew", "drew", "drove", "spoke", "rose", "withdrew", "threw",
        "saw", "did", "ran", "chose", "froze", "swore",
    ];
    FORMS.iter().any(|form| verb.is_form(form))
}

/// What a relative pronoun stands for: the noun its clause hangs on; any other word for itself.
///
/// `Niger is run by a junta that cut ties`: the junta is named only by what it runs, so the clause speaks of Niger.
pub(super) fn antecedent(word: Word<'_>) -> Word<'_> {
    if word.upos() != Upos::Pron || !matches!(word.key(), "who" | "which" | "that" | "whom" | "whose") {
        return word;
    }
    let clause = word.ancestors().take(REACH).find(|ancestor| ancestor.deprel() == Deprel::AclRelcl);
    clause.and_then(Word::head).map_or(word, ruled)
}

/// What a government is the government of, where it is named only by ruling it: `Niger is run by a junta`.
fn ruled(ruler: Word<'_>) -> Word<'_> {
    let by = ruler.upos() == Upos::Noun && ruler.case().is_some_and(|case| case.is_form("by"));
    let verb = ruler.head().filter(|verb| by && matches!(verb.key(), "run" | "rule" | "govern" | "lead" | "control" | "head"));
    verb.and_then(|verb| verb.child(Deprel::NsubjPass).or_else(|| verb.child(Deprel::Nsubj))).unwrap_or(ruler)
}

/// Who does what a clause without a subject of its own tells.
pub(super) fn controllers<'a>(verb: Word<'a>, reach: usize, table: &EventTable) -> Vec<Word<'a>> {
    let Some(head) = verb.head().filter(|_| reach > 0) else { return Vec::new() };
    let above = || subjects(head, reach - 1, table);
    if is_name(head) {
        return vec![head];
    }
    match verb.deprel() {
        Deprel::Conj => above(),
        Deprel::Xcomp | Deprel::Ccomp => match head.object().or_else(|| head.child(Deprel::Iobj)) {
            Some(object) if !subject_controls(head) => vec![antecedent(object)],
            _ => asked(head).map_or_else(above, |asked| vec![asked]),
        },
        Deprel::Advcl => match head.object() {
            // `thanked Norway for mediating`: what somebody is judged for he has done himself.
            Some(object) if table.is_in(head.key(), "JUDGE") && is_ground(verb) => vec![antecedent(object)],
            Some(object) if !subject_controls(head) && (is_speaking_order(head) || gerund_after_preposition(verb)) => {
                vec![antecedent(object)]
            }
            // `was attacked by militiamen, killing ten`: what a deed results in is its doer's, not its victim's.
            _ if is_passive(head) && verb.is_gerund() && !verb.has(Deprel::Mark) => agents(head),
            _ => above(),
        },
        Deprel::Acl if is_charge(verb, table) => vec![head],
        Deprel::Acl if verb.is_infinitive() || verb.has(Deprel::Mark) => owners(head, reach - 1, table),
        // `issued a declaration demanding that …`: the text says what its author says.
        Deprel::Acl if verb.is_gerund() && table.is_in(head.key(), "TEXT") => owners(head, reach - 1, table),
        Deprel::Acl => vec![head],
        Deprel::Parataxis | Deprel::AclRelcl => Vec::new(),
        _ => Vec::new(),
    }
}

/// `accused the police of shooting protesters`, where the clause hangs on the one who is accused.
pub(super) fn is_charge(clause: Word<'_>, table: &EventTable) -> bool {
    let accused = clause.head().filter(|noun| clause.deprel() == Deprel::Acl && noun.deprel() == Deprel::Obj);
    let verb = accused.and_then(Word::head).filter(|verb| verb.upos() == Upos::Verb);
    clause.is_gerund()
        && verb.is_some_and(|verb| table.is_in(verb.key(), "JUDGE"))
        && clause.children_by(Deprel::Mark).any(|mark| mark.is_form("of") || mark.is_form("for"))
}

/// The last word of a name that is taken for the verb of its sentence: `Human Rights Watch accused the police of beatings`.
fn is_name(verb: Word<'_>) -> bool {
    let capital = |word: Word<'_>| word.form().starts_with(char::is_uppercase) && word.form().chars().any(char::is_lowercase);
    let before = verb.previous().filter(|before| before.head() == Some(verb) && capital(*before));
    let follows = verb.next().is_some_and(|next| next.head() == Some(verb) && next.upos() == Upos::Verb && !capital(next));
    verb.upos() == Upos::Verb && capital(verb) && before.is_some() && follows
}

/// `on Haiti` of `called on Haiti to release the crew`.
fn asked(verb: Word<'_>) -> Option<Word<'_>> {
    let calls = matches!(verb.key(), "call" | "appeal" | "prevail" | "plead");
    verb.children().find(|child| {
        calls
            && child.deprel() == Deprel::Obl
            && child.case().is_some_and(|case| matches!(case.key(), "on" | "upon" | "to" | "with"))
    })
}

/// Who does what a passive clause tells: its `by` phrase.
fn agents(clause: Word<'_>) -> Vec<Word<'_>> {
    clause.children_by(Deprel::OblAgent).collect()
}

/// The subject of a clause, its own or shared: of a passive one what it is done to, of a noun its owner.
pub(super) fn subjects<'a>(clause: Word<'a>, reach: usize, table: &EventTable) -> Vec<Word<'a>> {
    if clause.upos() == Upos::Noun && !clause.has(Deprel::Cop) && clause.subject().is_none() {
        return owners(clause, reach, table);
    }
    match clause.subject() {
        Some(subject) => vec![antecedent(subject)],
        None if clause.deprel() == Deprel::Acl && !clause.is_infinitive() && !clause.is_gerund() => {
            clause.head().into_iter().collect()
        }
        None => controllers(clause, reach, table),
    }
}

/// Whose `decision to …`, `plans to …`: the owner, else the subject of the verb that the noun completes.
fn owners<'a>(noun: Word<'a>, reach: usize, table: &EventTable) -> Vec<Word<'a>> {
    let owned = noun.children().find(|child| {
        child.deprel() == Deprel::NmodPoss
            || matches!(child.deprel(), Deprel::Nmod)
                && child.case().is_some_and(|case| matches!(case.key(), "by" | "of" | "between"))
    });
    if let Some(owner) = owned {
        return vec![owner];
    }
    match noun.head() {
        Some(verb) if reach > 0 && matches!(noun.deprel(), Deprel::Obj | Deprel::Obl | Deprel::Xcomp | Deprel::Conj) => {
            let subjects = subjects(verb, reach - 1, table);
            // `Israeli plans to`: the adjective tells, where the phrase is looked into.
            if subjects.is_empty() { vec![noun] } else { subjects }
        }
        _ => vec![noun],
    }
}

/// Verbs whose infinitive has the subject of the verb for its own though an object stands between.
fn subject_controls(verb: Word<'_>) -> bool {
    matches!(
        verb.key(),
        "promise"
            | "threaten"
            | "vow"
            | "offer"
            | "agree"
            | "summon"
            | "visit"
            | "meet"
            | "deploy"
            | "stage"
            | "open"
            | "use"
            | "take"
            | "hold"
            | "make"
            | "give"
            | "sign"
    )
}

/// `accused of supporting`, `barred from entering`: the preposition is a `mark`.
pub(super) fn gerund_after_preposition(clause: Word<'_>) -> bool {
    clause.is_gerund()
        && clause
            .children_by(Deprel::Mark)
            .any(|mark| matches!(mark.key(), "of" | "from" | "to" | "against" | "on" | "in" | "about"))
}

/// `for mediating`, `for having sent troops`
fn is_ground(clause: Word<'_>) -> bool {
    clause.verb_group().form == VerbForm::Gerund && clause.children_by(Deprel::Mark).any(|mark| mark.is_form("for"))
}

/// `ordered troops to leave`: some trees hang the infinitive on the verb as an adverbial clause.
pub(super) fn is_speaking_order(verb: Word<'_>) -> bool {
    matches!(verb.key(), "urge" | "call" | "ask" | "order" | "tell" | "press" | "pressure" | "appeal" | "force")
}
