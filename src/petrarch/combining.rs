//! PETRARCH-2's transformations at work: what a verb and the verb of its clause tell together.
//!
//! `a (b . ATTACK) SAY = a b 112`: *Arnor said Bree attacked a village* is an accusation of Bree by Arnor.

use super::codes::EventCode;
use super::sentence::{Act, Found, Sentence, Told};
use super::transformation::{Party, Transformation};
use crate::syntax::{Deprel, Upos};

/// The inner verb of a transformation and its parties.
struct Inner<'c> {
    found: Found,
    act: Act<'c>,
    source: Option<usize>,
    has_subject: bool,
}

impl<'c> Sentence<'c, '_> {
    /// Tells what a transformation makes of a verb and the verb of its clause; `false` when none fits.
    pub(super) fn transform(&self, found: Found, act: &Act<'c>, events: &mut Told) -> bool {
        let rules = &self.coder.verbs.transformations;
        let mut fitting = rules.iter().filter(|rule| self.is_of(found.block, &rule.outer_verb)).peekable();
        let Some(source) = act.source.filter(|_| fitting.peek().is_some()) else { return false };
        let Some(inner) = self.inner(found, act, source) else { return false };
        for rule in fitting {
            let variable = rule.inner_verb.len() == 1;
            if !variable && !self.is_of(inner.found.block, &rule.inner_verb) {
                continue;
            }
            let Some([first, second]) = self.parties(rule, source, &inner) else { continue };
            if rule.code == rule.inner_verb {
                self.tell(first, second, inner.act.code, events);
            } else {
                let code = EventCode { forward: Some(rule.code.clone()), backward: None };
                self.tell(first, second, &code, events);
            }
            return true;
        }
        false
    }

    /// Whether a block holds a verb of this name.
    fn is_of(&self, block: usize, name: &str) -> bool {
        let block = &self.coder.verbs.blocks[block];
        &*block.name == name || block.verbs.iter().any(|verb| verb.forms.first().is_some_and(|form| &*form.verb == name))
    }

    /// The listed verb that heads a clause of the outer one. A pronoun as its subject, or none, stands for the outer source.
    fn inner(&self, outer: Found, act: &Act<'c>, source: usize) -> Option<Inner<'c>> {
        let word = self.items[outer.at].word;
        let clause = |found: &Found| {
            let inner = self.items[found.at].word;
            matches!(inner.deprel(), Deprel::Ccomp | Deprel::Xcomp | Deprel::Parataxis) && inner.head() == Some(word)
        };
        let found = (outer.at + 1..act.end.min(self.items.len())).filter_map(|at| self.verb_at(at)).find(clause)?;
        let inner = self.act(found)?;
        let subject = self.items[found.at].word.subject();
        let own = match subject {
            Some(subject) if subject.upos() != Upos::Pron => self.unit_at(subject),
            _ => Some(source),
        };
        let turned = inner.source.is_some() && inner.target == own;
        let source = if turned { inner.source } else { own };
        Some(Inner { found, act: inner, source, has_subject: subject.is_some() })
    }

    /// The parties that a rule tells of, when those of the sentence fit it.
    fn parties(&self, rule: &Transformation, source: usize, inner: &Inner<'_>) -> Option<[usize; 2]> {
        let mut named: Vec<(char, usize)> = Vec::new();
        let mut bind = |party: &Party, unit: Option<usize>| match party {
            Party::Any => true,
            Party::None => !inner.has_subject,
            Party::Named(name) => {
                let Some(unit) = unit.filter(|&unit| self.units[unit].is_coded()) else { return false };
                match named.iter().find(|(known, _)| known == name) {
                    Some((_, known)) => self.units[*known].codes == self.units[unit].codes,
                    None => {
                        // Another letter is another party.
                        let other = named.iter().all(|(_, known)| self.units[*known].codes != self.units[unit].codes);
                        named.push((*name, unit));
                        other
                    }
                }
            }
        };
        let target = inner.act.target.filter(|target| Some(*target) != inner.source);
        let fits = bind(&rule.outer_source, Some(source)) && bind(&rule.inner[0], inner.source) && bind(&rule.inner[1], target);
        let party = |party: &Party| match party {
            Party::Named(name) => named.iter().find(|(known, _)| known == name).map(|(_, unit)| *unit),
            Party::Any | Party::None => None,
        };
        fits.then(|| Some([party(&rule.told[0])?, party(&rule.told[1])?])).flatten()
    }
}
