//! Two parties meant by one word: `both sides`, `the two countries`, `the rivals`.
//!
//! In: the word and the mentions before it. Out: a mention of each of the two. They are those of which the sentence before
//! speaks, when they are two, else those of the last coordination (`the army and the rebels`), else the two parties of the dispute:
//! whom the article has spoken of most. Who speaks of `both sides` is neither of them: `Moscow urged both sides to show restraint`.

use super::refer::COORDINATED;
use super::resolve::Resolver;
use super::{Actor, ActorKind, CountryCode, Mention, MentionForm};
use crate::ids::ActorId;
use crate::syntax::{Deprel, Upos, Word};

/// How many mentions back the parties of a dispute are counted.
const COUNTED: usize = 300;

/// How often each party of a dispute must have been spoken of.
const OFTEN: usize = 2;

/// How far up the verb is looked for whose subject speaks of both.
const HIGHEST: usize = 4;

/// Whether an actor can be a side of a dispute.
fn is_party(actor: &Actor) -> bool {
    !matches!(
        actor.kind,
        ActorKind::Person
            | ActorKind::Source
            | ActorKind::Media
            | ActorKind::Company
            | ActorKind::Embassy
            | ActorKind::Judiciary
            | ActorKind::Other
    )
}

impl<'a> Resolver<'a, '_> {
    /// Lets a word mean two states: `both countries`.
    pub(super) fn two_states(&mut self, word: Word<'a>) {
        let is_state = |actor: &Actor| actor.kind == ActorKind::State;
        let meant = self
            .told_together(word, is_state)
            .or_else(|| self.coordinated(word, is_state))
            .or_else(|| self.disputants(word, is_state))
            .or_else(|| self.last_two(word, |actor, _| is_state(actor)));
        self.mean(word, meant);
    }

    /// Lets a word mean two parties: `both sides`.
    pub(super) fn pair(&mut self, word: Word<'a>) {
        let meant = self
            .told_together(word, is_party)
            .or_else(|| self.coordinated(word, is_party))
            .or_else(|| self.disputants(word, is_party))
            .or_else(|| self.last_two(word, |actor, form| is_party(actor) && form != MentionForm::Adjective))
            .or_else(|| self.last_two(word, |actor, _| actor.kind == ActorKind::State));
        self.mean(word, meant);
    }

    /// Lets `the two` mean the last two of a kind, people before parties: `Reagan met Gromyko, and the two agreed to talk`.
    pub(super) fn the_two(&mut self, word: Word<'a>) {
        let stands_alone = matches!(word.deprel(), Deprel::Nsubj | Deprel::NsubjPass | Deprel::Obj | Deprel::OblAgent);
        if !stands_alone || !word.children_by(Deprel::Det).any(|det| det.is_form("the")) {
            return;
        }
        let meant = self
            .last_people(word)
            .or_else(|| self.coordinated(word, is_party))
            .or_else(|| self.last_two(word, |actor, _| is_party(actor)));
        self.mean(word, meant);
    }

    /// Lets `the two leaders` mean the last two people; says whether there are two.
    pub(super) fn two_people(&mut self, word: Word<'a>) -> bool {
        let meant = self.last_people(word);
        let found = meant.is_some();
        self.mean(word, meant);
        found
    }

    fn last_people(&self, word: Word<'a>) -> Option<Vec<ActorId>> {
        self.last_two(word, |actor, form| actor.kind == ActorKind::Person && form != MentionForm::Adjective)
    }

    /// The two camps that the sentence before speaks of, when they are two: `Premier Li met Prime Minister Hun. The two sides …`
    fn told_together(&self, word: Word<'a>, fits: impl Fn(&Actor) -> bool) -> Option<Vec<ActorId>> {
        let (own, paragraph) = (word.sentence_index(), word.sentence().paragraph);
        let mut camps: Vec<ActorId> = Vec::new();
        for mention in self.register.mentions.iter().rev().take(COUNTED).filter(|mention| mention.head < word.index()) {
            let Some(head) = self.analysis.word(mention.head) else { continue };
            if head.sentence_index() + 1 < own {
                break;
            }
            if head.sentence_index() == own || head.sentence().paragraph != paragraph {
                return None;
            }
            // People of no country, `dumped migrants there`, are no camp of their own.
            let nobodys =
                self.register.get(mention.actor).is_some_and(|actor| actor.kind == ActorKind::People && actor.country.is_none());
            if nobodys {
                continue;
            }
            let camp = self.camp(mention, &fits)?;
            if !camps.contains(&camp) {
                camps.insert(0, camp);
            }
        }
        (camps.len() == 2).then_some(camps)
    }

    /// The two that the last coordination before `word` joins.
    fn coordinated(&self, word: Word<'a>, fits: impl Fn(&Actor) -> bool) -> Option<Vec<ActorId>> {
        self.before(word).find_map(|mention| {
            let first = self.analysis.word(mention.head)?.first_conjunct();
            let mut parties: Vec<ActorId> = Vec::new();
            for conjunct in first.conjuncts().take(COORDINATED) {
                parties.extend(self.meant_by(conjunct.index()).filter(|id| self.register.get(*id).is_some_and(&fits)));
            }
            parties.dedup();
            // `their foreign ministries` are no sides of their own.
            let owned = |id: &ActorId| self.register.get(*id).is_some_and(|actor| actor.of.is_some());
            let one_word = first.conjuncts().nth(1).is_none() && parties.iter().any(owned);
            (parties.len() == 2 && !one_word).then_some(parties)
        })
    }

    /// The two camps that the article has spoken of most before `word`, its speaker's left out, in the order of the text. A
    /// state's army, ministers and people are spoken of as the state.
    fn disputants(&self, word: Word<'a>, fits: impl Fn(&Actor) -> bool) -> Option<Vec<ActorId>> {
        let outsiders = self.countries_of_speaker(word);
        let mut camps: Vec<(ActorId, usize)> = Vec::new();
        let counted = self.register.mentions.len().saturating_sub(COUNTED);
        for mention in self.register.mentions.iter().skip(counted).filter(|mention| mention.head < word.index()) {
            let Some(camp) = self.camp(mention, &fits) else { continue };
            if self.register.get(camp).and_then(|actor| actor.country).is_some_and(|country| outsiders.contains(&country)) {
                continue;
            }
            match camps.iter_mut().find(|(known, _)| *known == camp) {
                Some((_, times)) => *times += 1,
                None => camps.push((camp, 1)),
            }
        }
        let mut ranked: Vec<usize> = (0..camps.len()).filter(|&at| camps[at].1 >= OFTEN).collect();
        ranked.sort_by_key(|&at| std::cmp::Reverse(camps[at].1));
        let mut two = [*ranked.first()?, *ranked.get(1)?];
        two.sort_unstable();
        Some(two.map(|at| camps[at].0).to_vec())
    }

    /// The state of a mention, else the party itself.
    fn camp(&self, mention: &Mention, fits: impl Fn(&Actor) -> bool) -> Option<ActorId> {
        let actor = self.register.get(mention.actor)?;
        let state =
            actor.country.filter(|_| actor.kind != ActorKind::ArmedGroup).and_then(|country| self.register.state(country));
        state.or(Some(mention.actor)).filter(|camp| self.register.get(*camp).is_some_and(fits))
    }

    /// The countries of the subject of the verb over `word`, when it is not the subject itself.
    fn countries_of_speaker(&self, word: Word<'a>) -> Vec<CountryCode> {
        let verb = word.ancestors().take(HIGHEST).find(|above| above.upos() == Upos::Verb);
        let Some(subject) = verb.and_then(Word::subject).filter(|subject| !word.is_under(*subject)) else { return Vec::new() };
        let inside = subject.leftmost().index()..=subject.rightmost().index();
        let mentions = self.register.mentions.iter().rev().take(COUNTED).filter(|mention| inside.contains(&mention.head));
        mentions.filter_map(|mention| self.register.get(mention.actor)?.country).collect()
    }

    /// The last two different actors before `word` that fit, in the order of the text.
    fn last_two(&self, word: Word<'a>, fits: impl Fn(&Actor, MentionForm) -> bool) -> Option<Vec<ActorId>> {
        let fitting = |mention: &&Mention| self.register.get(mention.actor).is_some_and(|actor| fits(actor, mention.form));
        let mut found = self.before(word).filter(fitting).map(|mention| mention.actor);
        let last = found.next()?;
        let other = found.find(|&other| other != last)?;
        Some(vec![other, last])
    }

    /// Adds `word` as a mention of each of these.
    fn mean(&mut self, word: Word<'a>, meant: Option<Vec<ActorId>>) {
        for actor in meant.into_iter().flatten() {
            self.mention(word.index(), word.span(), actor, MentionForm::Description);
        }
    }
}
