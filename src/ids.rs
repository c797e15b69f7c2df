//! Ids: positions in an article's own lists.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u32);

        impl $name {
            /// The position in the article's list.
            #[must_use]
            pub const fn index(self) -> usize {
                self.0 as usize
            }

            /// The id of position `index`.
            #[must_use]
            pub const fn new(index: usize) -> Self {
                Self(index as u32)
            }
        }
    };
}

id!(/** Position in [`Article::times`](crate::Article::times). */ TimeId);
id!(/** Position in [`Article::actors`](crate::Article::actors). */ ActorId);
id!(/** Position in [`Article::statements`](crate::Article::statements). */ StatementId);
id!(/** Position in [`Article::incidents`](crate::Article::incidents). */ IncidentId);
id!(/** Position in [`Article::casualties`](crate::Article::casualties). */ ClaimId);
