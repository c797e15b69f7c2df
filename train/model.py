"""The shipped network, in the arithmetic that `src/syntax/network.rs` repeats in integers.

word vector + affixes + shape -> linear -> gated bidirectional recurrences with highways -> tags, arcs, labels.
Only clamps and ReLUs are used, so that fixed point follows floating point closely.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F
import treebank

UPOS = ["ADJ", "ADP", "ADV", "AUX", "CCONJ", "DET", "INTJ", "NOUN", "NUM", "PART", "PRON", "PROPN", "PUNCT", "SCONJ",
        "SYM", "VERB", "X"]
WORD, AFFIX = 64, 48
NEAR = [1, 2, 3, 4, 5, 7, 10, 15, 23, 40]  # lower ends of the distance classes, on each side
DISTANCES = 2 * len(NEAR) + 1  # the last is the root


def distance_class(n):
    """Class of each pair (dependent, head) of a sentence of n words, the root as head 0."""
    at = torch.arange(n)
    gap = at[None, :] - at[:, None]  # head - dependent
    size = torch.bucketize(gap.abs(), torch.tensor(NEAR), right=True) - 1
    size = size.clamp(min=0)
    classes = torch.where(gap > 0, size + len(NEAR), size)
    return torch.cat([torch.full((n, 1), DISTANCES - 1), classes], 1)


def gate(x):
    return torch.clamp(x * 0.25 + 0.5, 0.0, 1.0)


class Recurrence(nn.Module):
    """c' = f c + (1 - f) z, y = x + o (c - x), half the channels forwards and half backwards."""

    def __init__(self, d, drop):
        super().__init__()
        self.d, self.drop = d, drop
        self.mix = nn.Linear(d, 3 * d)
        nn.init.xavier_uniform_(self.mix.weight.view(3, d, d)[0])
        with torch.no_grad():
            self.mix.bias.zero_()
            self.mix.bias[d:2 * d].uniform_(-1.0, 1.5)
            self.mix.bias[2 * d:] = -0.5

    def forward(self, x, mask):
        B, T, D = x.shape
        h = D // 2
        inner = x
        if self.training and self.drop:
            inner = x * F.dropout(torch.ones(B, 1, D), self.drop)
        z, f, o = self.mix(inner).split(D, 2)
        z = torch.clamp(z, -4, 4)
        f, o = gate(f), gate(o)
        hold = mask[:, :, None]
        f = torch.where(hold, f, torch.ones(()))
        z = (1 - f) * z
        f = torch.cat([f[:, :, :h], f[:, :, h:].flip(1)], 2).unbind(1)
        z = torch.cat([z[:, :, :h], z[:, :, h:].flip(1)], 2).unbind(1)
        c, cs = z[0], [z[0]]
        for t in range(1, T):
            c = torch.addcmul(z[t], f[t], c)
            cs.append(c)
        c = torch.stack(cs, 1)
        c = torch.cat([c[:, :, :h], c[:, :, h:].flip(1)], 2)
        return x + o * (c - x)


class Heads(nn.Module):
    """Tag, arc and label scores from encoded words; shared in shape by the student and its teacher."""

    def __init__(self, d, xpos, deprels, arc=80, label=96, drop=0.3):
        super().__init__()
        self.arc, self.drop = arc, drop
        self.upos = nn.Linear(d, len(UPOS))
        self.xpos = nn.Linear(d, xpos)
        self.arc_dependent = nn.Linear(d, arc)
        self.arc_head = nn.Linear(d, arc)
        self.arc_root = nn.Parameter(torch.randn(arc) * 0.1)
        self.bilinear = nn.Linear(arc, arc)  # its bias is what a head scores by itself
        self.arc_distance = nn.Linear(arc, DISTANCES)
        self.label_dependent = nn.Linear(d, label)
        self.label_head = nn.Linear(d, label, bias=False)
        self.label_root = nn.Parameter(torch.randn(label) * 0.1)
        self.label_distance = nn.Embedding(DISTANCES, label)
        nn.init.normal_(self.label_distance.weight, std=0.1)
        self.label = nn.Linear(label, deprels)
        nn.init.eye_(self.bilinear.weight)
        self.bilinear.weight.data.mul_(0.3)

    def shed(self, x):
        if self.training and self.drop:
            return x * F.dropout(torch.ones(x.shape[0], 1, x.shape[2]), self.drop)
        return x

    def forward(self, x, mask):
        B, T, _ = x.shape
        x = self.shed(x)
        dep = self.shed(F.relu(self.arc_dependent(x)))
        head = self.shed(F.relu(self.arc_head(x)))
        head = torch.cat([F.relu(self.arc_root).expand(B, 1, -1), head], 1)
        arcs = self.bilinear(dep) @ head.transpose(1, 2)  # B, T, T+1
        classes = distance_class(T)
        arcs = arcs + self.arc_distance(dep).gather(2, classes.expand(B, T, T + 1))
        closed = torch.cat([torch.zeros(B, 1, dtype=torch.bool), ~mask], 1)[:, None, :]
        own = torch.cat([torch.zeros(T, 1, dtype=torch.bool), torch.eye(T, dtype=torch.bool)], 1)
        arcs = arcs.masked_fill(closed | own, -1e4)
        self.encoded, self.classes = x, classes
        return self.upos(x), self.xpos(x), arcs

    def labels(self, heads):
        """Label scores given heads (0 the root), after forward."""
        x, classes = self.encoded, self.classes
        B, T, _ = x.shape
        as_head = self.label_head(x)
        as_head = torch.cat([self.label_root.expand(B, 1, -1), as_head], 1)
        picked = as_head.gather(1, heads[:, :, None].expand(-1, -1, as_head.shape[2]))
        distance = self.label_distance(classes[torch.arange(T)[None, :], heads])
        return self.label(self.shed(F.relu(self.label_dependent(x) + picked + distance)))


class Student(nn.Module):
    def __init__(self, words, vectors, counts, xpos, deprels, d=160, layers=3, drop=0.3):
        super().__init__()
        self.register_buffer("raw", vectors.float(), persistent=False)
        self.register_buffer("counts", counts, persistent=False)
        self.project = nn.Linear(self.raw.shape[1], WORD, bias=False)
        nn.init.normal_(self.project.weight, std=1.0 / self.raw.shape[1] ** 0.5)
        self.own = nn.Embedding(words + 1, WORD)  # the last row stands for words outside the table
        nn.init.zeros_(self.own.weight)
        self.affix = nn.Embedding(treebank.AFFIX_BUCKETS, AFFIX)
        self.shape = nn.Embedding(len(treebank.SHAPES), AFFIX)
        nn.init.normal_(self.affix.weight, std=0.3)
        nn.init.normal_(self.shape.weight, std=0.3)
        self.inputs = nn.Linear(WORD + AFFIX, d)
        self.layers = nn.ModuleList(Recurrence(d, drop) for _ in range(layers))
        self.heads = Heads(d, xpos, deprels, drop=drop)
        self.drop = drop
        self.words = words

    def table(self, ids):
        """Vectors of distinct word ids."""
        known = (ids < self.words).float()[:, None]
        return self.project(self.raw[ids.clamp(max=self.words - 1)]) * known + self.own(ids)

    def encode(self, words, affixes, shapes, mask):
        if self.training:
            # A rare word is dropped often: the affixes and the context have to do.
            rate = 0.03 + 0.5 / (1.0 + self.counts[words])
            words = torch.where(torch.rand(words.shape) < rate, torch.full_like(words, self.words), words)
        distinct, back = words.unique(return_inverse=True)
        vector = self.table(distinct)[back]
        ends = self.affix(affixes).sum(2) + self.shape(shapes)
        x = torch.cat([vector, ends], 2)
        if self.training:
            x = x * F.dropout(torch.ones(x.shape[0], 1, x.shape[2]), self.drop * 0.7)
        x = torch.clamp(self.inputs(x), -4, 4)
        for layer in self.layers:
            x = layer(x, mask)
        return x

    def forward(self, words, affixes, shapes, mask):
        return self.heads(self.encode(words, affixes, shapes, mask), mask)
