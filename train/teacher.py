"""Finetunes MiniLM with the same heads as the student's; it labels text for the student and does not ship.

usage: teacher.py TRAIN.conllu DEV.conllu... --out TEACHER.pt [--epochs N]
"""
import argparse
import random
import time
import torch
import torch.nn as nn
import torch.nn.functional as F
import data
import minilm
import treebank
from model import Heads


class Teacher(nn.Module):
    def __init__(self, xpos, deprels, drop=0.2):
        super().__init__()
        self.encoder = minilm.load()
        self.mix = nn.Parameter(torch.zeros(7))
        self.shape = nn.Embedding(len(treebank.SHAPES), 384)
        nn.init.normal_(self.shape.weight, std=0.2)
        self.heads = Heads(384, xpos, deprels, arc=192, label=256, drop=drop)

    def forward(self, b):
        states = self.encoder(b["pieces"], b["piece_mask"])
        weights = self.mix.softmax(0)
        x = sum(w * s for w, s in zip(weights, states))
        x = torch.cat([x, x.new_zeros(x.shape[0], 1, x.shape[2])], 1)
        take = lambda at: x.gather(1, at[:, :, None].expand(-1, -1, 384))
        x = (take(b["first"]) + take(b["last"])) * 0.5 + self.shape(b["shapes"])
        return self.heads(x, b["mask"])


class Pieces:
    """Word pieces of forms, cached."""

    def __init__(self):
        self.tokenizer, self.cache = minilm.tokenizer(), {}

    def of(self, form):
        if form not in self.cache:
            self.cache[form] = self.tokenizer.encode(form[:60], add_special_tokens=False).ids[:8] or [100]
        return self.cache[form]

    def add(self, b, rows):
        """Adds the pieces of the sentences' forms to a batch."""
        ids, first, last = [], [], []
        for forms in rows:
            row, f, l = [101], [], []
            for form in forms:
                pieces = self.of(form)
                f.append(len(row))
                row += pieces
                l.append(len(row) - 1)
            ids.append((row + [102])[:512])
            first.append([min(i, 511) for i in f])
            last.append([min(i, 511) for i in l])
        n, t = max(map(len, ids)), b["mask"].shape[1]
        b["pieces"] = torch.tensor([r + [0] * (n - len(r)) for r in ids])
        b["piece_mask"] = torch.tensor([[True] * len(r) + [False] * (n - len(r)) for r in ids])
        b["first"] = torch.tensor([r + [n] * (t - len(r)) for r in first])
        b["last"] = torch.tensor([r + [n] * (t - len(r)) for r in last])
        return b


def batch(sentences, pieces, rng=None):
    b = data.collate(sentences, rng)
    counts = b["mask"].sum(1).tolist()
    return pieces.add(b, [s.forms[:n] for s, n in zip(sentences, counts)])


@torch.no_grad()
def evaluate(net, sentences, v, pieces):
    net.eval()
    cut = torch.tensor([sorted({d.split(":")[0] for d in v.deprels}).index(d.split(":")[0]) for d in v.deprels] + [-1])
    hits, total = [0, 0, 0], 0
    for part in data.batches(sentences, 3000, False, random.Random(0)):
        b = batch([sentences[i] for i in part], pieces)
        upos, _, arcs = net(b)
        heads = arcs.argmax(2)
        labels = net.heads.labels(heads).argmax(2)
        gold = torch.where(b["deprels"] == -100, len(v.deprels), b["deprels"])
        right = (heads == b["heads"]) & b["mask"]
        hits[0] += ((upos.argmax(2) == b["upos"]) & b["mask"]).sum().item()
        hits[1] += right.sum().item()
        hits[2] += (right & (cut[labels] == cut[gold])).sum().item()
        total += b["mask"].sum().item()
    net.train()
    return " ".join(f"{100 * h / total:.2f}" for h in hits)


def main():
    a = argparse.ArgumentParser()
    a.add_argument("train")
    a.add_argument("dev", nargs="+")
    a.add_argument("--vectors", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--epochs", type=int, default=4)
    a.add_argument("--threads", type=int, default=1)
    a = a.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(7)
    rng = random.Random(7)
    words = torch.load(a.vectors)["words"]
    train = list(treebank.read(a.train))
    v = data.Vocabulary(train, words)
    sentences, devs = [data.Encoded(s, v) for s in train], [[data.Encoded(s, v) for s in treebank.read(p)] for p in a.dev]
    pieces, net = Pieces(), Teacher(len(v.xpos), len(v.deprels))
    inner = list(net.encoder.parameters())
    own = [p for n, p in net.named_parameters() if not n.startswith("encoder.")]
    rates = (2e-4, 2e-3)
    opt = torch.optim.AdamW([{"params": inner}, {"params": own}], weight_decay=0.01, betas=(0.9, 0.98), fused=True)
    per = len(data.batches(sentences, 900, True, random.Random(0)))
    steps, step, begun = per * a.epochs, 0, time.time()
    for epoch in range(a.epochs):
        seen = 0.0
        for part in data.batches(sentences, 900, True, rng):
            scale = min(1.0, (step + 1) / 200) * (1 - step / steps)
            for g, rate in zip(opt.param_groups, rates):
                g["lr"] = rate * scale
            b = batch([sentences[i] for i in part], pieces, rng)
            upos, xpos, arcs = net(b)
            labels = net.heads.labels(b["heads"].clamp(min=0))
            ce = lambda scores, gold: F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100)
            loss = ce(arcs, b["heads"]) + ce(labels, b["deprels"]) + 0.5 * ce(upos, b["upos"]) + 0.2 * ce(xpos, b["xpos"])
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 3.0)
            opt.step()
            step += 1
            seen += loss.item()
            if step % 40 == 0:
                print(f"  step {step}/{steps} loss {seen / (step - epoch * per):.3f} {time.time() - begun:.0f} s", flush=True)
        print(f"epoch {epoch + 1} {time.time() - begun:.0f} s " + " | ".join(evaluate(net, d, v, pieces) for d in devs), flush=True)
        torch.save(net.state_dict(), a.out)


if __name__ == "__main__":
    main()
