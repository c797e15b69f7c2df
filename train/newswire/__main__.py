"""Writes sentences of the grammar as CoNLL-U.

usage: python3 train/newswire SENTENCES OUT.conllu [SEED]
"""
import random
import sys
from grammar import Grammar
from tree import conllu

LONGEST = 45  # words: longer ones are mostly the grammar going round in circles


def main():
    count, path = int(sys.argv[1]), sys.argv[2]
    grammar = Grammar(random.Random(int(sys.argv[3]) if len(sys.argv) > 3 else 1))
    made = 0
    with open(path, "w", encoding="utf-8") as file:
        while made < count:
            text = conllu(grammar.sentence(), f"newswire-{made + 1}")
            if text.count("\n") <= LONGEST + 3:
                file.write(text)
                made += 1


if __name__ == "__main__":
    main()
