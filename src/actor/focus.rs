//! The country that a phrase without one is of: what the article is about, where it happens, whom a speaker speaks for.

use super::refer::{SENTENCES, WINDOW};
use super::resolve::Resolver;
use super::{Actor, ActorKind, CountryCode, MentionForm};
use crate::lexicon::{Class, Form};
use crate::syntax::{Deprel, Modality, Upos, Word};

/// How many clauses of what somebody says are looked at.
const CLAUSES: usize = 6;

impl Resolver<'_, '_> {
    /// The country that a sentence is about: of the state or government that acts in it before `word`, the one that most of the
    /// text is about, the one where it happens, or that of the dateline.
    pub(super) fn focus(&self, word: Word<'_>) -> Option<CountryCode> {
        let own = word.sentence_index();
        let mentions = self.register.mentions.iter().rev().take(WINDOW).filter(|mention| mention.head < word.index());
        let acting = mentions.filter(|mention| mention.form != MentionForm::Adjective).filter(|mention| {
            self.analysis.word(mention.head).is_some_and(|head| head.sentence_index() == own && head.deprel() == Deprel::Nsubj)
        });
        let acts_for_state = |actor: &&Actor| {
            matches!(actor.kind, ActorKind::State | ActorKind::Government | ActorKind::Ministry) && actor.country.is_some()
        };
        let acting = acting.filter_map(|mention| self.register.get(mention.actor)).find(acts_for_state);
        let told_of = acting.and_then(|actor| actor.country).or_else(|| self.spoken_for(word)).or(self.theme);
        // A foreign ministry speaks of other countries.
        let foreign = word.children().any(|child| child.is_form("foreign"));
        let near = || self.only_country(word).or_else(|| self.scene());
        if foreign { told_of.or(self.home).or_else(near) } else { told_of.or_else(near).or(self.home) }
    }

    /// The state that a speaker says will do something: `Foreign Secretary Rosa Vidal said Mexico would file a complaint`.
    fn spoken_for(&self, speaker: Word<'_>) -> Option<CountryCode> {
        let verb = speaker.head().filter(|verb| speaker.deprel() == Deprel::Nsubj && verb.upos() == Upos::Verb)?;
        let clauses = verb.children_by(Deprel::Ccomp).flat_map(Word::conjuncts).take(CLAUSES);
        let meant =
            clauses.filter(|clause| matches!(clause.verb_group().modality, Some(Modality::Future | Modality::Conditional)));
        let names = meant.filter_map(Word::subject).filter_map(|subject| self.names.at(subject.index()));
        let mut states = names.filter(|found| found.form == Form::Name && self.class_of(found) == Some(Class::State));
        self.lexicon.gazetteer.entry(states.next()?.entry)?.country
    }

    /// Where the first sentence places what it tells, when the country of the dateline is not named again: `NAIROBI - Gunmen
    /// killed 14 people in eastern Congo.`
    fn scene(&self) -> Option<CountryCode> {
        let told = self.analysis.document().dateline.as_ref()?.span.end;
        let first = self.register.places.iter().find(|place| place.span.start >= told && !self.home_is_named)?;
        let lead = self.analysis.sentences().iter().find(|sentence| sentence.span.end > told)?;
        first.country.filter(|_| lead.span.contains(first.span))
    }

    /// The one country that everything named shortly before `word` belongs to: `Myanmar's army chief flew out. The junta …`.
    fn only_country(&self, word: Word<'_>) -> Option<CountryCode> {
        let own = word.sentence_index();
        let near = |at: usize| self.analysis.word(at).is_some_and(|head| own.saturating_sub(head.sentence_index()) <= SENTENCES);
        let mentions = self.register.mentions.iter().rev().take(WINDOW);
        let mut countries = mentions
            .filter(|mention| mention.head < word.index() && near(mention.head))
            .filter_map(|mention| self.register.get(mention.actor)?.country);
        let places = self.register.places.iter().rev().take(WINDOW).filter(|place| place.head < word.index() && near(place.head));
        let mut countries = countries.by_ref().chain(places.filter_map(|place| place.country));
        let first = countries.next()?;
        countries.all(|country| country == first).then_some(first)
    }
}
