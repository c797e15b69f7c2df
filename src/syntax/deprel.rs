//! Dependency relations.

use super::UnknownLabel;
use std::fmt;
use std::str::FromStr;

/// Dependency relation with its subtype, as the Universal Dependencies v2 English treebanks use it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
#[repr(u8)]
pub enum Deprel {
    /// `acl`.
    Acl,
    /// `acl:relcl`.
    AclRelcl,
    /// `advcl`.
    Advcl,
    /// `advcl:relcl`.
    AdvclRelcl,
    /// `advmod`.
    Advmod,
    /// `amod`.
    Amod,
    /// `appos`.
    Appos,
    /// `aux`.
    Aux,
    /// `aux:pass`.
    AuxPass,
    /// `case`.
    Case,
    /// `cc`.
    Cc,
    /// `cc:preconj`.
    CcPreconj,
    /// `ccomp`.
    Ccomp,
    /// `compound`.
    Compound,
    /// `compound:prt`.
    CompoundPrt,
    /// `conj`.
    Conj,
    /// `cop`.
    Cop,
    /// `csubj`.
    Csubj,
    /// `csubj:outer`.
    CsubjOuter,
    /// `csubj:pass`.
    CsubjPass,
    /// `dep`.
    Dep,
    /// `det`.
    Det,
    /// `det:predet`.
    DetPredet,
    /// `discourse`.
    Discourse,
    /// `dislocated`.
    Dislocated,
    /// `expl`.
    Expl,
    /// `fixed`.
    Fixed,
    /// `flat`.
    Flat,
    /// `goeswith`.
    Goeswith,
    /// `iobj`.
    Iobj,
    /// `list`.
    List,
    /// `mark`.
    Mark,
    /// `nmod`.
    Nmod,
    /// `nmod:desc`.
    NmodDesc,
    /// `nmod:poss`.
    NmodPoss,
    /// `nmod:unmarked`.
    NmodUnmarked,
    /// `nsubj`.
    Nsubj,
    /// `nsubj:outer`.
    NsubjOuter,
    /// `nsubj:pass`.
    NsubjPass,
    /// `nummod`.
    Nummod,
    /// `obj`.
    Obj,
    /// `obl`.
    Obl,
    /// `obl:agent`.
    OblAgent,
    /// `obl:unmarked`.
    OblUnmarked,
    /// `orphan`.
    Orphan,
    /// `parataxis`.
    Parataxis,
    /// `punct`.
    Punct,
    /// `reparandum`.
    Reparandum,
    /// `root`.
    Root,
    /// `vocative`.
    Vocative,
    /// `xcomp`.
    Xcomp,
}

impl Deprel {
    /// Every value, in the order of its discriminant.
    pub const ALL: [Self; 51] = [
        Self::Acl,
        Self::AclRelcl,
        Self::Advcl,
        Self::AdvclRelcl,
        Self::Advmod,
        Self::Amod,
        Self::Appos,
        Self::Aux,
        Self::AuxPass,
        Self::Case,
        Self::Cc,
        Self::CcPreconj,
        Self::Ccomp,
        Self::Compound,
        Self::CompoundPrt,
        Self::Conj,
        Self::Cop,
        Self::Csubj,
        Self::CsubjOuter,
        Self::CsubjPass,
        Self::Dep,
        Self::Det,
        Self::DetPredet,
        Self::Discourse,
        Self::Dislocated,
        Self::Expl,
        Self::Fixed,
        Self::Flat,
        Self::Goeswith,
        Self::Iobj,
        Self::List,
        Self::Mark,
        Self::Nmod,
        Self::NmodDesc,
        Self::NmodPoss,
        Self::NmodUnmarked,
        Self::Nsubj,
        Self::NsubjOuter,
        Self::NsubjPass,
        Self::Nummod,
        Self::Obj,
        Self::Obl,
        Self::OblAgent,
        Self::OblUnmarked,
        Self::Orphan,
        Self::Parataxis,
        Self::Punct,
        Self::Reparandum,
        Self::Root,
        Self::Vocative,
        Self::Xcomp,
    ];

    /// The label as the treebanks write it.
    #[must_use]
    pub const fn as_str(self) -> &'static str {
        match self {
            Self::Acl => "acl",
            Self::AclRelcl => "acl:relcl",
            Self::Advcl => "advcl",
            Self::AdvclRelcl => "advcl:relcl",
            Self::Advmod => "advmod",
            Self::Amod => "amod",
            Self::Appos => "appos",
            Self::Aux => "aux",
            Self::AuxPass => "aux:pass",
            Self::Case => "case",
            Self::Cc => "cc",
            Self::CcPreconj => "cc:preconj",
            Self::Ccomp => "ccomp",
            Self::Compound => "compound",
            Self::CompoundPrt => "compound:prt",
            Self::Conj => "conj",
            Self::Cop => "cop",
            Self::Csubj => "csubj",
            Self::CsubjOuter => "csubj:outer",
            Self::CsubjPass => "csubj:pass",
            Self::Dep => "dep",
            Self::Det => "det",
            Self::DetPredet => "det:predet",
            Self::Discourse => "discourse",
            Self::Dislocated => "dislocated",
            Self::Expl => "expl",
            Self::Fixed => "fixed",
            Self::Flat => "flat",
            Self::Goeswith => "goeswith",
            Self::Iobj => "iobj",
            Self::List => "list",
            Self::Mark => "mark",
            Self::Nmod => "nmod",
            Self::NmodDesc => "nmod:desc",
            Self::NmodPoss => "nmod:poss",
            Self::NmodUnmarked => "nmod:unmarked",
            Self::Nsubj => "nsubj",
            Self::NsubjOuter => "nsubj:outer",
            Self::NsubjPass => "nsubj:pass",
            Self::Nummod => "nummod",
            Self::Obj => "obj",
            Self::Obl => "obl",
            Self::OblAgent => "obl:agent",
            Self::OblUnmarked => "obl:unmarked",
            Self::Orphan => "orphan",
            Self::Parataxis => "parataxis",
            Self::Punct => "punct",
            Self::Reparandum => "reparandum",
            Self::Root => "root",
            Self::Vocative => "vocative",
            Self::Xcomp => "xcomp",
        }
    }

    /// The relation without its subtype: `nsubj` for `nsubj:pass`.
    #[must_use]
    pub fn universal(self) -> &'static str {
        let label = self.as_str();
        label.split_once(':').map_or(label, |(universal, _)| universal)
    }
}

impl fmt::Display for Deprel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Deprel {
    type Err = UnknownLabel;

    fn from_str(label: &str) -> Result<Self, UnknownLabel> {
        Self::ALL.into_iter().find(|value| value.as_str() == label).ok_or_else(|| UnknownLabel(label.to_owned()))
    }
}
