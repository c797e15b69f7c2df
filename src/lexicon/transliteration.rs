//! The skeleton of a person's name: what is left of it when the choices of those who spell it in Latin letters are taken out.
//!
//! `Muammar el-Qaddafi`, `Moammar Gadhafi` and `Muammar Kadhafi` have one skeleton, so have `Mohammed` and `Muhamad`: vowels,
//! doubled letters and the article go, and letters that stand for one sound fall together.

use super::fold::{fold_word, is_joint};

/// Articles of Arabic names, alone or before a hyphen.
const ARTICLES: [&str; 2] = ["al", "el"];

/// The skeleton of a name of several words, a space between them; `None` for a name of one word, or one with fewer than five
/// consonants, which says too little.
pub(super) fn skeleton(name: &str) -> Option<String> {
    let mut out = String::with_capacity(name.len());
    let mut folded = String::new();
    let mut words = 0;
    for part in name.split(|c: char| c.is_whitespace() || is_joint(c)) {
        fold_word(part, &mut folded);
        if folded.is_empty() || ARTICLES.contains(&folded.as_str()) {
            continue;
        }
        if words > 0 {
            out.push(' ');
        }
        words += 1;
        bones(&folded, &mut out);
    }
    (words > 1 && out.len() - (words - 1) >= 5).then_some(out)
}

/// Writes the skeleton of one folded word.
fn bones(word: &str, out: &mut String) {
    let mut last = None;
    let letters: Vec<char> = word.chars().collect();
    for (at, &letter) in letters.iter().enumerate() {
        let next = letters.get(at + 1).copied();
        let bone = match (letter, next) {
            ('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j', _) if at == 0 => Some('a'),
            ('a' | 'e' | 'i' | 'o' | 'u' | 'y' | 'j', _) => None,
            ('h', _) if at > 0 => None,
            ('p', Some('h')) => Some('f'),
            ('c', Some('h')) => Some('c'),
            ('c' | 'g' | 'k' | 'q' | 'x', _) => Some('k'),
            ('w', _) => Some('v'),
            _ => Some(letter),
        };
        if bone.is_some() && bone != last {
            out.extend(bone);
        }
        last = bone;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spellings_of_one_name_fall_together() {
        for names in [
            &["Muammar Gaddafi", "Moammar Gadhafi", "Muammar el-Qaddafi", "Mouammar Kadhafi"][..],
            &["Mohammed Omar", "Muhammad Omar", "Mohamed Umar"],
            &["Abdelaziz Bouteflika", "Abdulaziz Boutefliqa"],
            &["Vladimir Zhirinovsky", "Wladimir Zhirinowsky"],
        ] {
            let mut skeletons: Vec<Option<String>> = names.iter().map(|name| skeleton(name)).collect();
            skeletons.dedup();
            assert_eq!(skeletons.len(), 1, "{names:?}: {skeletons:?}");
        }
        assert_ne!(skeleton("Kim Jong Il"), skeleton("Kim Dae Jung"));
        assert_eq!(skeleton("Gaddafi"), None);
    }
}
