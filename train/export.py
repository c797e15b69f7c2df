"""Writes the model file that the crate embeds: 8-bit weights, lemma rules, attribution. Read by `src/syntax/weights.rs`.

usage: export.py TRAIN.conllu MODEL.pt OUT.model
"""
import math
import struct
import sys
import torch
import lemmas
import treebank
from model import AFFIX, DISTANCES, NEAR, UPOS, WORD, Student

VERSION = 1
POINT = 10  # fractional bits of an activation
ATTRIBUTION = """Weights of the demarche tagger and parser, CC BY-SA 4.0.
Trained on UD English EWT (Natalia Silveira, Timothy Dozat, Christopher Manning, Sebastian Schuster, Ethan Chi, John Bauer, Miriam Connor, Marie-Catherine de Marneffe, Nathan Schneider, Sam Bowman, Hanzhi Zhu, Daniel Galbraith and others; CC BY-SA 4.0) and on the news, interview, bio, voyage, speech, academic, court and vlog documents of UD English GUM (Amir Zeldes, Siyao Peng and others; annotations CC BY 4.0).
Word vectors derived from all-MiniLM-L6-v2 (Apache-2.0).
"""


def u32(*values):
    return struct.pack(f"<{len(values)}I", *values)


def string(text):
    raw = text.encode()
    assert len(raw) < 256
    return bytes([len(raw)]) + raw


def numbers(tensor, kind):
    return tensor.to(torch.int32).cpu().numpy().astype(kind).tobytes()


def linear(weight, bias, point):
    """8-bit rows, each with the multiplier that widens it to 16 bits at a common scale."""
    rows, columns = weight.shape
    if bias is None:
        bias = torch.zeros(rows)
    bits = min(22 - point, math.floor(math.log2(30000 / weight.abs().max().item())))
    top = weight.abs().amax(1).clamp(min=1e-6)
    narrow = torch.round(weight / (top / 127)[:, None]).clamp(-127, 127)
    scale = torch.round(top / 127 * 2 ** bits * 256)
    total = bits + point
    return (u32(rows, columns, total) + numbers(scale, "<i4") + numbers(torch.round(bias * 2 ** total), "<i4")
            + numbers(narrow, "i1"))


def table(weight):
    """8-bit columns and their scales."""
    scale = weight.abs().amax(0).clamp(min=1e-6) / 127
    return torch.round(weight / scale).clamp(-127, 127), scale


def fixed(tensor):
    return numbers(torch.round(tensor * 2 ** POINT).clamp(-32768, 32767), "<i2")


@torch.no_grad()
def network(saved):
    net = Student(len(saved["words"]), torch.zeros(len(saved["words"]), saved["state"]["project.weight"].shape[1]),
                  torch.zeros(1), len(saved["xpos"]), len(saved["deprels"]), saved["width"], saved["layers"])
    net.load_state_dict(saved["state"], strict=True)
    h = net.heads
    words = saved["table"]
    qw, sw = table(words)
    joint = torch.cat([net.affix.weight, net.shape.weight])
    qa, sa = table(joint)
    buckets = treebank.AFFIX_BUCKETS
    raw = [w.encode() for w in saved["words"]]
    out = u32(len(raw), WORD, buckets, AFFIX, len(treebank.SHAPES))
    out += bytes(len(w) for w in raw) + b"".join(raw)
    out += numbers(qw, "i1") + numbers(qa[:buckets], "i1") + numbers(qa[buckets:], "i1")
    arc, label = h.bilinear.weight.shape[0], h.label.weight.shape[1]
    out += u32(saved["width"], saved["layers"], arc, label)
    out += u32(len(NEAR)) + bytes(NEAR)
    out += linear(net.inputs.weight * torch.cat([sw, sa]), net.inputs.bias, 0)
    for layer in net.layers:
        out += linear(layer.mix.weight, layer.mix.bias, POINT)
    out += linear(h.upos.weight, h.upos.bias, POINT)
    out += linear(h.arc_dependent.weight, h.arc_dependent.bias, POINT)
    out += linear(h.arc_head.weight, h.arc_head.bias, POINT)
    out += fixed(torch.relu(h.arc_root))
    out += linear(h.bilinear.weight, h.bilinear.bias, POINT)
    out += linear(h.arc_distance.weight, h.arc_distance.bias, POINT)
    out += linear(h.label_dependent.weight, h.label_dependent.bias, POINT)
    out += linear(h.label_head.weight, None, POINT)
    out += fixed(h.label_root) + fixed(h.label_distance.weight)
    assert h.label_distance.weight.shape[0] == DISTANCES
    out += linear(h.label.weight, h.label.bias, POINT)
    return out


def lemmatizer(train, words):
    rules = lemmas.learn(list(treebank.read(train)), words)
    out = b""
    for upos in UPOS:
        mine = {e: r for e, r in rules.get(upos, {}).items() if len(e.encode()) < 60}
        out += u32(len(mine))
        for ending in sorted(mine):
            cut, add = mine[ending]
            out += string(ending) + bytes([cut]) + string(add)
    return out


def checksum(body):
    state = 0xCBF29CE484222325
    for at in range(0, len(body), 8):
        word = int.from_bytes(body[at:at + 8].ljust(8, b"\0"), "little")
        state = ((state ^ word) * 0x100000001B3) & 0xFFFFFFFFFFFFFFFF
    return state


def main():
    train, model, out = sys.argv[1:]
    saved = torch.load(model)
    credit = ATTRIBUTION.encode()
    body = u32(len(credit)) + credit
    for labels in (UPOS, saved["deprels"]):
        body += u32(len(labels)) + b"".join(string(l) for l in labels)
    body += network(saved) + lemmatizer(train, saved["words"])
    with open(out, "wb") as file:
        file.write(b"demarche" + u32(VERSION, len(body)) + struct.pack("<Q", checksum(body)) + body)
    print(f"{out}: {len(body) + 24} bytes")


if __name__ == "__main__":
    main()
