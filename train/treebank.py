"""CoNLL-U in, sentences and integer features out.

Everything here that looks at a word form is mirrored, bit for bit, by `src/syntax/features.rs`: a change
in one needs the same change in the other and a new model.
"""
from dataclasses import dataclass

# How a form is written. The caseless shape stands for every word of a sentence without mixed case, so that
# an upper-cased sentence and a lower-cased one look the same.
SHAPES = ["lower", "title", "upper", "mixed", "letter", "digits", "number", "alphanumeric", "mark", "caseless"]
LOWER, TITLE, UPPER, MIXED, LETTER, DIGITS, NUMBER, ALPHANUMERIC, MARK, CASELESS = range(len(SHAPES))
CASED = {LOWER, TITLE, UPPER, MIXED, LETTER}

AFFIX_BUCKETS = 6144
LONG = 40  # characters; only the two ends of a longer form are looked at

REPLACED = {"\u2019": "'", "\u2018": "'", "\u201c": '"', "\u201d": '"', "``": '"', "''": '"',
            "\u2013": "-", "\u2014": "--", "\u2026": "...", "\u2212": "-"}


@dataclass
class Sentence:
    id: str
    forms: list
    lemmas: list
    upos: list
    xpos: list
    heads: list
    deprels: list
    comments: list


def read(path):
    rows, comments = [], []
    for line in open(path, encoding="utf-8"):
        line = line.rstrip("\n")
        if line.startswith("#"):
            comments.append(line)
        elif line:
            fields = line.split("\t")
            if fields[0].isdigit():
                rows.append(fields)
        elif rows:
            ident = next((c.split("=", 1)[1].strip() for c in comments if c.startswith("# sent_id")), "")
            yield Sentence(ident, [r[1] for r in rows], [r[2] for r in rows], [r[3] for r in rows],
                           [r[4] for r in rows], [int(r[6]) for r in rows], [r[7] for r in rows], comments)
            rows, comments = [], []


def normal(form):
    """The form as the word table and the affixes know it: lower case, digits as 0, plain quotation marks."""
    if len(form) > LONG:
        form = form[:8] + form[-8:]
    form = form.lower()
    if form in REPLACED:
        return REPLACED[form]
    return "".join("0" if "0" <= c <= "9" else "'" if c in "\u2019\u2018" else c for c in form)


def shape(form):
    """The written shape of a form, before the sentence's case is taken into account."""
    if len(form) > LONG:
        form = form[:8] + form[-8:]
    letters = [c for c in form if c.isalpha()]
    digits = sum("0" <= c <= "9" for c in form)
    if not letters:
        if digits == 0:
            return MARK
        return DIGITS if digits == len(form) else NUMBER
    if digits:
        return ALPHANUMERIC
    uppers = sum(c.isupper() for c in letters)
    if uppers == 0:
        return LOWER
    if uppers == len(letters):
        return LETTER if uppers == 1 else UPPER
    return TITLE if letters[0].isupper() and uppers == 1 else MIXED


def shapes(forms):
    """Shapes of a sentence; caseless throughout when all its cased words are upper case, or all lower case."""
    found = [shape(form) for form in forms]
    cased = [s for s in found if s in CASED]
    if not any(s in (LOWER, TITLE, MIXED) for s in cased) or not any(s in (TITLE, UPPER, MIXED, LETTER) for s in cased):
        return caseless(found)
    return found


def caseless(found):
    return [CASELESS if s in CASED else s for s in found]


def bucket(kind, text):
    """FNV-1a over the kind of affix and its UTF-8 bytes."""
    state = 0x811C9DC5
    for byte in bytes([kind]) + text.encode("utf-8"):
        state = ((state ^ byte) * 0x01000193) & 0xFFFFFFFF
    return (state ^ (state >> 15)) % AFFIX_BUCKETS


def affixes(word):
    """Buckets of the affixes of a normal form: the last 1 to 4 characters, the first 2 and 3."""
    return [bucket(0, word[-1:]), bucket(1, word[-2:]), bucket(2, word[-3:]), bucket(3, word[-4:]),
            bucket(4, word[:2]), bucket(5, word[:3])]
