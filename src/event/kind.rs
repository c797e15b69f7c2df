//! The kinds of diplomatic acts and of incidents.

use crate::name::named;

named! {
    /// The diplomatic acts.
    ActionKind, "action kind" {
        /// Breaks off relations.
        SeverRelations = "sever_relations",
        /// Lowers the level of relations, or cuts them in part.
        DowngradeRelations = "downgrade_relations",
        /// Takes up, restores or upgrades relations.
        RestoreRelations = "restore_relations",
        /// Calls its own ambassador home.
        RecallAmbassador = "recall_ambassador",
        /// Takes its own diplomats or observers out.
        WithdrawDiplomats = "withdraw_diplomats",
        /// Sends another's diplomats, inspectors, peacekeepers or aid workers away.
        ExpelDiplomats = "expel_diplomats",
        /// Declares a diplomat unwelcome.
        PersonaNonGrata = "persona_non_grata",
        /// Calls another's ambassador in.
        SummonAmbassador = "summon_ambassador",
        /// Receives an ambassador or his credentials.
        ReceiveAmbassador = "receive_ambassador",
        /// Appoints or sends an ambassador.
        AccreditAmbassador = "accredit_ambassador",
        /// Opens or reopens a mission.
        OpenEmbassy = "open_embassy",
        /// Closes a mission, its own or another's.
        CloseEmbassy = "close_embassy",
        /// Imposes sanctions.
        Sanction = "sanction",
        /// Imposes an embargo or boycott on trade.
        Embargo = "embargo",
        /// Bars people from entering.
        VisaBan = "visa_ban",
        /// Closes its airspace or cuts transport links.
        CloseAirspace = "close_airspace",
        /// Closes a border or a crossing.
        CloseBorder = "close_border",
        /// Eases or ends sanctions, an embargo, a boycott.
        LiftSanctions = "lift_sanctions",
        /// Opens a border, a crossing or its airspace.
        OpenBorder = "open_border",
        /// Cuts or suspends aid.
        SuspendAid = "suspend_aid",
        /// Cuts down any other exchange or cooperation.
        ReduceRelations = "reduce_relations",
        /// Signs an agreement.
        SignAgreement = "sign_agreement",
        /// Ratifies an agreement.
        RatifyAgreement = "ratify_agreement",
        /// Suspends its part in an agreement.
        SuspendAgreement = "suspend_agreement",
        /// Ends or leaves an agreement.
        EndAgreement = "end_agreement",
        /// Joins an organisation.
        JoinOrganisation = "join_organisation",
        /// Leaves an organisation.
        LeaveOrganisation = "leave_organisation",
        /// Suspends a membership.
        SuspendMembership = "suspend_membership",
        /// Agrees, or comes to an agreement.
        Agree = "agree",
        /// Consults or discusses, in no way told.
        Consult = "consult",
        /// Negotiates.
        Negotiate = "negotiate",
        /// Breaks off talks or mediation.
        SuspendTalks = "suspend_talks",
        /// Mediates.
        Mediate = "mediate",
        /// Visits.
        Visit = "visit",
        /// Hosts a visitor or a meeting.
        Host = "host",
        /// Meets.
        Meet = "meet",
        /// Speaks by telephone or another link.
        Call = "call",
        /// Recognises a state or government.
        Recognize = "recognize",
        /// Accuses.
        Accuse = "accuse",
        /// Condemns.
        Condemn = "condemn",
        /// Criticises or disapproves.
        Criticize = "criticize",
        /// Complains officially.
        LodgeProtest = "lodge_protest",
        /// Denies.
        Deny = "deny",
        /// Rejects or refuses.
        Reject = "reject",
        /// Vetoes.
        Veto = "veto",
        /// Demands or orders.
        Demand = "demand",
        /// Appeals, asks or urges.
        Appeal = "appeal",
        /// Threatens.
        Threaten = "threaten",
        /// Warns.
        Warn = "warn",
        /// Gives an ultimatum.
        Ultimatum = "ultimatum",
        /// Promises or expresses the intent to do something.
        Promise = "promise",
        /// Offers.
        Offer = "offer",
        /// Supports or endorses in words.
        Support = "support",
        /// Praises, welcomes, congratulates.
        Praise = "praise",
        /// Defends in words.
        Defend = "defend",
        /// Rallies support for another.
        RallySupport = "rally_support",
        /// Apologises.
        Apologize = "apologize",
        /// Forgives.
        Forgive = "forgive",
        /// Gives aid.
        Aid = "aid",
        /// Grants asylum.
        GrantAsylum = "grant_asylum",
        /// Rescues or evacuates people.
        Rescue = "rescue",
        /// Cooperates.
        Cooperate = "cooperate",
        /// Shares intelligence or information.
        ShareIntelligence = "share_intelligence",
        /// Exercises together with another's forces.
        JointExercise = "joint_exercise",
        /// Hands a suspect over.
        Extradite = "extradite",
        /// Gives in to a demand.
        Concede = "concede",
        /// Eases a curfew, a ban, an emergency.
        LiftRestrictions = "lift_restrictions",
        /// Pardons, acquits or grants an amnesty.
        Pardon = "pardon",
        /// Ceases fire.
        Ceasefire = "ceasefire",
        /// Withdraws forces.
        WithdrawForces = "withdraw_forces",
        /// Surrenders or lays down arms.
        Surrender = "surrender",
        /// Disarms or demobilises.
        Disarm = "disarm",
        /// Frees people.
        Release = "release",
        /// Gives property back.
        ReturnProperty = "return_property",
        /// Lets observers, peacekeepers or aid in.
        AllowAccess = "allow_access",
        /// Resigns.
        Resign = "resign",
        /// Investigates.
        Investigate = "investigate",
        /// Takes another to court.
        Sue = "sue",
        /// Charges with a crime or brings to trial.
        Charge = "charge",
        /// Finds guilty or liable, sentences.
        Convict = "convict",
        /// Mobilises, deploys or alerts forces.
        Mobilize = "mobilize",
        /// Holds exercises or tests arms alone.
        Exercise = "exercise",
        /// Imposes a blockade.
        Blockade = "blockade",
        /// Bans parties, gatherings, people.
        Ban = "ban",
        /// Restricts speech or the media.
        Censor = "censor",
        /// Imposes a curfew.
        ImposeCurfew = "impose_curfew",
        /// Imposes a state of emergency or martial law.
        MartialLaw = "martial_law",
        /// Imposes any other administrative restriction.
        Restrict = "restrict",
        /// Deports individuals.
        Deport = "deport",
        /// Seizes property.
        Confiscate = "confiscate",
    }
}

named! {
    /// The incidents.
    IncidentKind, "incident kind" {
        /// An attack by means not told.
        Attack = "attack",
        /// An attack from the air.
        AirAttack = "air_attack",
        /// An attack by drone.
        DroneAttack = "drone_attack",
        /// An attack with artillery, tanks or rockets.
        ArtilleryAttack = "artillery_attack",
        /// An attack with explosives.
        Bombing = "bombing",
        /// A suicide attack.
        SuicideAttack = "suicide_attack",
        /// An attack with small arms.
        Shooting = "shooting",
        /// A targeted killing, or the attempt.
        Assassination = "assassination",
        /// People are beaten.
        Beating = "beating",
        /// Torture.
        Torture = "torture",
        /// Sexual violence.
        SexualViolence = "sexual_violence",
        /// People are killed, by means not told.
        Killing = "killing",
        /// A mass killing.
        Massacre = "massacre",
        /// Mass expulsion or ethnic cleansing.
        EthnicCleansing = "ethnic_cleansing",
        /// An attack with chemical, biological or nuclear weapons.
        UnconventionalAttack = "unconventional_attack",
        /// Property is destroyed or set on fire.
        Destruction = "destruction",
        /// An attack on computers.
        CyberAttack = "cyber_attack",
        /// Fighting between armed sides.
        Fight = "fight",
        /// A ceasefire is broken.
        CeasefireViolation = "ceasefire_violation",
        /// Forces enter another's territory.
        Invasion = "invasion",
        /// Territory is seized or held.
        Occupation = "occupation",
        /// People are abducted, hijacked or taken hostage.
        Abduction = "abduction",
        /// People are arrested.
        Arrest = "arrest",
        /// A seizure of power.
        Coup = "coup",
        /// A demonstration.
        Protest = "protest",
        /// A strike.
        Strike = "strike",
        /// A hunger strike.
        HungerStrike = "hunger_strike",
        /// A boycott as protest.
        Boycott = "boycott",
        /// A road or place is blocked as protest.
        Obstruction = "obstruction",
        /// A riot.
        Riot = "riot",
        /// Protest is put down by force.
        Crackdown = "crackdown",
    }
}
