//! Reference inside the article: pronouns, `both countries`, `the country`.

use super::names::Match;
use super::resolve::Resolver;
use super::{Actor, ActorKind, CountryCode, Mention, MentionForm};
use crate::ids::ActorId;
use crate::lexicon::{Entry, Form, Gender};
use crate::span::Span;
use crate::syntax::{Deprel, Word};

/// How many mentions back an antecedent is looked for.
pub(super) const WINDOW: usize = 24;

/// How many sentences back.
pub(super) const SENTENCES: usize = 2;

/// How many phrases around a mention are looked at.
const NESTED: usize = 6;

/// How many conjuncts `they` means at most.
pub(super) const COORDINATED: usize = 6;

/// Nouns for a text, which says things as an actor does.
const TEXTS: [&str; 14] = [
    "accord",
    "agreement",
    "article",
    "communique",
    "declaration",
    "deal",
    "document",
    "letter",
    "report",
    "resolution",
    "statement",
    "study",
    "text",
    "treaty",
];

/// What a pronoun agrees with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Agreement {
    /// `he`, `she`.
    Person,
    /// `it`.
    Thing,
    /// `they`.
    Many,
}

impl<'a, 'l> Resolver<'a, 'l> {
    /// Reads a pronoun of the third person.
    pub(super) fn pronoun(&mut self, word: Word<'a>) {
        let form = word.form();
        let is = |forms: &[&str]| forms.iter().any(|other| form.eq_ignore_ascii_case(other));
        let agreement = if is(&["he", "him", "his", "himself", "she", "her", "herself"]) {
            Agreement::Person
        } else if is(&["it", "its", "itself"]) {
            Agreement::Thing
        } else if is(&["they", "them", "their", "themselves"]) {
            Agreement::Many
        } else if form.eq_ignore_ascii_case("both") {
            if !matches!(word.deprel(), Deprel::CcPreconj | Deprel::Det | Deprel::DetPredet | Deprel::Advmod) {
                self.pair(word);
            }
            return;
        } else {
            return;
        };
        if matches!(word.deprel(), Deprel::Expl | Deprel::Det | Deprel::DetPredet | Deprel::CcPreconj) {
            return;
        }
        let gender = if is(&["he", "him", "his", "himself"]) { Gender::Male } else { Gender::Female };
        for actor in self.antecedent(word, agreement, gender) {
            if agreement == Agreement::Person {
                self.gender.entry(actor).or_insert(gender);
            }
            self.mention(word.index(), word.span(), actor, MentionForm::Pronoun);
        }
    }

    /// Whom a pronoun means: of the mentions before it that agree the best by distance and by function; nobody when none
    /// agrees. A coordination is meant as a whole by `they`.
    ///
    /// `Niger said it was cutting ties with Ukraine` … `it` is Niger.
    fn antecedent(&self, word: Word<'a>, agreement: Agreement, gender: Gender) -> Vec<ActorId> {
        let own = word.sentence_index();
        let clause = word.head();
        if agreement == Agreement::Thing && self.continues_text(word) {
            return Vec::new();
        }
        let object = matches!(word.deprel(), Deprel::Obj | Deprel::Iobj | Deprel::Obl);
        let relative = clause.filter(|clause| clause.deprel() == Deprel::AclRelcl && word.deprel() == Deprel::Nsubj);
        let relative = relative.and_then(Word::head).map(|noun| {
            let outer = |noun: &Word<'a>| matches!(noun.deprel(), Deprel::Nmod | Deprel::Conj).then(|| noun.head()).flatten();
            std::iter::successors(Some(noun), outer).take(6).last().unwrap_or(noun)
        });
        let doers = if object && agreement == Agreement::Thing { self.countries_of_doers(clause) } else { Vec::new() };
        let mut best: Option<(i32, &Mention)> = None;
        for mention in self.register.mentions.iter().rev().take(WINDOW) {
            let Some(other) = self.analysis.word(mention.head) else { continue };
            let distance = own.saturating_sub(other.sentence_index());
            if mention.head >= word.index() || distance > SENTENCES || !self.agrees(mention, other, agreement) {
                continue;
            }
            if object && other.head() == clause {
                continue;
            }
            // `The minister met Egypt's envoys and urged it to leave`: nobody urges his own state.
            let actor = self.register.get(mention.actor);
            let own = actor.filter(|actor| matches!(actor.kind, ActorKind::State | ActorKind::Government | ActorKind::Ministry));
            if own.and_then(|actor| actor.country).is_some_and(|country| doers.contains(&country)) {
                continue;
            }
            // `told Reuters`: who is only told something is not told of.
            let medium = self.register.get(mention.actor).is_some_and(|actor| actor.kind == ActorKind::Media);
            if medium && matches!(other.deprel(), Deprel::Obj | Deprel::Iobj) {
                continue;
            }
            if agreement == Agreement::Person && self.gender.get(&mention.actor).is_some_and(|known| *known != gender) {
                continue;
            }
            // `accused Kyiv of aiding "terrorist groups"`: the reporter's pronoun does not mean what only others call so.
            if agreement == Agreement::Many && self.is_quoted(mention.span) && !self.is_quoted(word.span()) {
                continue;
            }
            // `losses at the hands of rebels, which they blamed`: who is inside what the clause tells of does not tell it.
            if relative.is_some_and(|noun| (noun.leftmost().index()..=noun.rightmost().index()).contains(&mention.head)) {
                continue;
            }
            let function = match other.deprel() {
                Deprel::Nsubj | Deprel::NsubjPass | Deprel::NsubjOuter => 40,
                Deprel::OblAgent => 20,
                Deprel::Obj | Deprel::Root => 12,
                Deprel::Obl | Deprel::Iobj | Deprel::Appos | Deprel::Conj => 6,
                // `Burhan's office said he had told the envoy`
                Deprel::NmodPoss if agreement == Agreement::Person && speaks_for(other) => 42,
                _ => 0,
            };
            let form = match mention.form {
                MentionForm::Name | MentionForm::Pronoun => 8,
                MentionForm::Description => 6,
                MentionForm::Adjective => -14,
            };
            // `France and Spain urged Peru to pull its troops out`: one of several is not `it`.
            let one_of_several = other.has(Deprel::Conj) || other.deprel() == Deprel::Conj;
            let several = if agreement == Agreement::Thing && one_of_several { -40 } else { 0 };
            let near = several - 30 * distance as i32 - ((word.index() - mention.head) as i32).min(60) / 4;
            let score = function + form + near;
            if best.is_none_or(|(known, _)| score > known) {
                best = Some((score, mention));
            }
        }
        let Some((_, best)) = best else { return Vec::new() };
        if agreement != Agreement::Many {
            return vec![best.actor];
        }
        let mut meant: Vec<ActorId> = Vec::new();
        for conjunct in
            self.analysis.word(best.head).into_iter().flat_map(|head| head.first_conjunct().conjuncts()).take(COORDINATED)
        {
            for actor in self.meant_by(conjunct.index()) {
                if !meant.contains(&actor) {
                    meant.push(actor);
                }
            }
        }
        if meant.is_empty() { vec![best.actor] } else { meant }
    }

    /// Whether `it` goes on about a text that the sentence before tells of: `The resolution demands a truce. It condemns the raid.`
    fn continues_text(&self, word: Word<'a>) -> bool {
        let main = |word: Word<'a>| word.head().filter(|verb| word.deprel() == Deprel::Nsubj && verb.deprel() == Deprel::Root);
        let before = word.sentence().tokens.start.checked_sub(1).filter(|_| main(word).is_some());
        let before = before.and_then(|last| self.analysis.word(last)).map(|last| last.sentence().tokens.clone());
        let mut words = before.into_iter().flatten().filter_map(|token| self.analysis.word(token));
        let subject = words.find(|word| word.deprel() == Deprel::Nsubj && main(*word).is_some());
        subject.is_some_and(|subject| {
            TEXTS.contains(&subject.key()) && subject.has(Deprel::Det) && self.meant_by(subject.index()).next().is_none()
        })
    }

    /// Whether a span stands in quotation marks.
    fn is_quoted(&self, span: Span) -> bool {
        let quotations = self.analysis.quotations();
        let next = quotations.partition_point(|quotation| quotation.span.start <= span.start);
        next.checked_sub(1).and_then(|at| quotations.get(at)).is_some_and(|quotation| quotation.span.contains(span))
    }

    /// Whether a mention can be what a pronoun means.
    fn agrees(&self, mention: &Mention, head: Word<'_>, agreement: Agreement) -> bool {
        let Some(actor) = self.register.get(mention.actor) else { return false };
        let crowd = self.names.at(mention.head).is_some_and(|found| found.form == Form::Plural || found.form == Form::People);
        let coordinated = head.has(Deprel::Conj) || head.deprel() == Deprel::Conj;
        match agreement {
            Agreement::Person => matches!(actor.kind, ActorKind::Person | ActorKind::Source) && !crowd,
            Agreement::Thing => !matches!(actor.kind, ActorKind::Person | ActorKind::Source | ActorKind::People) && !crowd,
            Agreement::Many => {
                crowd
                    || coordinated
                    || matches!(actor.kind, ActorKind::People | ActorKind::Police | ActorKind::ArmedGroup)
                    || mention.form == MentionForm::Pronoun && head.form().to_ascii_lowercase().starts_with("the")
            }
        }
    }

    /// Reads a noun that points back: at two parties (`the two sides`), at the last body of its kind (`the group`).
    pub(super) fn points_back(&mut self, word: Word<'a>) {
        let noun = word.key();
        let two = word.children().any(|child| child.is_form("both") || child.is_form("two"));
        if two && matches!(noun, "side" | "party" | "foe" | "rival" | "enemy" | "neighbor" | "neighbour") {
            self.pair(word);
            return;
        }
        let lexicon = self.lexicon;
        let kinds = lexicon.references.kinds(noun);
        let singular = word.is_form(noun);
        let other = |child: Word<'_>| ["other", "another", "new", "second", "first", "same", "rival"].contains(&child.key());
        let definite = word.children_by(Deprel::Det).any(|det| det.is_form("the") || det.is_form("this"));
        let bare = word.children().all(|child| {
            let described = matches!(child.deprel(), Deprel::Amod | Deprel::Compound) && !other(child);
            let plain = matches!(
                child.deprel(),
                Deprel::Det | Deprel::Case | Deprel::Punct | Deprel::AclRelcl | Deprel::Conj | Deprel::Cc
            );
            plain || described
        });
        if kinds.is_empty() || !singular || !definite || !bare || word.deprel() == Deprel::Compound {
            return;
        }
        let called = self.named_by_noun(word).or_else(|| self.register.shortened(noun));
        if let Some(actor) = called.or_else(|| self.latest_of_kind(kinds, word)) {
            self.mention(word.index(), word.span(), actor, MentionForm::Description);
        }
    }

    /// The mentions before `word` that are near enough to be what it points back at, the nearest first.
    pub(super) fn before(&self, word: Word<'a>) -> impl Iterator<Item = &Mention> {
        let own = word.sentence_index();
        self.register.mentions.iter().rev().take(WINDOW).filter(move |mention| {
            let near = |head: Word<'_>| own.saturating_sub(head.sentence_index()) <= SENTENCES;
            mention.head < word.index() && self.analysis.word(mention.head).is_some_and(near)
        })
    }

    /// The people of several words that ended with this one when they were named: `the Serbs` after `Bosnian Serbs`.
    pub(super) fn named_by_end(&self, word: Word<'a>) -> Option<ActorId> {
        let text = self.analysis.text();
        let ends = |mention: &&Mention| {
            let longer = mention.span.of(text).strip_suffix(word.form()).is_some_and(|rest| rest.ends_with(' '));
            longer && !matches!(mention.form, MentionForm::Description | MentionForm::Pronoun)
        };
        self.before(word).find(ends).map(|mention| mention.actor)
    }

    /// Reads a noun for a state: `both countries` means two, `the country` the one that was named last.
    pub(super) fn country_word(&mut self, found: &Match, word: Word<'a>, _entry: &Entry, _depth: u8) {
        let two = word.children().any(|child| child.is_form("both") || child.is_form("two"));
        if two && found.form == Form::Plural {
            self.two_states(word);
            return;
        }
        let definite = word.children_by(Deprel::Det).any(|det| det.is_form("the"));
        let bare = word.children().all(|child| matches!(child.deprel(), Deprel::Det | Deprel::Case | Deprel::Punct));
        if found.form != Form::Noun
            || !definite
            || !bare
            || word.case().is_some_and(|case| case.is_form("in") || case.is_form("across"))
        {
            return;
        }
        let is_state = |id: &ActorId| self.register.get(*id).is_some_and(|actor| actor.kind == ActorKind::State);
        let last = self.before(word).map(|mention| mention.actor).find(is_state);
        if let Some(actor) = last {
            self.mention(word.index(), found.span, actor, MentionForm::Description);
        }
    }

    /// The last body whose name ends with this noun, or has it before `of` or `for`: `the movement` after `Movement for
    /// Democratic Change`, `the court` after `International Criminal Court`.
    pub(super) fn named_by_noun(&self, word: Word<'_>) -> Option<ActorId> {
        let mentions = self.register.mentions.iter().rev().take(WINDOW).filter(|mention| mention.head < word.index());
        let named = |name: &str| {
            let head = ["of", "for", "in"].iter().filter_map(|case| name.split_once(&format!(" {case} "))).map(|(head, _)| head);
            let head = head.min_by_key(|head| head.len()).unwrap_or(name);
            head.rsplit(' ').next().is_some_and(|noun| noun.eq_ignore_ascii_case(word.form())) && name.len() > word.form().len()
        };
        let body =
            |actor: &Actor| !matches!(actor.kind, ActorKind::Person | ActorKind::Source | ActorKind::People | ActorKind::State);
        let text = self.analysis.text();
        let called = |mention: &&Mention| {
            let named_so =
                |actor: &Actor| named(&actor.name) || mention.form == MentionForm::Name && named(mention.span.of(text));
            self.register.get(mention.actor).is_some_and(|actor| body(actor) && named_so(actor))
        };
        mentions.filter(called).map(|mention| mention.actor).next()
    }

    /// The last actor of these kinds, for `the ministry`, `the group`.
    pub(super) fn latest_of_kind(&self, kinds: &[ActorKind], word: Word<'_>) -> Option<ActorId> {
        if kinds.iter().any(|kind| matches!(kind, ActorKind::People | ActorKind::Government | ActorKind::State)) {
            return None;
        }
        let fits = |actor: &Actor| kinds.contains(&actor.kind) && self.lexicon.references.may_mean(word.key(), &actor.code);
        let of_kind = |id: ActorId| self.register.get(id).is_some_and(fits);
        let mut mentions = self.register.mentions.iter().rev().take(WINDOW).filter(|mention| mention.head < word.index());
        let last = mentions.find(|mention| of_kind(mention.actor))?;
        // `Boko Haram, an offshoot of al-Qaeda`: the one that is told of, not the one it is told by.
        let around = self.analysis.word(last.head)?.ancestors().take(NESTED).take_while(|head| !is_predicate(*head));
        Some(around.flat_map(|head| self.meant_by(head.index())).filter(|&id| of_kind(id)).last().unwrap_or(last.actor))
    }

    /// The countries of those who do what `clause` tells, where it names them or shares them with the clause before.
    fn countries_of_doers(&self, clause: Option<Word<'a>>) -> Vec<CountryCode> {
        let subject = clause.and_then(|clause| clause.subject().or_else(|| clause.first_conjunct().subject()));
        let doers = subject.into_iter().flat_map(|subject| self.meant_by(subject.index()));
        doers.filter_map(|id| self.register.get(id)?.country).collect()
    }
}

/// Whether an office or a person of `owner` is the subject of its clause.
fn speaks_for(owner: Word<'_>) -> bool {
    const OFFICES: [&str; 9] =
        ["aide", "campaign", "lawyer", "office", "party", "spokesman", "spokesperson", "spokeswoman", "team"];
    owner.head().is_some_and(|noun| noun.deprel() == Deprel::Nsubj && OFFICES.contains(&noun.key()))
}

/// Whether a word is the predicate of a sentence or of a clause that stands by itself.
fn is_predicate(word: Word<'_>) -> bool {
    matches!(word.deprel(), Deprel::Root | Deprel::Ccomp | Deprel::Parataxis | Deprel::Advcl)
}
