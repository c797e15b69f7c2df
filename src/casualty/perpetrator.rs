//! Perpetrators: who did it, as far as the sentence says.
//!
//! In: a finding. Out: the agent of its predicate: the subject of an active verb (`rebels killed 12`), the by-phrase of a passive
//! or a noun (`the killing of 12 by rebels`), `at the hands of`, the possessor of a noun that has its victims in an of-phrase
//! (`the army's killing of 12`), or whose attack it was (`12 died in an attack by rebels`). Bombs and blasts are no perpetrators.

use super::antecedent;
use super::personhood::{Personhood, personhood};
use super::record::Effect;
use super::scene::{Finding, Scene};
use super::tables::{Class, Frame};
use super::verbs::{is_passive, subject_of};
use crate::actor::ActorKind;
use crate::ids::StatementId;
use crate::span::Span;
use crate::statement::Attribution;
use crate::syntax::{Deprel, Upos, Word};

/// Verbs that say who made the victims what an adjective says they are: `police shot dead the gunman`, `troops left 12 dead`.
const MAKING: &[&str] = &["beat", "hack", "leave", "make", "shoot", "stab", "strike"];

/// Verbs whose subject or by-phrase suffers: `the army lost 12 men`, `losses suffered by the army`.
const SUFFERING: &[&str] = &["cost", "experience", "have", "incur", "lose", "receive", "suffer", "sustain", "take"];

/// Who did it; never those whom it befell.
pub(super) fn perpetrator(scene: &Scene<'_>, finding: &Finding<'_>, claimant: Option<StatementId>) -> Option<Attribution> {
    let found = speaker(scene, finding, claimant).or_else(|| told(scene, finding))?;
    (found.span != Some(finding.victim.span)).then_some(found)
}

/// The speaker, where a group tells of itself: `the rebels said they had killed 84`, `the group said it had killed 12`.
fn speaker(scene: &Scene<'_>, finding: &Finding<'_>, claimant: Option<StatementId>) -> Option<Attribution> {
    let statement = scene.statements.get(claimant?)?;
    let verb = finding.trigger;
    let clause = std::iter::once(verb).chain(verb.ancestors()).take(4).find(|word| word.deprel() == Deprel::Ccomp)?;
    let told_by_cue = clause.head()?.span() == statement.cue.span;
    let subject = clause.subject().filter(|_| told_by_cue && verb.upos() == Upos::Verb && !is_passive(verb))?;
    let itself = ["it", "they", "we"].iter().any(|form| subject.is_form(form));
    let person = statement.speaker.actor.and_then(|id| scene.actors.get(id)).is_some_and(|actor| actor.kind == ActorKind::Person);
    let harmed = Some(finding.victim.head) == verb.object().map(Word::index) || finding.victim.head > verb.index();
    (itself && !person && harmed && !SUFFERING.contains(&verb.key())).then(|| statement.speaker.clone())
}

fn told(scene: &Scene<'_>, finding: &Finding<'_>) -> Option<Attribution> {
    let harmed = finding.effect != Effect::Captured;
    let suffers = |word: Word<'_>| harmed && SUFFERING.contains(&word.key());
    for word in [finding.trigger, finding.predicate] {
        let agent = if suffers(word) { None } else { agent(scene, word) };
        if let Some(found) = agent.or_else(|| hands(scene, word)) {
            return Some(found);
        }
    }
    let trigger = finding.trigger;
    let active = |verb: Word<'_>| verb.upos() == Upos::Verb && !is_passive(verb) && finding.victim.head > verb.index();
    let predicate = if MAKING.contains(&finding.predicate.key()) { finding.predicate } else { trigger };
    if active(predicate)
        && !suffers(predicate)
        && !falls_on_subject(scene, predicate)
        && let Some(subject) = acting(predicate)
    {
        return attribution(scene, subject).or_else(|| of_attack(scene, subject));
    }
    let noun = matches!(trigger.upos(), Upos::Noun | Upos::Propn);
    let owner = trigger.child(Deprel::NmodPoss).filter(|_| noun && !suffers(finding.predicate));
    if let Some(owner) = owner.filter(|owner| owner.index() != finding.victim.head) {
        return attribution(scene, owner);
    }
    let attacks = [finding.predicate, trigger].into_iter().flat_map(Word::children);
    let attacks = attacks.filter(|child| {
        matches!(child.deprel(), Deprel::Obl | Deprel::Nmod)
            && child.case().is_some_and(|case| case.is_form("in") || case.is_form("during"))
    });
    attacks.filter(|attack| attack.upos() == Upos::Noun).find_map(|attack| of_attack(scene, attack))
}

/// `11 civilians died, along with a fighter`: of such a verb the subject is the victim.
fn falls_on_subject(scene: &Scene<'_>, verb: Word<'_>) -> bool {
    let harms = scene.tables.harms(verb.key());
    !harms.is_empty() && harms.iter().all(|harm| harm.class != Class::Verb || harm.frame == Frame::Subject)
}

/// The subject that acts: the verb's own, or that of the clause it is an adjunct of (`attacked the post, killing 12`).
fn acting(verb: Word<'_>) -> Option<Word<'_>> {
    if let Some((subject, _)) = subject_of(verb) {
        return Some(subject);
    }
    let mut at = verb;
    for _ in 0..4 {
        if !matches!(at.deprel(), Deprel::Advcl | Deprel::Conj | Deprel::Xcomp | Deprel::Ccomp) {
            return None;
        }
        let governed = at.children_by(Deprel::Mark).any(|mark| mark.is_form("of") || mark.is_form("for"));
        at = at.head()?;
        // "accused him of killing 12", "two men were arrested for killing 12": whoever it is laid to
        if governed {
            return if is_passive(at) { subject_of(at).map(|(subject, _)| subject) } else { at.object() };
        }
        if is_passive(at) {
            return at.child(Deprel::OblAgent);
        }
        if let Some((subject, _)) = subject_of(at) {
            return Some(subject);
        }
    }
    None
}

/// The by-phrase.
fn agent(scene: &Scene<'_>, word: Word<'_>) -> Option<Attribution> {
    let by = word.children().find(|child| {
        child.deprel() == Deprel::OblAgent
            || matches!(child.deprel(), Deprel::Obl | Deprel::Nmod) && child.case().is_some_and(|case| case.is_form("by"))
    });
    by.and_then(|by| attribution(scene, by).or_else(|| of_attack(scene, by)))
}

/// `at the hands of militants`.
fn hands(scene: &Scene<'_>, word: Word<'_>) -> Option<Attribution> {
    let hands = word.children().find(|child| child.is_form("hands") && child.case().is_some_and(|case| case.is_form("at")))?;
    attribution(scene, hands.children_by(Deprel::Nmod).find(|child| child.case().is_some_and(|case| case.is_form("of")))?)
}

/// Whose attack: `an attack by rebels`, `a rebel attack`, `Israel's strike`.
fn of_attack(scene: &Scene<'_>, attack: Word<'_>) -> Option<Attribution> {
    if attack.upos() != Upos::Noun {
        return None;
    }
    let by = attack.children_by(Deprel::Nmod).find(|child| child.case().is_some_and(|case| case.is_form("by")));
    let owner = attack.child(Deprel::NmodPoss).filter(|owner| owner.upos() != Upos::Pron);
    by.or(owner).and_then(|word| attribution(scene, word)).or_else(|| {
        let modifiers = attack.children().filter(|child| matches!(child.deprel(), Deprel::Amod | Deprel::Compound));
        modifiers.filter(|child| child.index() < attack.index()).find_map(|child| {
            let actor = scene.actors.of(child).filter(|_| personhood(scene, child) != Personhood::Thing)?;
            Some(Attribution { actor: Some(actor), span: Some(child.span()), ..Attribution::default() })
        })
    })
}

/// The words and the actor of a noun phrase that can act.
fn attribution(scene: &Scene<'_>, head: Word<'_>) -> Option<Attribution> {
    // "by two of her bodyguards"
    let counted = scene.groups.outer(head.index()).and_then(|group| scene.word(group.head()));
    let head = counted.unwrap_or(head);
    if personhood(scene, head) == Personhood::Thing {
        return None;
    }
    let actor = scene.actors.of(head);
    if actor.is_none() && personhood(scene, head) != Personhood::People {
        return None;
    }
    let named = actor.and_then(|actor| antecedent::named_before(scene, head, actor));
    let span = named.or_else(|| scene.actors.mention(head).map(|mention| mention.span)).unwrap_or_else(|| phrase(head));
    let others = scene.actors.all_of(head).skip(1).collect();
    Some(Attribution { actor, others, span: Some(span) })
}

/// The noun phrase of a head without its article and its clauses.
fn phrase(head: Word<'_>) -> Span {
    let modifies = |child: &Word<'_>| {
        child.index() < head.index()
            && matches!(child.deprel(), Deprel::Amod | Deprel::Compound | Deprel::Nummod | Deprel::NmodPoss)
    };
    head.children().filter(modifies).map(Word::subtree_span).fold(head.span(), Span::cover)
}
