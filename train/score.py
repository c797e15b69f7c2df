"""Tagging and parsing accuracy on gold tokens, punctuation included. usage: score.py GOLD.conllu PARSED.conllu"""
import sys
import treebank


def main():
    hits, total = {"UPOS": 0, "lemma": 0, "UAS": 0, "LAS": 0}, 0
    for gold, parsed in zip(treebank.read(sys.argv[1]), treebank.read(sys.argv[2]), strict=True):
        assert gold.forms == parsed.forms
        for i in range(len(gold.forms)):
            attached = gold.heads[i] == parsed.heads[i]
            total += 1
            hits["UPOS"] += gold.upos[i] == parsed.upos[i]
            hits["lemma"] += gold.lemmas[i].lower() == parsed.lemmas[i].lower()
            hits["UAS"] += attached
            hits["LAS"] += attached and gold.deprels[i].split(":")[0] == parsed.deprels[i].split(":")[0]
    print("  ".join(f"{name} {100 * n / total:.2f}" for name, n in hits.items()), f" ({total} tokens)")


main()
