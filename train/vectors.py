"""Raw word vectors: for each word of the table, what MiniLM makes of it alone (three layers, end to end).

usage: vectors.py TRAIN.conllu OUT.pt
"""
import sys
import torch
import minilm
import treebank

LAYERS = (0, 2, 5)


def words(train):
    found = {treebank.normal(f) for s in treebank.read(train) for f in s.forms}
    vocabulary = minilm.tokenizer().get_vocab()
    found |= {w for w in vocabulary if w.isascii() and w.isalpha() and len(w) > 1}
    return sorted(w for w in found if 0 < len(w.encode()) <= 24)


@torch.no_grad()
def main():
    torch.set_num_threads(2)
    tok, net = minilm.tokenizer(), minilm.load().eval()
    table = words(sys.argv[1])
    order = [(i, tok.encode(w).ids) for i, w in enumerate(table)]
    order.sort(key=lambda p: len(p[1]))
    out = torch.zeros(len(table), 384 * len(LAYERS))
    for at in range(0, len(order), 512):
        part = order[at:at + 512]
        longest = max(len(ids) for _, ids in part)
        ids = torch.zeros(len(part), longest, dtype=torch.long)
        mask = torch.zeros(len(part), longest, dtype=torch.bool)
        for r, (_, pieces) in enumerate(part):
            ids[r, :len(pieces)] = torch.tensor(pieces)
            mask[r, :len(pieces)] = True
        states = net(ids, mask)
        inner = mask.clone()
        inner[:, 0] = False
        for r, (_, pieces) in enumerate(part):
            inner[r, len(pieces) - 1] = False
        weight = inner.float() / inner.sum(1, keepdim=True).clamp(min=1)
        rows = torch.cat([(states[l] * weight[:, :, None]).sum(1) for l in LAYERS], 1)
        out[torch.tensor([i for i, _ in part])] = rows
    parts = out.view(len(table), len(LAYERS), 384)
    parts = (parts - parts.mean(0)) / parts.std((0, 2), keepdim=True)
    torch.save({"words": table, "vectors": parts.reshape(len(table), -1).half()}, sys.argv[2])
    print(len(table), "words")


if __name__ == "__main__":
    main()
