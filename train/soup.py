"""Averages the weights of runs that began from the same weights, and scores the average.

usage: soup.py TRAIN.conllu DEV.conllu... --vectors V.pt --out OUT.pt --models A.pt B.pt ...
"""
import argparse
import torch
import data
import treebank
from model import Student
from train import evaluate


def main():
    a = argparse.ArgumentParser()
    a.add_argument("train")
    a.add_argument("dev", nargs="+")
    a.add_argument("--vectors", required=True)
    a.add_argument("--out", required=True)
    a.add_argument("--models", nargs="+", required=True)
    a = a.parse_args()
    torch.set_num_threads(1)
    saved = [torch.load(m) for m in a.models]
    vectors = torch.load(a.vectors)
    v = data.Vocabulary(list(treebank.read(a.train)), vectors["words"])
    mean = dict(saved[0])
    mean["state"] = {k: sum(s["state"][k] for s in saved) / len(saved) for k in saved[0]["state"]}
    net = Student(len(vectors["words"]), vectors["vectors"], v.counts, len(v.xpos), len(v.deprels), mean["width"],
                  mean["layers"])
    net.load_state_dict(mean["state"])
    net.eval()
    with torch.no_grad():
        mean["table"] = net.table(torch.arange(len(vectors["words"]) + 1))
    torch.save(mean, a.out)
    for path in a.dev:
        dev = [data.Encoded(s, v) for s in treebank.read(path)]
        print(path, *(f"{x:.2f}" for x in evaluate(net, dev, v)), "upper", *(f"{x:.2f}" for x in evaluate(net, dev, v, True)))


if __name__ == "__main__":
    main()
