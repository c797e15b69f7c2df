"""Trees built from the top down and written as CoNLL-U.

A node is a word with its dependents to the left and to the right, each with its relation, in the order of the text.
"""

UPOS = {"NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "JJS": "ADJ", "JJR": "ADJ", "RB": "ADV", "RBR": "ADV",
        "WRB": "ADV", "DT": "DET", "WDT": "PRON", "WP": "PRON", "PRP": "PRON", "PRP$": "PRON", "EX": "PRON", "CD": "NUM", "IN": "ADP",
        "TO": "PART", "POS": "PART", "CC": "CCONJ", "MD": "AUX", "SYM": "SYM", "$": "SYM", "RP": "ADP", "UH": "INTJ", "HYPH": "PUNCT"}


class Node:
    def __init__(self, form, xpos, left=(), right=()):
        self.form, self.xpos = form, xpos
        self.left, self.right = list(left), list(right)

    def before(self, *dependents):
        """Adds dependents in front of all that it has."""
        self.left[:0] = dependents
        return self

    def after(self, *dependents):
        """Adds dependents behind all that it has."""
        self.right += dependents
        return self

    def upos(self, relation):
        if relation in ("aux", "aux:pass", "cop"):
            return "AUX"
        if relation == "mark" and self.xpos == "IN":
            return "SCONJ"
        if self.xpos.startswith("VB"):
            return "VERB"
        return UPOS.get(self.xpos, "PUNCT")

    def words(self, relation, out):
        """Appends its subtree to `out` in the order of the text; gives its own place, from 1."""
        placed = [(child.words(name, out), name) for name, child in self.left]
        out.append([self.form, self.upos(relation), self.xpos, 0, relation])
        own = len(out)
        placed += [(child.words(name, out), name) for name, child in self.right]
        for place, _ in placed:
            out[place - 1][3] = own
        return own


def conllu(node, ident):
    """One sentence; the first word written with a capital."""
    out = []
    node.words("root", out)
    for word, after in zip(out, out[1:]):
        if word[0] == "a" and after[0][0] in "aeiouAEIOU":
            word[0] = "an"
    first = next((word for word in out if word[1] != "PUNCT"), out[0])
    first[0] = first[0][:1].upper() + first[0][1:]
    rows = [f"{i}\t{form}\t_\t{upos}\t{xpos}\t_\t{head}\t{relation}\t_\t_" for i, (form, upos, xpos, head, relation) in enumerate(out, 1)]
    return f"# sent_id = {ident}\n# text = {' '.join(word[0] for word in out)}\n" + "\n".join(rows) + "\n\n"
