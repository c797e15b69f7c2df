//! PLOVER, the event ontology of the Open Event Data Alliance (manual, draft 0.8 and 2.0, 2021): event types, modes, contexts.

use super::cameo::tenths;
use crate::lexicon::rows;
use crate::name::named;
use serde::{Deserialize, Serialize};
use std::sync::LazyLock;

/// PLOVER code: event type, mode and contexts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PloverCode {
    /// Event type.
    pub event: PloverEvent,
    /// Mode.
    pub mode: Option<PloverMode>,
    /// Contexts.
    pub contexts: Vec<PloverContext>,
    /// Auxiliary mode: set where the act is not simply done.
    pub auxiliary: Option<PloverAuxiliary>,
}

named! {
    /// PLOVER's event types.
    PloverEvent, "PLOVER event" {
        /// Agree to, offer, promise or otherwise show the will to cooperate.
        Agree = "AGREE",
        /// Consultations and meetings.
        Consult = "CONSULT",
        /// Diplomatic, non-material cooperation.
        Support = "SUPPORT",
        /// Verbal concessions.
        Concede = "CONCEDE",
        /// Mutual material cooperation.
        Cooperate = "COOPERATE",
        /// Material aid.
        Aid = "AID",
        /// Concessions with material consequences.
        Retreat = "RETREAT",
        /// Requests, demands and orders.
        Request = "REQUEST",
        /// Disapproval, accusation, investigation.
        Accuse = "ACCUSE",
        /// Rejections and refusals.
        Reject = "REJECT",
        /// Threats and coercive warnings.
        Threaten = "THREATEN",
        /// Demonstrations and other collective protest.
        Protest = "PROTEST",
        /// Reductions of relations.
        Sanction = "SANCTION",
        /// Military or police moves short of force.
        Mobilize = "MOBILIZE",
        /// Repression and coercion short of violence.
        Coerce = "COERCE",
        /// Use of force.
        Assault = "ASSAULT",
    }
}

named! {
    /// PLOVER's modes, of all event types.
    PloverMode, "PLOVER mode" {
        /// The actor visits the recipient.
        Visit = "visit",
        /// A third party hosts.
        ThirdParty = "third-party",
        /// An alliance or organisation is the setting.
        Multilateral = "multilateral",
        /// By telephone or another remote medium.
        Phone = "phone",
        /// Withdraws itself, its forces or its resources.
        Withdraw = "withdraw",
        /// Frees captives.
        Release = "release",
        /// Disarms.
        Disarm = "disarm",
        /// Ceases fire.
        Ceasefire = "ceasefire",
        /// Lets third parties in.
        Access = "access",
        /// An official resigns.
        Resign = "resign",
        /// About exchange, relations or assistance.
        Assist = "assist",
        /// About a change of policy, government or institutions.
        Change = "change",
        /// About a concession.
        Yield = "yield",
        /// About a meeting or negotiations.
        Meet = "meet",
        /// Expresses disapproval.
        Disapprove = "disapprove",
        /// Investigates.
        Investigate = "investigate",
        /// Accuses, sues, indicts.
        Allege = "allege",
        /// Restricts rights or movement.
        Restrict = "restrict",
        /// Arrests.
        Arrest = "arrest",
        /// Threatens relations or talks.
        Relations = "relations",
        /// Expels.
        Expel = "expel",
        /// Threatens territory.
        Territory = "territory",
        /// Threatens violence.
        Violence = "violence",
        /// A demonstration.
        Demo = "demo",
        /// A riot.
        Riot = "riot",
        /// A strike.
        Strike = "strike",
        /// A hunger strike.
        Hunger = "hunger",
        /// A boycott.
        Boycott = "boycott",
        /// Obstructs passage.
        Obstruct = "obstruct",
        /// Damages property as a symbol.
        Vandalize = "vandalize",
        /// Finds guilty or liable.
        Convict = "convict",
        /// Cuts or ends exchanges.
        Discontinue = "discontinue",
        /// Mobilises armed personnel.
        Troops = "troops",
        /// Readies weapons.
        Weapons = "weapons",
        /// Mobilises police.
        Police = "police",
        /// Mobilises a non-state force.
        Militia = "militia",
        /// Searches, raids, confiscates.
        Seize = "seize",
        /// Restricts information.
        Censor = "censor",
        /// Imposes a curfew.
        Curfew = "curfew",
        /// Imposes martial law or a state of emergency.
        MartialLaw = "martial-law",
        /// Deports individuals.
        Deport = "deport",
        /// Withholds goods or services.
        Withhold = "withhold",
        /// Deceives the public.
        Misinformation = "misinformation",
        /// Attacks computers.
        Cyber = "cyber",
        /// Abducts, hijacks, captures.
        Abduct = "abduct",
        /// Beats.
        Beat = "beat",
        /// Tortures.
        Torture = "torture",
        /// Sexual violence.
        Sexual = "sexual",
        /// Kills chosen or defenceless people.
        Targeted = "targeted",
        /// Destroys property.
        Destroy = "destroy",
        /// Uses fire, blades, stones.
        Primitive = "primitive",
        /// Uses small arms.
        Firearms = "firearms",
        /// Uses mines or bombs outside heavy weapons.
        Explosives = "explosives",
        /// Attacks by suicide.
        SuicideAttack = "suicide-attack",
        /// Attacks by manned aircraft.
        Aerial = "aerial",
        /// Attacks by drone.
        Drone = "drone",
        /// Uses artillery, rockets, tanks.
        HeavyWeapons = "heavy-weapons",
        /// Uses weapons of crowd control.
        CrowdControl = "crowd-control",
        /// Uses chemical, biological, radiological or nuclear weapons.
        Unconventional = "unconventional",
    }
}

named! {
    /// PLOVER's contexts.
    PloverContext, "PLOVER context" {
        /// State armed forces.
        Military = "military",
        /// State intelligence.
        Intelligence = "intelligence",
        /// Executives and bureaucracies.
        Executive = "executive",
        /// Parliaments.
        Legislative = "legislative",
        /// Elections.
        Election = "election",
        /// Changes of formal political bodies.
        PoliticalInstitutions = "political_institutions",
        /// Democratisation.
        ProDemocracy = "pro_democracy",
        /// Autocratisation.
        ProAutocracy = "pro_autocracy",
        /// Trade, finance, development.
        Economic = "economic",
        /// Courts and law.
        Legal = "legal",
        /// Compensation for past harm.
        Reparations = "reparations",
        /// Human rights at large.
        HumanRights = "human_rights",
        /// Particular rights and freedoms.
        RightsFreedoms = "rights_freedoms",
        /// Force against people by security forces.
        Repression = "repression",
        /// Water, food, housing, energy.
        HumanSecurity = "human_security",
        /// Women and gender.
        Gender = "gender",
        /// LGBT people.
        Lgbt = "lgbt",
        /// Religion, ethnicity, caste, language.
        ReligionEthnicity = "religion_ethnicity",
        /// Unequal distribution.
        Inequality = "inequality",
        /// Diplomacy.
        Diplomatic = "diplomatic",
        /// Disputes over territory.
        Territory = "territory",
        /// Peacekeeping.
        Peacekeeping = "peacekeeping",
        /// Public health.
        Health = "health",
        /// Asylum.
        Asylum = "asylum",
        /// Migration and refugees.
        Migration = "migration",
        /// Disasters.
        Disasters = "disasters",
        /// Natural resources.
        NaturalResource = "natural_resource",
        /// The environment.
        Environment = "environment",
        /// Technology.
        Technology = "technology",
        /// Terrorism.
        Terrorism = "terrorism",
        /// Chemical, biological, radiological, nuclear weapons.
        Cbrn = "cbrn",
        /// Attacks on computers.
        Cyber = "cyber",
        /// Misinformation.
        Misinformation = "misinformation",
        /// Crime.
        Crime = "crime",
        /// Corruption.
        Corruption = "corruption",
        /// Illegal drugs.
        IllegalDrugs = "illegal_drugs",
        /// Trafficking.
        Trafficking = "trafficking",
        /// Humanitarian relief; not in the manual's list, but in the published map from CAMEO.
        Humanitarian = "humanitarian",
    }
}

named! {
    /// PLOVER's auxiliary modes.
    PloverAuxiliary, "PLOVER auxiliary mode" {
        /// Long past, told as background.
        Historical = "historical",
        /// Announced or planned.
        Future = "future",
        /// Spoken of as possible.
        Hypothetical = "hypothetical",
        /// Not done, or denied.
        Negation = "negation",
    }
}

named! {
    /// The four quadrants of event data: words or deeds, with or against.
    QuadClass, "quad class" {
        /// Words that join.
        VerbalCooperation = "verbal_cooperation",
        /// Deeds that join.
        MaterialCooperation = "material_cooperation",
        /// Words against.
        VerbalConflict = "verbal_conflict",
        /// Deeds against.
        MaterialConflict = "material_conflict",
    }
}

/// Event type, mode and score in tenths, from `data/plover.tsv`.
static SCORES: LazyLock<Vec<(PloverEvent, Option<PloverMode>, i16)>> = LazyLock::new(|| {
    rows("plover", include_str!("../../data/plover.tsv"))
        .filter_map(|row| {
            let [event, mode, score] = row.exactly().ok()?;
            Some((event.parse().ok()?, mode.parse().ok(), tenths(score)?))
        })
        .collect()
});

impl PloverEvent {
    /// The quadrant the manual puts it in.
    #[must_use]
    pub const fn quad_class(self) -> QuadClass {
        match self {
            Self::Agree | Self::Consult | Self::Support | Self::Concede => QuadClass::VerbalCooperation,
            Self::Cooperate | Self::Aid | Self::Retreat => QuadClass::MaterialCooperation,
            Self::Request | Self::Accuse | Self::Reject | Self::Threaten => QuadClass::VerbalConflict,
            Self::Protest | Self::Sanction | Self::Mobilize | Self::Coerce | Self::Assault => QuadClass::MaterialConflict,
        }
    }
}

impl PloverCode {
    /// The manual's score, from -10 (conflict) to 10 (cooperation): that of the mode, else that of the event type.
    #[must_use]
    pub fn score(&self) -> f32 {
        let of = |mode| SCORES.iter().find(|(event, its, _)| (*event, *its) == (self.event, mode)).map(|(_, _, score)| *score);
        let score = self.mode.and_then(|mode| of(Some(mode))).or_else(|| of(None)).unwrap_or(0);
        f32::from(score) / 10.0
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_event_type_has_a_score() {
        assert_eq!(SCORES.len(), rows("", include_str!("../../data/plover.tsv")).count());
        for event in PloverEvent::ALL {
            assert!(SCORES.iter().any(|(scored, mode, _)| scored == event && mode.is_none()), "{event}");
        }
        let code = |event, mode| PloverCode { event, mode, contexts: Vec::new(), auxiliary: None };
        assert_eq!(code(PloverEvent::Assault, Some(PloverMode::Drone)).score(), -9.5);
        assert_eq!(code(PloverEvent::Accuse, None).score(), -3.0);
    }
}
