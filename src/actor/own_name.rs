//! Names of the text's own: bodies and groups that no table knows, by the capitals around a noun that says what they are.
//!
//! `Umma Party`, `Revolutionary Command Council`, `Central Committee of Sudan Doctors`, `the Ituri Defence Forces, a rebel group`.

use super::names::Match;
use super::resolve::Resolver;
use super::{Actor, ActorKind, MentionForm};
use crate::ids::ActorId;
use crate::lexicon::{Case, Class, Entry, Trait};
use crate::span::Span;
use crate::syntax::{Deprel, Upos, Word};

/// How many words of a name are looked for before its noun, and after its `of`.
const NAME_WORDS: usize = 6;

impl<'a, 'l> Resolver<'a, 'l> {
    /// A name of the text's own, and its words: capitalised words before a capitalised noun, and those after its `of`: `Umma
    /// Party`, `Central Committee of Sudan Doctors`. What stands in apposition says what it is: `the Ituri Defence Forces, a rebel
    /// group`.
    pub(super) fn own_name(&mut self, found: &Match, word: Word<'a>, kind: ActorKind, depth: u8) -> Option<(ActorId, Span)> {
        let analysis = self.analysis;
        let noun = analysis.word(found.first)?;
        let is_group = |kind| {
            matches!(
                kind,
                ActorKind::Party | ActorKind::ArmedGroup | ActorKind::Organisation | ActorKind::Company | ActorKind::Media
            )
        };
        let own = self.lexicon.gazetteer.entry(found.entry)?;
        let apposed = self.apposed(word).filter(|(.., apposed)| is_group(*apposed));
        let (entry, kind) = apposed.map_or((own, kind), |(_, entry, kind)| (entry, kind));
        if !(is_group(kind) || entry.traits.has(Trait::Named)) || Case::of(noun.form()) != Case::Title {
            return None;
        }
        let first = self.start_of_name(noun);
        // `Revolutionary Command Council` ends with its last noun.
        let goes_on = self.names.at(found.last + 1).is_some_and(|next| {
            matches!(self.class_of(next), Some(Class::Type(_))) && next.span.of(analysis.text()).starts_with(char::is_uppercase)
        });
        let last = self.end_of_name(found.last);
        if first == found.first && last == found.last || goes_on {
            return None;
        }
        let span = analysis.word(first)?.span().cover(analysis.word(last)?.span());
        let name = span.of(analysis.text());
        for token in (first..found.first).chain(found.last + 1..=last) {
            let is_state = self.names.at(token).is_some_and(|name| matches!(self.class_of(name), Some(Class::State)));
            self.slots[token].done |= token < found.first || !is_state;
        }
        let owners = self.owners(first, found.last, depth + 1);
        let key = name.to_lowercase();
        if let Some(known) = self.register.named(&key) {
            return Some((known, span));
        }
        let owner = owners.first().copied();
        let country = owner.and_then(|owner| self.country_of(owner));
        let code = self.code(owner, &entry.code);
        let actor =
            self.register.add(Actor { name: name.to_owned(), kind, country, role: None, of: None, code, mentions: Vec::new() });
        self.register.name(&key, "", actor);
        Some((actor, span))
    }

    /// The noun in apposition that says what body or group this is.
    fn apposed(&self, word: Word<'a>) -> Option<(&Match, &'l Entry, ActorKind)> {
        word.children_by(Deprel::Appos).filter(|child| child.has(Deprel::Det)).find_map(|child| {
            let noun = self.names.at(child.index())?;
            let entry = self.lexicon.gazetteer.entry(noun.entry)?;
            match entry.class {
                Class::Type(kind) => Some((noun, entry, kind)),
                _ => None,
            }
        })
    }

    /// Lets the noun in apposition to a name mean what is named.
    pub(super) fn describe(&mut self, named: Word<'a>, actor: ActorId) {
        let noun = self.apposed(named).map(|(noun, ..)| (noun.head, noun.first, noun.last, noun.span));
        let Some((head, first, last, span)) = noun.filter(|(head, ..)| !self.slots[*head].done) else { return };
        let span = self.phrase_span(first, last, span);
        self.mention(head, span, actor, MentionForm::Description);
    }

    /// The last word of the name that goes on with `of` or `for` behind the token `last`; a state there is the owner of what has
    /// its name already.
    fn end_of_name(&self, last: usize) -> usize {
        let analysis = self.analysis;
        let sentence = analysis.word(last).map(|word| word.sentence().tokens.clone()).unwrap_or_default();
        let is_form = |token: usize, forms: &[&str]| {
            analysis.word(token).is_some_and(|word| sentence.contains(&token) && forms.iter().any(|form| word.is_form(form)))
        };
        if !is_form(last + 1, &["of", "for"]) {
            return last;
        }
        let first = last + 2 + usize::from(is_form(last + 2, &["the"]));
        let named = |token: &usize| {
            analysis
                .word(*token)
                .is_some_and(|word| sentence.contains(token) && word.is_nominal() && Case::of(word.form()) == Case::Title)
        };
        let end = (first..first + NAME_WORDS).take_while(named).last();
        let known = |token: usize| {
            self.names.at(token).is_some_and(|name| {
                matches!(self.class_of(name), Some(Class::State | Class::Region | Class::City | Class::Territory))
            })
        };
        end.filter(|end| (first..=*end).any(|token| !known(token))).unwrap_or(last)
    }

    /// The first of the capitalised words that run up to `noun`, other names and titles left out.
    fn start_of_name(&self, noun: Word<'a>) -> usize {
        let begins = |word: &Word<'a>| {
            let known = self.names.at(word.index()).and_then(|found| self.class_of(found));
            let unknown_run = self.names.run_at(word.index()).is_none_or(|run| run.entry.is_none());
            let plain = !matches!(word.upos(), Upos::Det | Upos::Pron | Upos::Adp | Upos::Cconj | Upos::Sconj | Upos::Verb);
            let capital = Case::of(word.form()) != Case::Lower || word.form() == "-";
            plain && unknown_run && capital && matches!(known, None | Some(Class::Type(_) | Class::Region))
        };
        let before = std::iter::successors(noun.previous(), |word| word.previous()).take(NAME_WORDS).take_while(begins);
        before.last().map_or(noun.index(), Word::index)
    }
}
