//! Verbs of harm: who was killed, who died.
//!
//! In: a verb of the table. Out: the heads of its victims, by its frame, in whatever voice and clause it stands.

use super::coordination::coordinated;
use super::groups::is_participle;
use super::scene::Scene;
use super::tables::{Frame, Harm};
use crate::syntax::{Deprel, Upos, Word};

/// A head of victims, and whether the narrowest count around it is meant: `of the 12 killed` says twelve.
pub(super) type Head<'a> = (Word<'a>, bool);

/// The victims of `verb` under the frame of `harm`, coordinated ones taken apart.
pub(super) fn victims<'a>(scene: &Scene<'a>, verb: Word<'a>, harm: &Harm) -> Vec<Head<'a>> {
    let heads = match harm.frame {
        Frame::Object => object(verb),
        Frame::Lose => verb.object().into_iter().map(|word| (word, false)).collect(),
        Frame::Subject => subject_of(verb).into_iter().chain(modified(verb)).collect(),
        _ => Vec::new(),
    };
    let mut all: Vec<Head<'a>> = Vec::new();
    // "taken hostage" says nothing of the hostage
    for (head, inner) in heads.into_iter().filter(|(head, _)| !harm.with.iter().any(|word| head.is_form(word))) {
        for conjunct in coordinated(scene, head) {
            if scene.sentence.tokens.contains(&conjunct.index()) && !all.iter().any(|(known, _)| *known == conjunct) {
                all.push((conjunct, inner));
            }
        }
    }
    all
}

/// Whether the further words of a row stand with the verb: `took 12 people hostage`, `lost their lives`.
pub(super) fn stands_with(verb: Word<'_>, with: &[Box<str>]) -> bool {
    // "shot and wounded" is one act, "shot a guard and wounded two" are two
    if with.first().is_some_and(|first| &**first == "and") && verb.next().is_none_or(|next| !next.is_form("and")) {
        return false;
    }
    let mut after = std::iter::successors(verb.next(), |word| word.next()).take(8);
    with.iter().all(|wanted| after.any(|word| word.key() == &**wanted || word.is_form(wanted)))
}

/// Object of the active, subject of the passive, noun that the participle modifies.
///
/// `Rebels killed 12 miners`, `12 miners were killed`, `12 miners killed in the raid`, `the murdered priests`,
/// `miners whom the rebels killed`.
fn object<'a>(verb: Word<'a>) -> Vec<Head<'a>> {
    let own: Vec<Word<'a>> = verb.children().filter(|child| is_own_object(verb, *child)).collect();
    let passive = is_passive(verb);
    if !own.is_empty() && !passive {
        return own.into_iter().map(|word| (resolve(word, verb), false)).collect();
    }
    if let Some(noun) = modified(verb) {
        return vec![noun];
    }
    let past = is_participle(verb) && !verb.children().any(|child| child.deprel() == Deprel::Aux && child.key() == "have");
    if (passive || past && own.is_empty())
        && let Some(subject) = subject_of(verb)
    {
        let shares_object = !passive && verb.deprel() == Deprel::Conj && verb.subject().is_none();
        if !shares_object {
            return vec![subject];
        }
    }
    // "wounded and killed 12 miners": the object hangs on one of the two
    let partners = verb.children_by(Deprel::Conj).chain((verb.deprel() == Deprel::Conj).then(|| verb.head()).flatten());
    let shared = partners.filter(|partner| partner.upos() == Upos::Verb && !is_passive(*partner)).find_map(|partner| {
        let object = partner.object()?;
        (verb.index().max(partner.index()) < object.index() && verb.index().abs_diff(partner.index()) <= 3).then_some(object)
    });
    if let Some(object) = shared {
        return vec![(object, false)];
    }
    // an object that the parser took for an adjunct: "KILLING AT LEAST 23 PEOPLE"
    let bare = verb.children().find(|child| {
        child.index() > verb.index()
            && matches!(child.deprel(), Deprel::Obl | Deprel::OblUnmarked | Deprel::Dep | Deprel::Nmod)
            && child.is_nominal()
            && !child.has(Deprel::Case)
    });
    if let Some(object) = bare.filter(|_| !passive) {
        return vec![(object, false)];
    }
    // a gap: "the people they killed"
    if verb.deprel() == Deprel::AclRelcl && verb.subject().is_some_and(|subject| !is_relative(subject)) {
        return verb.head().map(|noun| (noun, true)).into_iter().collect();
    }
    Vec::new()
}

/// Whether `child` is an object of the verb that no full stop parts from it, as one of the next heading may be.
fn is_own_object(verb: Word<'_>, child: Word<'_>) -> bool {
    let stop = |word: Word<'_>| matches!(word.form(), "." | "!" | "?" | "==" | "[" | "(");
    matches!(child.deprel(), Deprel::Obj | Deprel::Iobj)
        && !std::iter::successors(verb.next(), |word| word.next())
            .take(6)
            .take_while(|word| word.index() < child.index())
            .any(stop)
}

/// The object of an active verb.
pub(super) fn own_object(verb: Word<'_>) -> Option<Word<'_>> {
    verb.children().find(|child| child.index() > verb.index() && is_own_object(verb, *child))
}

/// Whether a verb is passive, by its own auxiliary or by that of the verb it is coordinated with.
pub(super) fn is_passive(verb: Word<'_>) -> bool {
    if verb.is_passive() {
        return true;
    }
    let alone = verb.subject().is_none() && verb.object().is_none() && !verb.has(Deprel::Aux);
    alone && is_participle(verb) && verb.deprel() == Deprel::Conj && verb.head().is_some_and(Word::is_passive)
}

/// The noun that a participle modifies: `12 people killed in`, `the murdered priests`.
fn modified(verb: Word<'_>) -> Option<Head<'_>> {
    let modifies = match verb.deprel() {
        Deprel::Amod => true,
        Deprel::Acl => verb.object().is_none() && !verb.children().any(|child| child.deprel() == Deprel::Mark),
        _ => false,
    };
    let ing = verb.form().len() > 3 && verb.form().as_bytes()[verb.form().len() - 3..].eq_ignore_ascii_case(b"ing");
    let fits = modifies && (verb.deprel() == Deprel::Acl || !ing);
    fits.then(|| verb.head()).flatten().filter(|head| head.is_nominal() || head.upos() == Upos::Num).map(|head| (head, true))
}

/// The subject, its own or that of the verb it is coordinated with; a relative pronoun stands for its noun.
pub(super) fn subject_of(verb: Word<'_>) -> Option<Head<'_>> {
    let mut at = verb;
    for _ in 0..6 {
        if let Some(subject) = nearest_subject(at) {
            let resolved = resolve(subject, at);
            return Some((resolved, resolved != subject));
        }
        match at.deprel() {
            Deprel::Conj | Deprel::Xcomp => at = at.head()?,
            Deprel::AclRelcl => return at.head().map(|noun| (noun, true)),
            _ => return None,
        }
    }
    None
}

/// The subject that stands nearest before the verb: of two, the far one belongs to a headline that runs into the sentence.
fn nearest_subject(verb: Word<'_>) -> Option<Word<'_>> {
    let subjects = verb.children().filter(|child| {
        matches!(child.deprel(), Deprel::Nsubj | Deprel::NsubjPass | Deprel::NsubjOuter | Deprel::Csubj | Deprel::CsubjPass)
    });
    let before = subjects.filter(|subject| subject.index() < verb.index()).last();
    before.or_else(|| verb.subject())
}

/// The noun that a relative pronoun stands for, else the word itself.
fn resolve<'a>(word: Word<'a>, verb: Word<'a>) -> Word<'a> {
    if !is_relative(word) {
        return word;
    }
    let clause = std::iter::once(verb).chain(verb.ancestors().take(6)).find(|clause| clause.deprel() == Deprel::AclRelcl);
    clause.and_then(Word::head).unwrap_or(word)
}

/// Whether a word is a relative pronoun.
pub(super) fn is_relative(word: Word<'_>) -> bool {
    ["who", "which", "that", "whom"].iter().any(|form| word.is_form(form))
}

/// Those told beside the victims: `killed alongside Malian soldiers`, `12 soldiers were hurt, as were some bystanders`.
pub(super) fn beside<'a>(scene: &Scene<'a>, verb: Word<'a>) -> Vec<Head<'a>> {
    companions(verb).chain(likewise(verb)).flat_map(|head| coordinated(scene, head)).map(|word| (word, false)).collect()
}

/// Those of whom the same is said: `12 soldiers were hurt, as were some bystanders`.
fn likewise(verb: Word<'_>) -> impl Iterator<Item = Word<'_>> {
    verb.children_by(Deprel::Advcl).filter(|child| {
        child.is_nominal() && child.has(Deprel::Cop) && child.children_by(Deprel::Mark).any(|mark| mark.is_form("as"))
    })
}

/// Those who suffered with the subject: `killed alongside Malian soldiers`, `together with his two bodyguards`.
fn companions(verb: Word<'_>) -> impl Iterator<Item = Word<'_>> {
    verb.children_by(Deprel::Obl).filter(|child| {
        let mut case = child.children_by(Deprel::Case);
        case.any(|case| {
            case.is_form("alongside")
                || case.is_form("with")
                    && case.previous().is_some_and(|previous| previous.is_form("together") || previous.is_form("along"))
        })
    })
}
