"""Lemma rules from TRAIN: for each part of speech, endings with what to cut and what to add.

A rule is (ending, cut, add); the longest ending that a lower-cased form bears decides, and an ending that starts with ^
is a whole form. Rules are counted over distinct forms, whole forms over their uses; forms that TRAIN lacks are added from forms.tsv; a rule that says what a shorter ending
says already is left out.
"""
import os
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


def extra_forms():
    for line in open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "forms.tsv"), encoding="utf-8"):
        if not line.startswith("#"):
            upos, lemma, forms = line.rstrip("\n").split("\t")
            for form in forms.split():
                yield upos, form, lemma


def bases(form):
    """What a regular past or -ing form may come from, the likeliest first: shelled, patrolled, voicing."""
    stem = form[:-2] if form.endswith("ed") else form[:-3]
    doubled = len(stem) > 2 and stem[-1] == stem[-2] and stem[-1] not in "aeiou"
    short = len(stem) > 2 and stem[-1] not in "aeiouwxy" and stem[-2] in "aeiou" and stem[-3] not in "aeiou"
    if doubled:
        return [stem, stem[:-1]]
    return [stem + "e", stem] if short and len(stem) <= 4 else [stem, stem + "e"]


def learn(sentences, known=()):
    """{upos: {ending: (cut, add)}}; `known` words stop a rule from making a verb that is none."""
    uses = defaultdict(Counter)
    for s in sentences:
        for form, lemma, upos in zip(s.forms, s.lemmas, s.upos):
            form, lemma = plain(form), plain(lemma)
            if lemma == "_" or len(form) > 30:
                continue
            uses[upos, form][script(form, lemma)] += 1
    for upos, form, lemma in extra_forms():
        if (upos, form) not in uses:
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
    known, verbs = set(known), rules.get("VERB", {})
    for form in sorted(w for w in known if w.endswith(("ed", "ing")) and len(w) > 5 and w.isalpha()):
        if ("VERB", form) in uses:
            continue
        made = apply(form, decide(verbs, form))
        if made in known and made != form:
            continue
        base = next((b for b in bases(form) if b in known), None)
        if base is not None:
            verbs["^" + form] = script(form, base)
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
    rules = learn(list(treebank.read(sys.argv[1])), open(sys.argv[2], encoding="utf-8").read().split())
    print(sum(len(r) for r in rules.values()), "rules", {u: len(r) for u, r in rules.items()})
    for path in sys.argv[3:]:
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
