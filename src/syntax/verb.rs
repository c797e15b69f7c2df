//! Verb groups: what the auxiliaries, the infinitive's `to` and the ending of a verb say together.
//!
//! In: the head of a clause. Out: its [`VerbGroup`], in the terms of Universal Dependencies' features `VerbForm`, `Tense`, `Mood`,
//! `Aspect` and `Voice`. Every stage that asks when, how certainly or by whose will something happens asks here.

use super::ending::{Ending, ending, own_tense};
use super::{Deprel, Upos, Word};

/// How many coordinated verbs may stand between a verb and the one whose auxiliaries it shares.
pub(super) const LONGEST_COORDINATION: usize = 6;

/// What kind of clause a verb group can head (the feature `VerbForm`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum VerbForm {
    /// `Mali cut ties`, `ties were cut`, `it will cut ties`
    Finite,
    /// `to cut ties`, `to have cut ties`; also the bare one of `help rebuild`
    Infinitive,
    /// `accusing Kyiv`, `having accused Kyiv`, `by cutting ties`
    Gerund,
    /// `troops killed in the raid`
    Participle,
}

/// The tense of a finite verb group (the feature `Tense`); modals have none.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Tense {
    /// `cut`, `was cut`, `had cut`, `did not cut`
    Past,
    /// `cuts`, `is cut`, `has cut`, `does not cut`
    Present,
}

/// What a modal auxiliary adds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Modality {
    /// `will`, `shall`, `'ll`; `is to`, `were to`
    Future,
    /// `would`, `'d`
    Conditional,
    /// `may`, `might`, `could`; also of the past: `may have`, `might have`
    Possible,
    /// `can`
    Able,
    /// `must`, `should`, `ought to`; of the past a conclusion: `must have`
    Obliged,
    /// What was not: `would have`, `could have`, `should have`; `was to have`
    Counterfactual,
}

/// The verb and its auxiliaries taken together.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct VerbGroup {
    /// What kind of clause it heads.
    pub form: VerbForm,
    /// Its tense, where it is finite and says one.
    pub tense: Option<Tense>,
    /// What a modal adds.
    pub modality: Option<Modality>,
    /// `has cut`, `to have been cut`
    pub perfect: bool,
    /// `is cutting`, `were being shelled`
    pub progressive: bool,
}

/// The auxiliaries of one word, before the verb's own form is looked at.
#[derive(Debug, Clone, Copy, Default)]
struct Auxiliaries {
    tense: Option<Tense>,
    modality: Option<Modality>,
    /// The modal tells of the past what was not: `could have` against `may have`.
    unreal: bool,
    have: bool,
    be: bool,
    being: bool,
    having: bool,
    infinitive: bool,
    any: bool,
}

impl Word<'_> {
    /// The verb group that this word heads: of a verb, or of a noun or adjective with a copula (`will be the envoy`). A
    /// coordinated verb without auxiliaries of its own shares those of the first: `will visit Paris and sign the treaty`.
    ///
    /// ```
    /// use demarche::syntax::{Modality, VerbForm};
    /// let parser = demarche::Parser::new()?;
    /// let analysis = parser.analyze("Mali would not have recalled its ambassador.")?;
    /// let verb = analysis.words().find(|word| word.key() == "recall").expect("the verb");
    /// let group = verb.verb_group();
    /// assert_eq!((group.form, group.modality, group.perfect), (VerbForm::Finite, Some(Modality::Counterfactual), true));
    /// assert!(verb.is_negated());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    #[must_use]
    pub fn verb_group(self) -> VerbGroup {
        let own = Auxiliaries::of(self);
        let mut shared = own;
        let mut word = self;
        for _ in 0..LONGEST_COORDINATION {
            if shared.any || !shares_auxiliaries(word) {
                break;
            }
            let Some(first) = word.head().filter(|first| ending(*first) == ending(self)) else { break };
            shared = Auxiliaries::of(first);
            word = first;
        }
        shared.group(self)
    }

    /// Whether it is an infinitive with `to`: `to cut ties`.
    #[must_use]
    pub fn is_infinitive(self) -> bool {
        self.children_by(Deprel::Mark).any(|mark| mark.is_form("to")) && !self.is_gerund()
    }

    /// Whether it has the form in `-ing`: `accusing`, the second word of `was shelling`.
    #[must_use]
    pub fn is_gerund(self) -> bool {
        ending(self) == Ending::Ing && (self.upos() == Upos::Verb || self.key().len() < self.form().len())
    }
}

impl Auxiliaries {
    fn of(word: Word<'_>) -> Self {
        let mut found = Self::default();
        for child in word.children() {
            match child.deprel() {
                Deprel::Aux | Deprel::AuxPass | Deprel::Cop => found.add(child),
                // `is to meet`, `were to meet`
                Deprel::Mark if child.is_form("to") => {
                    if found.be {
                        found.modality = Some(Modality::Future);
                    }
                    found.infinitive = true;
                    found.any = true;
                }
                _ => {}
            }
        }
        found
    }

    fn add(&mut self, auxiliary: Word<'_>) {
        let is = |forms: &[&str]| forms.iter().any(|form| auxiliary.is_form(form));
        let first = self.tense.is_none() && self.modality.is_none();
        self.any = true;
        self.unreal |= is(&["would", "could", "should", "ought", "'d", "’d"]);
        if is(&["will", "shall", "'ll", "’ll", "wo"]) {
            self.modality = Some(Modality::Future);
        } else if is(&["would"]) || is(&["'d", "’d"]) && auxiliary.key() != "have" {
            self.modality = Some(Modality::Conditional);
        } else if is(&["may", "might", "could"]) {
            self.modality = Some(Modality::Possible);
        } else if is(&["can", "ca"]) {
            self.modality = Some(Modality::Able);
        } else if is(&["must", "should", "ought"]) {
            self.modality = Some(Modality::Obliged);
        } else if is(&["was", "were"]) {
            self.be = true;
            self.set(first, Tense::Past);
        } else if is(&["is", "are", "am", "'s", "’s", "'re", "’re", "'m", "’m"]) {
            self.be = true;
            self.set(first, Tense::Present);
        } else if is(&["be", "been"]) {
            self.be = true;
        } else if is(&["being"]) {
            self.being = true;
        } else if is(&["had", "'d", "’d"]) {
            self.have = true;
            self.set(first, Tense::Past);
        } else if is(&["has", "'ve", "’ve"]) {
            self.have = true;
            self.set(first, Tense::Present);
        } else if is(&["have"]) {
            self.have = true;
            self.set(first && !self.infinitive, Tense::Present);
        } else if is(&["having"]) {
            self.having = true;
        } else if is(&["did"]) {
            self.set(first, Tense::Past);
        } else if is(&["do", "does"]) {
            self.set(first, Tense::Present);
        }
    }

    fn set(&mut self, first: bool, tense: Tense) {
        if first {
            self.tense = Some(tense);
        }
    }

    /// The group of `verb` with these auxiliaries.
    fn group(self, verb: Word<'_>) -> VerbGroup {
        let finite_auxiliary = self.tense.is_some() || self.modality.is_some();
        let perfect = self.have || self.having;
        let ending = ending(verb);
        let form = if finite_auxiliary {
            VerbForm::Finite
        } else if self.infinitive || self.be {
            VerbForm::Infinitive
        } else if self.having || self.being || ending == Ending::Ing {
            VerbForm::Gerund
        } else if ending == Ending::Past && is_reduced(verb) {
            VerbForm::Participle
        } else if ending == Ending::Base && verb.subject().is_none() && is_complement(verb) {
            VerbForm::Infinitive
        } else {
            VerbForm::Finite
        };
        let tense = match form {
            VerbForm::Finite if finite_auxiliary => self.tense,
            VerbForm::Finite if verb.upos() == Upos::Verb => own_tense(verb, ending),
            _ => None,
        };
        let progressive = self.being || self.be && ending == Ending::Ing && verb.upos() == Upos::Verb;
        // "was to have met"
        let unreal =
            self.unreal || form == VerbForm::Finite && self.modality == Some(Modality::Future) && tense == Some(Tense::Past);
        let modality = self.modality.map(|modality| if perfect && unreal { Modality::Counterfactual } else { modality });
        VerbGroup { form, tense, modality, perfect, progressive }
    }
}

/// Whether a verb may share the auxiliaries of the verb it is coordinated with: it has neither a subject nor a mark of its own.
fn shares_auxiliaries(word: Word<'_>) -> bool {
    word.deprel() == Deprel::Conj && word.subject().is_none() && !word.has(Deprel::Mark)
}

/// Whether a past form is a participle by its place: `troops killed in the raid`, `backed by Russia, the army …`.
fn is_reduced(verb: Word<'_>) -> bool {
    verb.subject().is_none() && matches!(verb.deprel(), Deprel::Acl | Deprel::Amod | Deprel::Advcl | Deprel::Xcomp)
}

/// Whether a bare form is an infinitive by its place: `helped rebuild`, `let them pass`.
fn is_complement(verb: Word<'_>) -> bool {
    matches!(verb.deprel(), Deprel::Xcomp | Deprel::Ccomp | Deprel::Acl | Deprel::Advcl)
}

#[cfg(test)]
mod tests {
    use crate::Parser;

    /// The group of the word `form` of `text`, in short.
    fn group(parser: &Parser, text: &str, form: &str) -> String {
        let analysis = parser.analyze(text).expect("a sentence");
        let word = analysis.words().find(|word| word.form() == form).expect("the verb");
        let group = word.verb_group();
        let mut said = format!("{:?}", group.form);
        for part in [group.tense.map(|tense| format!("{tense:?}")), group.modality.map(|modality| format!("{modality:?}"))] {
            said.extend(part.map(|part| format!(" {part}")));
        }
        for (holds, name) in [
            (group.perfect, "perfect"),
            (group.progressive, "progressive"),
            (word.is_negated(), "negated"),
            (word.has_negative_subject(), "nobody"),
            (word.is_conditional(), "conditional"),
        ] {
            if holds {
                said.push(' ');
                said.push_str(name);
            }
        }
        said
    }

    #[test]
    fn groups_say_form_tense_and_modality() {
        let parser = Parser::new().expect("the embedded tables are valid");
        for (text, form, expected) in [
            ("Mali recalled its ambassador on Monday.", "recalled", "Finite Past"),
            ("The government cut ties with Ukraine.", "cut", "Finite Past"),
            ("The two countries cut ties with Ukraine.", "cut", "Finite"),
            ("Mali recalls its ambassador.", "recalls", "Finite Present"),
            ("Mali has recalled its ambassador.", "recalled", "Finite Present perfect"),
            ("The ambassador was recalled by Mali.", "recalled", "Finite Past"),
            ("Mali will recall its ambassador.", "recall", "Finite Future"),
            ("Mali wo n't recall its ambassador.", "recall", "Finite Future negated"),
            ("Mali would recall its ambassador.", "recall", "Finite Conditional"),
            ("Mali would have recalled its ambassador.", "recalled", "Finite Counterfactual perfect"),
            ("The minister was to have visited Paris.", "visited", "Finite Past Counterfactual perfect"),
            ("Mali may recall its ambassador.", "recall", "Finite Possible"),
            ("Mali can recall its ambassador.", "recall", "Finite Able"),
            ("The raid may have killed 20 soldiers.", "killed", "Finite Possible perfect"),
            ("The raid could have killed 20 soldiers.", "killed", "Finite Counterfactual perfect"),
            ("The raid must have killed 20 soldiers.", "killed", "Finite Obliged perfect"),
            ("\"Never,\" said the minister.", "said", "Finite Past"),
            ("Mali must recall its ambassador.", "recall", "Finite Obliged"),
            ("The army is shelling the town.", "shelling", "Finite Present progressive"),
            ("The minister is to visit Paris.", "visit", "Finite Present Future"),
            ("Mali threatened to recall its ambassador.", "recall", "Infinitive"),
            ("Rebels claimed to have killed 20 soldiers.", "killed", "Infinitive perfect"),
            ("Niger expelled the envoy, accusing France of meddling.", "accusing", "Gerund"),
            ("The bodies of soldiers killed in the raid were flown home.", "killed", "Participle"),
            ("Mali did not recall its ambassador.", "recall", "Finite Past negated"),
            ("Mali not only recalled its ambassador but closed its embassy.", "recalled", "Finite Past"),
            ("Puntland no longer recognises the government.", "recognises", "Finite Present negated"),
            ("No group claimed responsibility.", "claimed", "Finite Past nobody"),
            ("The minister will visit Paris and sign the treaty.", "sign", "Finite Future"),
            ("If Mali recalls its ambassador, France will respond.", "recalls", "Finite Present conditional"),
        ] {
            assert_eq!(group(&parser, text, form), expected, "{form} in: {text}");
        }
    }
}
