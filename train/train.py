"""Trains the student and keeps the averaged weights.

usage: train.py TRAIN.conllu DEV.conllu... --vectors V.pt --out MODEL.pt [--also MORE.conllu] [--epochs N] [--seed N]
"""
import argparse
import math
import random
import time
import torch
import torch.nn.functional as F
import data
import treebank
from model import Student


def losses(net, b):
    upos, xpos, arcs = net(b["words"], b["affixes"], b["shapes"], b["mask"])
    labels = net.heads.labels(b["heads"].clamp(min=0))
    ce = lambda scores, gold: F.cross_entropy(scores.flatten(0, 1), gold.flatten(), ignore_index=-100, reduction="mean")
    return ce(arcs, b["heads"]) + ce(labels, b["deprels"]) + 0.7 * ce(upos, b["upos"]) + 0.3 * ce(xpos, b["xpos"])


@torch.no_grad()
def evaluate(net, sentences, v, caseless=False):
    """UPOS, UAS, LAS with heads chosen one by one (no tree is enforced here), universal labels for LAS."""
    net.eval()
    cut = torch.tensor([sorted({d.split(":")[0] for d in v.deprels}).index(d.split(":")[0]) for d in v.deprels] + [-1])
    hits, total = [0, 0, 0, 0], 0
    for part in data.batches(sentences, 4000, False, random.Random(0)):
        part = [sentences[i] for i in part]
        b = data.collate(part)
        if caseless:
            b["shapes"] = torch.where(torch.isin(b["shapes"], torch.tensor(sorted(treebank.CASED))),
                                      torch.tensor(treebank.CASELESS), b["shapes"])
        upos, _, arcs = net(b["words"], b["affixes"], b["shapes"], b["mask"])
        heads = arcs.argmax(2)
        labels = net.heads.labels(heads).argmax(2)
        gold = b["deprels"].clone()
        gold[gold == -100] = len(v.deprels)
        m = b["mask"]
        right = (heads == b["heads"]) & m
        hits[0] += ((upos.argmax(2) == b["upos"]) & m).sum().item()
        hits[1] += right.sum().item()
        hits[2] += (right & (cut[labels] == cut[gold])).sum().item()
        hits[3] += (right & (labels == gold)).sum().item()
        total += m.sum().item()
    net.train()
    return [100 * h / total for h in hits]


def main():
    a = argparse.ArgumentParser()
    a.add_argument("train")
    a.add_argument("dev", nargs="+")
    a.add_argument("--vectors", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--epochs", type=int, default=20)
    a.add_argument("--seed", type=int, default=1)
    a.add_argument("--width", type=int, default=160)
    a.add_argument("--layers", type=int, default=3)
    a.add_argument("--drop", type=float, default=0.25)
    a.add_argument("--rate", type=float, default=3e-3)
    a.add_argument("--batch", type=int, default=1500)
    a.add_argument("--threads", type=int, default=1)
    a.add_argument("--exchange", action="store_true", help="exchange names, numbers and nouns for others of TRAIN at random")
    a.add_argument("--also", help="sentences that are learned beside TRAIN and give no vocabulary")
    a.add_argument("--start", help="go on from these weights; layers they lack begin near the identity")
    a = a.parse_args()
    torch.set_num_threads(a.threads)
    torch.manual_seed(a.seed)
    rng = random.Random(a.seed)
    saved = torch.load(a.vectors)
    train = list(treebank.read(a.train))
    v = data.Vocabulary(train, saved["words"])
    also = list(treebank.read(a.also)) if a.also else []
    sentences = [data.Encoded(s, v) for s in train + also]
    devs = [[data.Encoded(s, v) for s in treebank.read(p)] for p in a.dev]
    net = Student(len(saved["words"]), saved["vectors"], v.counts, len(v.xpos), len(v.deprels), a.width, a.layers, a.drop)
    if a.start:
        begin = torch.load(a.start)["state"]
        lacking = net.load_state_dict(begin, strict=False).missing_keys
        with torch.no_grad():
            for layer in {int(k.split(".")[1]) for k in lacking if k.startswith("layers.")}:
                net.layers[layer].mix.bias[2 * a.width:] = -1.2
    exchange = data.Exchange(sentences, v) if a.exchange else None
    average = {k: p.detach().clone() for k, p in net.named_parameters()}
    decayed = [p for k, p in net.named_parameters() if p.ndim > 1]
    plain = [p for k, p in net.named_parameters() if p.ndim <= 1]
    opt = torch.optim.AdamW([{"params": decayed, "weight_decay": 0.01}, {"params": plain, "weight_decay": 0.0}],
                            lr=a.rate, betas=(0.9, 0.98), fused=True)
    per = len(data.batches(sentences, a.batch, True, random.Random(0)))
    steps, step, begun = per * a.epochs, 0, time.time()
    for epoch in range(a.epochs):
        seen = 0.0
        for part in data.batches(sentences, a.batch, True, rng):
            done = min(1.0, step / steps)
            rate = a.rate * min(1.0, (step + 1) / 300) * 0.5 * (1 + math.cos(math.pi * done))
            for g in opt.param_groups:
                g["lr"] = rate
            loss = losses(net, data.collate([sentences[i] for i in part], rng, exchange))
            opt.zero_grad()
            loss.backward()
            torch.nn.utils.clip_grad_norm_(net.parameters(), 5.0)
            opt.step()
            step += 1
            keep = min(0.998, (step + 1) / (step + 20))
            with torch.no_grad():
                for k, p in net.named_parameters():
                    average[k].mul_(keep).add_(p, alpha=1 - keep)
            seen += loss.item()
            if step % 100 == 0 and epoch == 0:
                print(f"  step {step}/{per} loss {seen / step:.3f} {time.time() - begun:.0f} s", flush=True)
        own = {k: p.detach().clone() for k, p in net.named_parameters()}
        with torch.no_grad():
            for k, p in net.named_parameters():
                p.copy_(average[k])
        line = f"epoch {epoch + 1} loss {seen / per:.3f} {time.time() - begun:.0f} s"
        if epoch % 2 == 1 or epoch + 1 == a.epochs:
            for dev in devs:
                line += "  | " + " ".join(f"{x:.2f}" for x in evaluate(net, dev, v)) + " upper " + \
                        " ".join(f"{x:.2f}" for x in evaluate(net, dev, v, True))
        print(line, flush=True)
        every = torch.arange(len(saved["words"]) + 1)
        with torch.no_grad():
            table = net.table(every)
        torch.save({"table": table, "state": {k: p.detach().clone() for k, p in net.named_parameters()}, "words": saved["words"],
                    "xpos": v.xpos, "deprels": v.deprels, "width": a.width, "layers": a.layers}, a.out)
        with torch.no_grad():
            for k, p in net.named_parameters():
                p.copy_(own[k])


if __name__ == "__main__":
    main()
