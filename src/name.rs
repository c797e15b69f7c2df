//! Enums whose values have one fixed name each, in JSON, in the tables and on the screen.

/// Defines such an enum: its values with their names, `ALL`, `as_str`, `Display`, `FromStr`.
macro_rules! named {
    ($(#[$doc:meta])* $type:ident, $what:literal { $($(#[$value_doc:meta])* $value:ident = $name:literal,)* }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, serde::Serialize, serde::Deserialize)]
        #[non_exhaustive]
        pub enum $type {
            $($(#[$value_doc])* #[serde(rename = $name)] $value,)*
        }

        impl $type {
            /// Every value.
            pub const ALL: &'static [Self] = &[$(Self::$value,)*];

            /// The name, as JSON and the tables write it.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self {
                    $(Self::$value => $name,)*
                }
            }
        }

        impl std::fmt::Display for $type {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl std::str::FromStr for $type {
            type Err = $crate::UnknownName;

            fn from_str(name: &str) -> Result<Self, Self::Err> {
                match name {
                    $($name => Ok(Self::$value),)*
                    _ => Err($crate::UnknownName { what: $what, found: name.to_owned() }),
                }
            }
        }
    };
}

pub(crate) use named;
