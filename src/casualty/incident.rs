//! Incidents: the event that a figure belongs to.
//!
//! In: the findings of an article, one after another, and the words that tell its incidents. Out: for each finding the incident
//! that harmed its victims: what the tree ties to the word of harm (`died in the attack`, `attacked the camp, killing 12`, `an
//! attack that killed 12`, `12 died when a bomb went off`), else the one that the article told last, unless the clause has a time
//! of its own that differs.
//!
//! A killing is an incident of its own in an event coder's eyes; here it is the outcome of the attack or fight that the article
//! tells, and once it is tied to one, whatever else names that killing is tied to the same.

use super::scene::{Finding, Scene};
use super::verbs::subject_of;
use crate::event::{Events, IncidentKind, Status};
use crate::ids::{IncidentId, TimeId};
use crate::syntax::{Deprel, Upos, Word};
use crate::time::{TimeKind, Times};

/// The shape of a month, the longest value that tells no day.
const MONTH: &str = "2021-11";

/// Nouns for violence that lasts: what happened in it is not the incident told last.
const LASTING: &[&str] = &[
    "campaign",
    "conflict",
    "crisis",
    "genocide",
    "insurgency",
    "insurrection",
    "intifada",
    "rebellion",
    "revolt",
    "revolution",
    "unrest",
    "uprising",
    "violence",
    "war",
];

/// What the clause of a finding says of time and place.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Said {
    pub(super) date: Option<TimeId>,
    pub(super) placed: bool,
}

/// What links figures to incidents, article-wide.
#[derive(Debug)]
pub(super) struct Incidents<'e> {
    events: &'e Events,
    /// For a killing the attack or fight that it is the outcome of.
    outcome_of: Vec<Option<IncidentId>>,
    only: Option<IncidentId>,
    /// The words of harm read so far, each with its incident.
    read: Vec<(usize, Option<IncidentId>)>,
}

impl<'e> Incidents<'e> {
    /// The incidents of an article.
    pub(super) fn new(events: &'e Events) -> Self {
        let mut real = (0..events.incidents.len()).map(IncidentId::new).filter(|id| harms(events, *id));
        let only = real.next().filter(|_| real.next().is_none());
        Self { events, outcome_of: vec![None; events.incidents.len()], only, read: Vec::new() }
    }

    /// The incident of a finding whose clause is dated and placed as `said` has it.
    pub(super) fn of(&mut self, scene: &Scene<'_>, finding: &Finding<'_>, said: Said) -> Option<IncidentId> {
        let found = self.link(scene, finding, said);
        self.read.push((finding.trigger.index(), found));
        found
    }

    fn link(&mut self, scene: &Scene<'_>, finding: &Finding<'_>, said: Said) -> Option<IncidentId> {
        let own = [finding.trigger, finding.predicate].into_iter().find_map(|word| self.at(word));
        // "police shot dead 13 as crowds stormed the hall": what says how they were harmed is what harmed them
        if let Some(own) = own.filter(|own| !self.is_outcome(*own) && !is_lasting(finding)) {
            return Some(own);
        }
        let cause = causes(finding, scene.times)
            .find_map(|word| self.told_by(word).filter(|id| Some(*id) != own))
            .map(|id| self.root(id));
        if let Some(cause) = cause.filter(|cause| Some(*cause) != own) {
            self.tie(own, cause);
            return Some(cause);
        }
        let date = said.date.or(scene.frame_date);
        let tied = |own: IncidentId| self.root(own) != own && self.agrees(self.root(own), scene.times, date);
        if let Some(own) = own.filter(|own| !is_lasting(finding) && tied(*own)) {
            return Some(self.root(own));
        }
        // "thousands have been killed in the war" tells no more of the killing told before
        let known = |own: IncidentId| self.events.told_before(finding.trigger).take(64).any(|(_, id)| id == own);
        let own = own.filter(|own| !(is_lasting(finding) && known(*own)));
        if let Some(own) = own.filter(|own| self.root(*own) == *own && self.stands_alone(*own, said)) {
            return Some(self.root(own));
        }
        if !is_lasting(finding)
            && let Some(last) = self.last_before(scene, finding.trigger, own, date)
        {
            self.tie(own, last);
            return Some(last);
        }
        own.or_else(|| {
            self.only.filter(|only| {
                !is_lasting(finding) && self.follows(*only, finding.trigger) && self.agrees(*only, scene.times, date)
            })
        })
    }

    /// The incident that a word tells; where its verb says no more than that somebody was attacked, what its subject tells: `two
    /// car bombs struck the convoy`.
    fn told_by(&mut self, word: Word<'_>) -> Option<IncidentId> {
        if let Some(incident) = self.read_at(word.index()) {
            return incident;
        }
        let id = self.at(word)?;
        let subject = subject_of(word).filter(|_| word.upos() == Upos::Verb && self.is_outcome(id));
        let means = subject.and_then(|(subject, _)| self.at(subject)).filter(|means| *means != id && !self.is_outcome(*means));
        self.tie(Some(id), means.unwrap_or(id));
        means.or(Some(id))
    }

    /// What a word of harm was linked to, when it was one of the last ones read.
    fn read_at(&self, token: usize) -> Option<Option<IncidentId>> {
        self.read.iter().rev().take(32).find(|(read, _)| *read == token).map(|(_, incident)| *incident)
    }

    fn at(&self, word: Word<'_>) -> Option<IncidentId> {
        self.events.incident_at(word).filter(|id| harms(self.events, *id))
    }

    fn root(&self, id: IncidentId) -> IncidentId {
        self.outcome_of.get(id.index()).copied().flatten().unwrap_or(id)
    }

    fn tie(&mut self, own: Option<IncidentId>, to: IncidentId) {
        if own == Some(to) {
            return;
        }
        if let Some(slot) = own.filter(|own| self.is_outcome(*own)).and_then(|own| self.outcome_of.get_mut(own.index())) {
            slot.get_or_insert(to);
        }
    }

    fn is_outcome(&self, id: IncidentId) -> bool {
        let kind = self.events.incidents.get(id.index()).map(|incident| incident.kind);
        matches!(kind, Some(IncidentKind::Killing | IncidentKind::Attack))
    }

    /// Whether the clause gives it a time or place of its own, or its kind says what happened.
    fn stands_alone(&self, id: IncidentId, said: Said) -> bool {
        said.date.is_some() || said.placed || !self.is_outcome(id)
    }

    /// The incident told last before a word, as far as its time agrees.
    fn last_before(
        &self,
        scene: &Scene<'_>,
        word: Word<'_>,
        own: Option<IncidentId>,
        date: Option<TimeId>,
    ) -> Option<IncidentId> {
        // "both sides suffered losses": a word of harm tells what came of an incident
        let is_outcome = |token: usize, id: IncidentId| {
            let harmful = scene.analysis.word(token).is_some_and(|word| !scene.tables.harms(word.key()).is_empty());
            let suffered = scene.analysis.word(token).is_some_and(|word| word.key() == "suffer" || word.key() == "inflict");
            self.root(id) == id && (harmful || suffered) && self.is_bare(id)
        };
        let before = self.events.told_before(word).take(16);
        let mut before = before.filter(|&(token, id)| Some(id) != own && harms(self.events, id) && !is_outcome(token, id));
        let last = before.next()?;
        // "Both launched an operation in November 2021": what a month or year dates is told beside the news
        let mut news = || before.find(|(_, id)| !self.is_background(scene.times, *id));
        let aside = date.is_none() && self.is_background(scene.times, last.1);
        let (token, id) = if aside { news().unwrap_or(last) } else { last };
        let last = self.read_at(token).unwrap_or(Some(self.root(id)))?;
        (Some(last) != own && self.agrees(last, scene.times, date)).then_some(last)
    }

    /// Whether an incident is dated by no day, only by a month, a year or a stretch of them.
    fn is_background(&self, times: &Times, id: IncidentId) -> bool {
        let date = self.events.incidents.get(id.index()).and_then(|incident| incident.date);
        let time = date.and_then(|date| times.expressions.get(date.index()));
        // "over the past decade"
        if time.is_some_and(|time| time.kind == TimeKind::Duration) {
            return true;
        }
        let value = time.map(|time| time.value.as_str());
        value.is_some_and(|value| value.len() <= MONTH.len() && value.starts_with(|digit: char| digit.is_ascii_digit()))
    }

    /// Whether nothing is said of its time and place.
    fn is_bare(&self, id: IncidentId) -> bool {
        self.events.incidents.get(id.index()).is_none_or(|incident| incident.date.is_none() && incident.place.is_none())
    }

    /// Whether an incident is told soon after a word, as the lede tells that of the headline.
    fn follows(&self, id: IncidentId, word: Word<'_>) -> bool {
        self.events.told_after(word).take_while(|(token, _)| *token < word.index() + 100).any(|(_, told)| told == id)
    }

    /// Whether an incident may have happened at the time `date`.
    fn agrees(&self, id: IncidentId, times: &Times, date: Option<TimeId>) -> bool {
        let told = self.events.incidents.get(id.index()).and_then(|incident| incident.date);
        let time = |id: Option<TimeId>| times.expressions.get(id?.index());
        let (Some(a), Some(b)) = (time(told), time(date)) else { return true };
        match (a.start.zip(a.end), b.start.zip(b.end)) {
            (Some((start, end)), Some((from, until))) => start <= until && from <= end,
            _ => a.value == b.value,
        }
    }
}

/// Whether an incident happened and is of a kind that harms people.
fn harms(events: &Events, id: IncidentId) -> bool {
    events.incidents.get(id.index()).is_some_and(|incident| {
        matches!(incident.status, Status::Done | Status::Ongoing | Status::Announced)
            && !matches!(
                incident.kind,
                IncidentKind::Arrest
                    | IncidentKind::Boycott
                    | IncidentKind::CyberAttack
                    | IncidentKind::Destruction
                    | IncidentKind::HungerStrike
                    | IncidentKind::Obstruction
                    | IncidentKind::Strike
            )
    })
}

/// The words that the tree ties to the harm as its cause, nearest first.
fn causes<'a, 't>(finding: &Finding<'a>, times: &'t Times) -> impl Iterator<Item = Word<'a>> + use<'a, 't> {
    let (trigger, predicate) = (finding.trigger, finding.predicate);
    let circumstances = move |word| circumstances(word).filter(move |word| !is_apart(*word, times));
    let below = [trigger, predicate].into_iter().flat_map(circumstances);
    let above = std::iter::successors(Some(predicate), |word| climb(*word)).skip(1).take(6);
    let above = above.flat_map(move |word| std::iter::once(word).chain(circumstances(word)));
    // "12 were killed and 37 injured in the barrage"
    let beside = predicate.children_by(Deprel::Conj).filter(|word| word.upos() == Upos::Verb).take(3).flat_map(circumstances);
    below.chain(above).chain(beside)
}

/// `hours after Mali fired rockets`: an act of another time, from which this one is only counted.
fn is_apart(word: Word<'_>, times: &Times) -> bool {
    let mut links = word.children().filter(|child| matches!(child.deprel(), Deprel::Mark | Deprel::Case));
    links.any(|link| times.is_measured(link))
}

/// Subjects, adjuncts and adverbial clauses, and the nouns within them: `in the shelling of a convoy`.
fn circumstances<'a>(word: Word<'a>) -> impl Iterator<Item = Word<'a>> {
    let subject = subject_of(word).map(|(subject, _)| subject).filter(|_| word.upos() == Upos::Verb);
    let tied = word.children().filter(|child| {
        matches!(
            child.deprel(),
            Deprel::Obl | Deprel::OblAgent | Deprel::OblUnmarked | Deprel::Nmod | Deprel::Advcl | Deprel::Parataxis
        ) && !matches!(child.deprel(), Deprel::Parataxis if child.upos() != Upos::Verb)
    });
    subject.into_iter().chain(tied).take(12).flat_map(|child| {
        let inner = child.children().filter(|inner| matches!(inner.deprel(), Deprel::Nmod | Deprel::Compound | Deprel::Nsubj));
        std::iter::once(child).chain(inner.take(4))
    })
}

/// The clause or noun around a word, up to the verb of a speech.
pub(super) fn climb(word: Word<'_>) -> Option<Word<'_>> {
    let up = matches!(
        word.deprel(),
        Deprel::Advcl
            | Deprel::Conj
            | Deprel::Xcomp
            | Deprel::AclRelcl
            | Deprel::Acl
            | Deprel::Amod
            | Deprel::Obj
            | Deprel::Nsubj
            | Deprel::NsubjPass
            | Deprel::Obl
            | Deprel::Nmod
    );
    word.head().filter(|_| up)
}

/// Whether the clause places the harm in a violence that lasts: `killed in 11 years of war`, `since the insurgency began`.
fn is_lasting(finding: &Finding<'_>) -> bool {
    let lasting = |word: Word<'_>| LASTING.contains(&word.key());
    let whole = [finding.trigger, finding.predicate].into_iter().flat_map(circumstances);
    let mut since = finding
        .predicate
        .children()
        .filter(|child| child.case().or_else(|| child.child(Deprel::Mark)).is_some_and(|link| link.is_form("since")));
    // "in the riots that followed": an event that is told apart
    let told_apart = |word: Word<'_>| {
        word.children_by(Deprel::AclRelcl).any(|clause| clause != finding.predicate)
            && word.case().is_some_and(|case| case.is_form("in") || case.is_form("during"))
    };
    whole.into_iter().any(|word| lasting(word) || told_apart(word)) || since.next().is_some()
}
