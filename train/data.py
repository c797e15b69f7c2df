"""Sentences as tensors: ids, shapes under case augmentation, batches of like length."""
import random
import torch
import treebank
from model import UPOS

MIXED_CASE, CASELESS, TITLED = range(3)


class Vocabulary:
    def __init__(self, train, words):
        self.words = {w: i for i, w in enumerate(words)}
        self.xpos = sorted({t for s in train for t in s.xpos})
        self.deprels = sorted({d for s in train for d in s.deprels})
        self.counts = torch.zeros(len(words) + 1)
        self.counts[len(words)] = 1e9
        for s in train:
            for f in s.forms:
                self.counts[self.words.get(treebank.normal(f), len(words))] += 1
        self.upos_id = {t: i for i, t in enumerate(UPOS)}
        self.xpos_id = {t: i for i, t in enumerate(self.xpos)}
        self.deprel_id = {t: i for i, t in enumerate(self.deprels)}


class Encoded:
    """One sentence in numbers."""

    def __init__(self, s, v):
        normal = [treebank.normal(f) for f in s.forms]
        self.n, self.forms = len(normal), s.forms
        self.words = [v.words.get(w, len(v.words)) for w in normal]
        self.affixes = [treebank.affixes(w) for w in normal]
        self.shapes = treebank.shapes(s.forms)
        self.caseless = treebank.caseless(self.shapes)
        self.titled = [treebank.TITLE if sh == treebank.LOWER and len(w) > 3 else sh for w, sh in zip(normal, self.shapes)]
        self.upos = [v.upos_id.get(t, -100) for t in s.upos]
        self.xpos = [v.xpos_id.get(t, -100) for t in s.xpos]
        self.heads = s.heads
        self.deprels = [v.deprel_id.get(t, -100) for t in s.deprels]


def batches(sentences, size, shuffle, rng):
    order = list(range(len(sentences)))
    if shuffle:
        rng.shuffle(order)
    order.sort(key=lambda i: sentences[i].n + (rng.random() * 2 if shuffle else 0))
    out, now, longest = [], [], 0
    for i in order:
        longest = max(longest, sentences[i].n)
        if now and longest * (len(now) + 1) > size:
            out.append(now)
            now, longest = [], sentences[i].n
        now.append(i)
    out.append(now)
    if shuffle:
        rng.shuffle(out)
    return out


# How often a word gives way to another of its fine-grained tag and shape: names and numbers are many, and most are new.
EXCHANGED = {"NNP": 0.2, "NNPS": 0.2, "CD": 0.15, "NN": 0.08, "NNS": 0.08, "JJ": 0.06}


class Exchange:
    """Words of TRAIN by fine-grained tag and shape, each form once."""

    def __init__(self, sentences, v):
        self.rates = {v.xpos_id[t]: rate for t, rate in EXCHANGED.items()}
        pool = {}
        for s in sentences:
            for word, affixes, shape, xpos, form in zip(s.words, s.affixes, s.shapes, s.xpos, s.forms):
                if xpos in self.rates:
                    pool.setdefault((xpos, shape), {})[form] = (word, affixes)
        self.pool = {key: list(found.values()) for key, found in pool.items()}

    def apply(self, s, rng):
        words, affixes = list(s.words), list(s.affixes)
        for i, xpos in enumerate(s.xpos):
            if rng.random() < self.rates.get(xpos, 0.0):
                words[i], affixes[i] = rng.choice(self.pool[xpos, s.shapes[i]])
        return words, affixes


def collate(sentences, rng=None, exchange=None, caseless=0.12, titled=0.04, shorten=0.04):
    rows = []
    for s in sentences:
        n, shapes, words, affixes = s.n, s.shapes, s.words, s.affixes
        if exchange is not None and rng.random() < 0.6:
            words, affixes = exchange.apply(s, rng)
        if rng is not None:
            draw = rng.random()
            if draw < caseless:
                shapes = s.caseless
            elif draw < caseless + titled:
                shapes = s.titled
            # A headline has no final full stop.
            if n > 3 and s.shapes[-1] == treebank.MARK and n not in s.heads and rng.random() < shorten:
                n -= 1
        rows.append((s, n, shapes, words, affixes))
    longest = max(n for _, n, *_ in rows)
    pad = lambda values, n, fill: list(values[:n]) + [fill] * (longest - n)
    T = lambda f: torch.tensor([f(*r) for r in rows])
    return {
        "words": T(lambda s, n, sh, w, a: pad(w, n, 0)),
        "affixes": T(lambda s, n, sh, w, a: pad(a, n, [0] * 6)),
        "shapes": T(lambda s, n, sh, w, a: pad(sh, n, 0)),
        "mask": T(lambda s, n, sh, w, a: pad([True] * n, n, False)),
        "upos": T(lambda s, n, sh, w, a: pad(s.upos, n, -100)),
        "xpos": T(lambda s, n, sh, w, a: pad(s.xpos, n, -100)),
        "heads": T(lambda s, n, sh, w, a: pad(s.heads, n, -100)),
        "deprels": T(lambda s, n, sh, w, a: pad(s.deprels, n, -100)),
    }
