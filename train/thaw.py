"""Reads the weights back out of a model file, so that training can go on from what is shipped.

usage: thaw.py IN.model START.pt VECTORS.pt

START.pt goes to `train.py --start`, VECTORS.pt to `--vectors`: the word vectors stand in the weights already, so the raw ones are
zeros. The fine-grained tags are not in the file; their scores are learned anew.
"""
import struct
import sys
import numpy
import torch
from export import POINT
from model import DISTANCES, UPOS


class Reader:
    def __init__(self, raw):
        self.raw, self.at = raw, 0

    def take(self, count, kind):
        out = numpy.frombuffer(self.raw, kind, count, self.at)
        self.at += out.nbytes
        return torch.from_numpy(out.astype(numpy.float32))

    def u32(self, count=1):
        out = struct.unpack_from(f"<{count}I", self.raw, self.at)
        self.at += 4 * count
        return out if count > 1 else out[0]

    def text(self, length):
        self.at += length
        return self.raw[self.at - length:self.at].decode()

    def string(self):
        self.at += 1
        return self.text(self.raw[self.at - 1])

    def labels(self):
        return [self.string() for _ in range(self.u32())]

    def linear(self, point=POINT):
        rows, columns, total = self.u32(3)
        scale, bias = self.take(rows, "<i4"), self.take(rows, "<i4")
        narrow = self.take(rows * columns, "i1").view(rows, columns)
        return narrow * (scale / 256 / 2 ** (total - point))[:, None], bias / 2 ** total

    def fixed(self, *shape):
        count = int(numpy.prod(shape))
        return (self.take(count, "<i2") / 2 ** POINT).view(*shape)


def thaw(raw):
    file = Reader(raw[24:])
    file.text(file.u32())  # the attribution
    upos, deprels = file.labels(), file.labels()
    assert upos == UPOS
    count, word, buckets, affix, shapes = file.u32(5)
    lengths = [int(n) for n in file.take(count, "u1")]
    words = [file.text(length) for length in lengths]
    tables = [file.take(rows * width, "i1").view(rows, width)
              for rows, width in [(count + 1, word), (buckets, affix), (shapes, affix)]]
    # The scale of the 8-bit columns went into the first layer; give the tables the spread that training likes.
    spread = torch.cat([tables[0].std(0), tables[1].std(0)]).clamp(min=1)
    own, affixes, shape = (table / part for table, part in zip(tables, (spread[:word], spread[word:], spread[word:])))
    width, layers, arc, label = file.u32(4)
    file.text(file.u32())  # the classes of distance
    state = {"own.weight": own, "affix.weight": affixes, "shape.weight": shape, "project.weight": torch.zeros(word, 1)}

    def put(name, weight, bias=None):
        state[name + ".weight"] = weight
        if bias is not None:
            state[name + ".bias"] = bias

    weight, bias = file.linear(0)
    put("inputs", weight * spread, bias)
    for layer in range(layers):
        put(f"layers.{layer}.mix", *file.linear())
    put("heads.upos", *file.linear())
    put("heads.arc_dependent", *file.linear())
    put("heads.arc_head", *file.linear())
    state["heads.arc_root"] = file.fixed(arc)
    put("heads.bilinear", *file.linear())
    put("heads.arc_distance", *file.linear())
    put("heads.label_dependent", *file.linear())
    put("heads.label_head", file.linear()[0])
    state["heads.label_root"] = file.fixed(label)
    put("heads.label_distance", file.fixed(DISTANCES, label))
    put("heads.label", *file.linear())
    return words, deprels, state, width, layers


def main():
    source, start, vectors = sys.argv[1:]
    words, deprels, state, width, layers = thaw(open(source, "rb").read())
    torch.save({"state": state, "deprels": deprels}, start)
    torch.save({"words": words, "vectors": torch.zeros(len(words), 1).half()}, vectors)
    print(f"{len(words)} words, {layers} layers of {width}, {len(deprels)} relations")


if __name__ == "__main__":
    main()
