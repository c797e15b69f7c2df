//! How real an act is, once its own clause and the acts above it have spoken, and what that makes of its kind and code.
//!
//! The code of an act that was not done follows CAMEO (`data/cameo_unfulfilled.tsv`): an intent to cooperate is a statement of
//! intent, one to harm a threat, and `will not negotiate` refuses talks.

use super::act::Act;
use super::cameo::{CameoCode, Unfulfilled};
use super::kind::ActionKind;
use super::matching::{Match, Matches};
use super::pattern::Takes;
use super::plover::{PloverEvent, PloverMode, QuadClass};
use super::reality::{Mood, Reality, reality};
use super::record::Status;
use super::taking;

/// What is told, apart from its parties.
#[derive(Debug, Clone, Copy)]
pub(super) struct Told {
    pub(super) act: Act,
    pub(super) cameo: CameoCode,
    /// What differs from the code's own PLOVER event type and mode.
    pub(super) event: Option<PloverEvent>,
    pub(super) mode: Option<PloverMode>,
    /// The act that it is about.
    pub(super) object: Option<Act>,
    pub(super) status: Status,
}

impl Told {
    /// What the pattern of a match tells; `None` where it tells no event.
    pub(super) fn of(found: &Match<'_>) -> Option<Self> {
        let (act, cameo) = (found.pattern.act?, found.pattern.cameo?);
        let status = if act == Act::Action(ActionKind::Threaten) { Status::Threatened } else { Status::Done };
        Some(Self { act, cameo, event: found.pattern.event, mode: found.pattern.mode, object: None, status })
    }

    /// What the act is about decides its code: `refused to meet` is a refusal of talks.
    ///
    /// `urged Iran to stop arming the rebels` asks for no arms.
    pub(super) fn about(&mut self, takes: Takes, taken: &Match<'_>, matches: &Matches<'_>) {
        if taken.pattern.takes == Some(Takes::Undone) {
            if matches!(takes, Takes::Demanded | Takes::Asked) {
                self.status = Status::Demanded;
            }
            return;
        }
        self.object = taking::final_act(taken, matches);
        if let (Some(how), Some(code)) = (taking::unfulfilled(takes), taking::final_code(taken, matches)) {
            let new = code.unfulfilled(how);
            if new != code && new.root() == self.cameo.root() {
                self.cameo = new;
            }
        }
        if matches!(takes, Takes::Demanded | Takes::Asked) {
            self.status = Status::Demanded;
        }
    }

    /// Settles the status from the clause's own reality and the acts that take it.
    pub(super) fn settle(&mut self, own: Reality, found: &Match<'_>, matches: &Matches<'_>) {
        let Reality { mut mood, mut negated } = own;
        for (above, takes) in taking::takers(found, matches) {
            let outer = reality(above.arguments.carrier.unwrap_or(above.head));
            // `if they stop shelling`: it may go on as well.
            let open = matches!(outer.mood, Mood::Possible | Mood::Obliged);
            negated |= outer.negated || takes == Takes::Undone && !open;
            if matches!(mood, Mood::Real | Mood::Purpose) {
                mood = outer.mood;
            }
            match takes {
                Takes::Promised => self.status = Status::Promised,
                Takes::Planned => self.status = Status::Planned,
                Takes::Announced => self.status = Status::Announced,
                Takes::Possible => self.status = Status::Hypothetical,
                _ => {}
            }
        }
        self.status = match (mood, self.status) {
            (Mood::Ongoing, Status::Done) => Status::Ongoing,
            (Mood::Future | Mood::Conditional, Status::Done | Status::Announced | Status::Demanded) => Status::Planned,
            (Mood::Possible | Mood::Obliged, Status::Done | Status::Announced) => Status::Hypothetical,
            (_, status) => status,
        };
        let intends = found.taker.is_some_and(|(_, takes)| matches!(takes, Takes::Promised | Takes::Planned));
        if negated && (matches!(mood, Mood::Future | Mood::Conditional) || intends) {
            self.refuse();
        } else if negated {
            self.status = Status::Denied;
        } else if matches!(self.status, Status::Planned | Status::Promised) {
            self.recode(intended(self.cameo));
        }
        // It is coded as what is meant to be done, and waits for its condition: `would resume aid if the truce held`.
        if mood == Mood::Conditional && self.status == Status::Planned {
            self.status = Status::Hypothetical;
        }
    }

    /// `will not negotiate` refuses.
    fn refuse(&mut self) {
        let refused = self.cameo.unfulfilled(Unfulfilled::Refused);
        let plain = || "120".parse().ok();
        if let Some(code) = Some(refused).filter(|code| *code != self.cameo).or_else(plain) {
            self.object = Some(self.act);
            self.act = Act::Action(ActionKind::Reject);
            self.status = Status::Done;
            self.recode(code);
        }
    }

    /// Gives it another code, which has an event type and mode of its own.
    fn recode(&mut self, code: CameoCode) {
        if code != self.cameo {
            self.cameo = code;
            self.event = None;
            self.mode = None;
        }
    }
}

/// The code of an act that is meant to be done: an intent to cooperate, or a threat.
fn intended(code: CameoCode) -> CameoCode {
    let intent = code.unfulfilled(Unfulfilled::Intended);
    if intent != code || code.quad_class() != QuadClass::MaterialConflict {
        return intent;
    }
    code.unfulfilled(Unfulfilled::Threatened)
}
