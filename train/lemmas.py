"""Lemma rules from TRAIN: for each part of speech, endings with what to cut and what to add.

A rule is (ending, cut, add); the longest ending that a lower-cased form bears decides, and an ending that starts with ^
is a whole form. Rules are counted over distinct forms, whole forms over their uses; a rule that says what a shorter ending
says already is left out.
"""
from collections import Counter, defaultdict

LONGEST = 7


def script(form, lemma):
    """(characters to cut from the end, what to add)"""
    same = 0
    while same < min(len(form), len(lemma)) and form[same] == lemma[same]:
        same += 1
    return len(form) - same, lemma[same:]


def apply(form, rule):
    cut, add = rule
    return form[: len(form) - cut] + add


def endings(form):
    """Shortest first; the whole form last."""
    for n in range(0, min(LONGEST, len(form)) + 1):
        yield form[len(form) - n:]
    yield "^" + form


def plain(form):
    return form.lower().replace("\u2019", "'").replace("\u2018", "'")


def learn(sentences):
    """{upos: {ending: (cut, add)}}"""
    uses = defaultdict(Counter)
    for s in sentences:
        for form, lemma, upos in zip(s.forms, s.lemmas, s.upos):
            form, lemma = plain(form), plain(lemma)
            if lemma == "_" or len(form) > 30:
                continue
            uses[upos, form][script(form, lemma)] += 1
    types = defaultdict(lambda: defaultdict(Counter))
    whole = defaultdict(dict)
    for (upos, form), scripts in uses.items():
        best = max(scripts.items(), key=lambda kv: (kv[1], -kv[0][0], kv[0][1]))[0]
        whole[upos][form] = best
        for ending in endings(form):
            if not ending.startswith("^"):
                types[upos][ending][best] += 1
    rules = {}
    for upos in sorted(whole):
        kept = {}
        for ending in sorted(types[upos], key=len):
            counts = types[upos][ending]
            best, n = max(counts.items(), key=lambda kv: (kv[1], -kv[0][0], kv[0][1]))
            if best[0] > len(ending) and ending:
                continue
            total = sum(counts.values())
            if not ending or total < 2 or n * 3 < total * 2:
                continue
            if decide(kept, ending) != best:
                kept[ending] = best
        for form, best in sorted(whole[upos].items()):
            if decide(kept, form) != best:
                kept["^" + form] = best
        rules[upos] = kept
    return rules


def decide(kept, form):
    if "^" + form in kept:
        return kept["^" + form]
    for n in range(min(LONGEST, len(form)), -1, -1):
        rule = kept.get(form[len(form) - n:])
        if rule is not None and rule[0] <= len(form):
            return rule
    return 0, ""


def lemma(rules, form, upos):
    form = plain(form)
    return apply(form, decide(rules.get(upos, {}), form))


if __name__ == "__main__":
    import sys
    import treebank
    rules = learn(list(treebank.read(sys.argv[1])))
    print(sum(len(r) for r in rules.values()), "rules", {u: len(r) for u, r in rules.items()})
    for path in sys.argv[2:]:
        right = total = 0
        wrong = Counter()
        for s in treebank.read(path):
            for f, l, u in zip(s.forms, s.lemmas, s.upos):
                total += 1
                if lemma(rules, f, u) == l.lower():
                    right += 1
                else:
                    wrong[f.lower(), u, l, lemma(rules, f, u)] += 1
        print(path, 100 * right / total, wrong.most_common(40))
