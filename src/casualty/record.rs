//! The record of a casualty claim.

use crate::ids::{ActorId, ClaimId, IncidentId, StatementId, TimeId};
use crate::name::named;
use crate::span::{Quoted, Span};
use crate::statement::Attribution;
use serde::{Deserialize, Serialize};

/// One figure, or one statement without a figure, of people harmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CasualtyClaim {
    /// What befell them.
    pub effect: Effect,
    /// How many.
    pub count: Count,
    /// Whom.
    pub victims: Victims,
    /// The statement that claims it; `None`: the reporter's own voice.
    pub claimant: Option<StatementId>,
    /// Who did it.
    pub perpetrator: Option<Attribution>,
    /// How sure.
    pub certainty: Certainty,
    /// The incident it belongs to.
    pub incident: Option<IncidentId>,
    /// Where.
    pub place: Option<Quoted>,
    /// When.
    pub date: Option<TimeId>,
    /// The claim this one is a part of: `71 people, including 65 rebels`.
    pub part_of: Option<ClaimId>,
    /// The earlier figure that this one takes the place of: `rose to 14 from 9`.
    pub replaces: Option<ClaimId>,
    /// The words that make the claim.
    pub span: Span,
}

named! {
    /// What befell the victims.
    Effect, "effect" {
        /// Killed or found dead.
        Killed = "killed",
        /// Wounded.
        Wounded = "wounded",
        /// Missing.
        Missing = "missing",
        /// Captured, abducted, taken hostage.
        Captured = "captured",
        /// Driven from their homes.
        Displaced = "displaced",
        /// Casualties or losses of no stated sort.
        Casualties = "casualties",
    }
}

/// How many: a closed or half-open stretch of numbers, as the words bound it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Count {
    /// The lowest number that agrees with the words.
    pub low: Option<u64>,
    /// The highest number that agrees with the words.
    pub high: Option<u64>,
    /// How the words bound it.
    pub quantifier: Quantifier,
    /// Where the number or quantity stands.
    pub span: Option<Span>,
    /// The quantity in its own words, where it is vague: `heavy`, `dozens`.
    pub word: Option<String>,
}

named! {
    /// How words bound a count.
    Quantifier, "quantifier" {
        /// `84`
        Exact = "exact",
        /// `at least 20`, `more than 20`
        AtLeast = "at_least",
        /// `up to 20`, `fewer than 20`
        AtMost = "at_most",
        /// `about 20`, `nearly 100`
        About = "about",
        /// `between 20 and 30`
        Range = "range",
        /// `several`, `heavy`
        Vague = "vague",
        /// No quantity at all: `Malian soldiers were killed`.
        None = "none",
    }
}

/// Who was harmed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Victims {
    /// The words for them.
    pub span: Option<Span>,
    /// The actor they are or belong to.
    pub actor: Option<ActorId>,
    /// What sort of people.
    pub category: VictimCategory,
}

named! {
    /// What sort of people the victims are.
    VictimCategory, "victim category" {
        /// Members of armed forces.
        Soldiers = "soldiers",
        /// Members of armed groups, gunmen, attackers.
        Fighters = "fighters",
        /// Police.
        Police = "police",
        /// Guards, bodyguards, agents of security and intelligence services.
        SecurityGuards = "security_guards",
        /// Peacekeepers and military observers.
        Peacekeepers = "peacekeepers",
        /// Civilians: residents, passengers, peasants, people of private trades.
        Civilians = "civilians",
        /// Children and minors.
        Children = "children",
        /// Women, where nothing more is said of them.
        Women = "women",
        /// Aid and rescue workers.
        AidWorkers = "aid_workers",
        /// Journalists and other media workers.
        Journalists = "journalists",
        /// Prisoners and detainees.
        Prisoners = "prisoners",
        /// Hostages.
        Hostages = "hostages",
        /// Office holders, politicians, judges, community leaders.
        Officials = "officials",
        /// Diplomats.
        Diplomats = "diplomats",
        /// Protesters and rioters.
        Protesters = "protesters",
        /// Migrants, refugees and displaced people.
        Migrants = "migrants",
        /// Doctors, nurses and other medical workers.
        Medics = "medics",
        /// Clergy of any faith.
        Clergy = "clergy",
        /// Students.
        Students = "students",
        /// Teachers and academics.
        Teachers = "teachers",
        /// Workers and employees.
        Workers = "workers",
        /// Suspects and criminals.
        Suspects = "suspects",
        /// Foreign nationals.
        Foreigners = "foreigners",
        /// People, of whom no more is said.
        People = "people",
    }
}

named! {
    /// How sure the claim is.
    Certainty, "certainty" {
        /// The reporter states it.
        Stated = "stated",
        /// It is reported, by nobody named: `reportedly`.
        Reported = "reported",
        /// A party claims it.
        Claimed = "claimed",
        /// The side that suffered it admits it.
        Admitted = "admitted",
        /// It is denied.
        Denied = "denied",
        /// It is alleged.
        Alleged = "alleged",
        /// It is feared or expected.
        Projected = "projected",
    }
}
