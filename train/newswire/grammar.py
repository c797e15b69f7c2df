"""A grammar of newswire: sentences of our own in the constructions that web text lacks, each with its tree.

Subjects that read as compounds (`Niger cut ties`), verbs of diplomacy and force with their frames, `said Tuesday it was …`, titles and
appositions, headlines, quotations, casualty sentences. The analyses follow UD English EWT and GUM as of 2025.
"""
import words as w
from tree import Node

BASE, THIRD, PAST, PARTICIPLE, ING = range(5)
TAGS = ["VB", "VBZ", "VBD", "VBN", "VBG"]


class Grammar:
    def __init__(self, rng):
        self.rng = rng

    def pick(self, items):
        return self.rng.choice(items)

    def chance(self, share):
        return self.rng.random() < share

    # Names and noun phrases

    def noun(self, form, plural=None):
        plural = form.endswith("s") and not form.endswith("ss") if plural is None else plural
        return Node(form, "NNS" if plural else "NN")

    def state(self):
        draw = self.rng.random()
        if draw < 0.06:
            return Node("Korea", "NNP", [("compound", Node(self.pick(["South", "North"]), "NNP"))])
        if draw < 0.12:
            name = self.pick([("United", "States", "NNPS"), ("United", "Nations", "NNPS"), ("United", "Kingdom", "NNP"),
                              ("European", "Union", "NNP"), ("African", "Union", "NNP"), ("Arab", "League", "NNP")])
            return Node(name[1], name[2], [("det", Node("the", "DT")), ("amod", Node(name[0], "NNP"))])
        if draw < 0.16:
            return Node("U.S.", "NNP", [("det", Node("the", "DT"))])
        if draw < 0.3:
            return Node(self.pick(w.CAPITALS), "NNP")
        return Node(self.pick(w.STATES if draw < 0.92 else w.BODIES), "NNP")

    def place(self):
        name = Node(self.pick(w.PLACES + w.CAPITALS), "NNP")
        draw = self.rng.random()
        if draw < 0.15:
            return Node(self.pick("town city village region province".split()), "NN",
                        [("det", Node("the", "DT"))] + ([("amod", Node(self.pick("northern southern eastern western border".split()), "JJ"))] if self.chance(0.5) else []),
                        [("nmod", name.before(("case", Node("of", "IN"))))])
        if draw < 0.25:
            return Node("border", "NN", [("det", Node("the", "DT")), ("amod", self.people())])
        if draw < 0.35:
            return name.after(("punct", Node(",", ",")), ("appos", Node(self.pick(w.STATES), "NNP"))) if self.chance(0.4) else \
                Node(self.pick("north south east west capital area".split()), "NN", [("det", Node("the", "DT"))])
        return name

    def people(self):
        form = self.pick(w.PEOPLES)
        return Node(form, "NNP" if form == "U.S." else "JJ")

    def modifier(self):
        """An adjective, an adjective of a people, a state or `Tuareg-led` in front of a noun."""
        draw = self.rng.random()
        if draw < 0.45:
            people = self.people()
            return "compound" if people.xpos == "NNP" else "amod", people
        if draw < 0.8:
            return "amod", Node(self.pick(w.ADJECTIVES), "JJ")
        if draw < 0.9:
            return "compound", Node(self.pick("army government rebel security police opposition border militia navy".split()), "NN")
        by = Node(self.pick(w.PEOPLES + w.STATES[:40]), "NNP")
        return "amod", Node(self.pick(["led", "backed", "controlled", "trained"]), "VBN", [("obl:unmarked", by), ("punct", Node("-", "HYPH"))])

    def person(self):
        given = Node(self.pick(w.GIVEN), "NNP", right=[("flat", Node(self.pick(w.SURNAMES), "NNP"))])
        if self.chance(0.25):
            given = Node(self.pick(w.SURNAMES), "NNP")
        draw = self.rng.random()
        if draw < 0.2:
            return given.before(("nmod:desc", Node(self.pick(w.TITLES + w.RANKS), "NNP")))
        if draw < 0.32:
            minister = Node("Minister", "NNP", [("amod", Node(self.pick(["Foreign", "Prime", "Interior"]), "NNP")) if self.chance(0.6)
                                                else ("compound", Node(self.pick(["Defense", "Defence", "Finance"]), "NNP"))])
            if self.chance(0.4):
                minister.before(self.modifier_of_people())
            return given.before(("nmod:desc", minister))
        if draw < 0.5:
            office = Node(self.pick(w.PERSONS + w.SPOKES * 4), "NN", [self.pick([("compound", Node(self.pick("government army police ministry opposition rebel party".split()), "NN")),
                                                                              ("amod", Node(self.pick(w.ADJECTIVES[:9]), "JJ"))])])
            if self.chance(0.3):
                office.before(self.possessor())
            if self.chance(0.3):
                given.before(("nmod:desc", Node(self.pick(w.RANKS), "NNP")))
            return given.before(("nmod:desc", office))
        if draw < 0.66 and given.right:
            return self.apposed(given)
        return given

    def modifier_of_people(self):
        people = self.people()
        return "compound" if people.xpos == "NNP" else "amod", people

    def apposed(self, given):
        """`Andriy Yusov, spokesman for the army,`"""
        office = Node(self.pick(w.PERSONS + w.SPOKES * 3), "NN")
        if self.chance(0.5):
            office.before(("det", Node(self.pick(["a", "the"]), "DT")))
        office.after(("nmod", self.body().before(("case", Node(self.pick(["for", "of"]), "IN")))))
        office.before(("punct", Node(",", ",")))
        return given.after(("appos", office), ("punct", Node(",", ",")))

    def possessor(self):
        owner = self.pick([self.state, self.plain_body])()
        return "nmod:poss", owner.after(("case", Node("'s", "POS")))

    def plain_body(self):
        return Node(self.pick(w.SINGLES), "NN", [("det", Node("the", "DT"))])

    def body(self):
        """`the Malian army`, `Mali's government`, `the government of Mali`, `the Foreign Ministry`"""
        draw = self.rng.random()
        if draw < 0.35:
            return Node(self.pick(w.SINGLES), "NN", [("det", Node("the", "DT")), self.modifier()])
        if draw < 0.5:
            return Node(self.pick(w.SINGLES), "NN", [self.possessor()] + ([self.modifier()] if self.chance(0.3) else []))
        if draw < 0.6:
            return Node(self.pick(w.SINGLES), "NN", [("det", Node("the", "DT"))], [("nmod", self.state().before(("case", Node("of", "IN"))))])
        if draw < 0.75:
            return Node("ministry", "NN", [("det", Node("the", "DT")), self.modifier_of_people(),
                                           ("amod", Node("foreign", "JJ")) if self.chance(0.6) else ("compound", Node(self.pick(w.MINISTRIES), "NN"))])
        if draw < 0.82:
            return Node("Ministry", "NNP", [("det", Node("the", "DT")), ("amod", Node(self.pick(["Foreign", "Interior"]), "NNP"))])
        if draw < 0.9:
            return Node("Council", "NNP", [("det", Node("the", "DT")), ("compound", Node(self.pick(["U.N.", "UN"]), "NNP")), ("compound", Node("Security", "NNP"))])
        return Node(self.pick(w.SINGLES), "NN", [("det", Node("the", "DT"))])

    def group(self):
        """`rebels`, `Malian soldiers`, `two senior officials`, `officials in Paris`"""
        out = Node(self.pick(w.GROUPS), "NNS")
        if self.chance(0.45):
            out.left.append(self.modifier())
        if self.chance(0.2):
            out.left.insert(0, ("det", Node("the", "DT")))
        elif self.chance(0.3):
            out.left.insert(0, ("nummod", self.number()))
        if self.chance(0.12):
            out.after(("nmod", self.place().before(("case", Node(self.pick(["in", "from", "near"]), "IN")))))
        elif self.chance(0.1):
            out.after(("nmod", self.state().before(("case", Node("from", "IN")))))
        elif self.chance(0.1):
            out.after(("acl", self.participle()))
        return out

    def participle(self):
        """`killed in the raid`, `backed by Russia`, `accused of spying`"""
        draw = self.rng.random()
        if draw < 0.3:
            return Node("accused", "VBN", right=[("advcl", self.predicate(ING).before(("mark", Node("of", "IN"))))])
        verb = self.verb(w.FORCE, PARTICIPLE)
        if draw < 0.6:
            return verb.after(("obl:agent", self.pick([self.state, self.plain_body])().before(("case", Node("by", "IN")))))
        return verb.after(self.where())

    def number(self):
        form = self.pick("two three four five six seven eight nine ten eleven twelve 12 15 17 20 23 30 35 47 50 60 84 100 120 200 300 1,500 2,000".split())
        number = Node(form, "CD")
        draw = self.rng.random()
        if draw < 0.2:
            number.before(("nmod", Node("least", "JJS", [("case", Node("at", "IN"))])))
        elif draw < 0.3:
            number.before(("advmod", Node("more", "JJR", right=[("fixed", Node("than", "IN"))])))
        elif draw < 0.42:
            number.before(("advmod", Node(self.pick("about some nearly around almost".split()), "RB")))
        return number

    def source(self):
        """`a senior official`, `a spokesman for the army`"""
        out = Node(self.pick(w.PERSONS + w.SPOKES * 3), "NN", [("det", Node(self.pick(["a", "the"]), "DT"))] + ([self.modifier()] if self.chance(0.5) else []))
        if self.chance(0.35):
            out.after(("nmod", self.body().before(("case", Node(self.pick(["for", "from", "of"]), "IN")))))
        return out

    def actor(self):
        draw = self.rng.random()
        if draw < 0.34:
            one = self.state()
        elif draw < 0.52:
            one = self.body()
        elif draw < 0.72:
            one = self.group()
        elif draw < 0.84:
            one = self.person()
        elif draw < 0.92:
            one = self.source()
        else:
            return Node(self.pick(["he", "she", "it", "they", "it", "they"]), "PRP")
        if self.chance(0.08) and not one.right:
            other = self.pick([self.state, self.body, self.group])()
            other.before(("cc", Node("and", "CC")))
            if self.chance(0.25):
                middle = self.state()
                middle.before(("punct", Node(",", ",")))
                return one.after(("conj", middle), ("conj", other))
            return one.after(("conj", other))
        return one

    def patient(self):
        """An object of force or criticism."""
        draw = self.rng.random()
        if draw < 0.3:
            return self.state()
        if draw < 0.5:
            return self.body()
        if draw < 0.75:
            return self.group()
        if draw < 0.85:
            return self.place()
        return self.thing()

    def thing(self):
        """`fresh sanctions`, `the Malian decision`, `Bamako's "hasty" decision`, `a peace deal`"""
        form = self.pick(w.THINGS + w.DEALS + w.WEAPONS)
        plural = form.endswith("s") and form not in ("crisis",)
        out = Node(form, "NNS" if plural else "NN")
        draw = self.rng.random()
        if draw < 0.2:
            out.left.append(self.possessor())
        elif draw < (0.3 if plural else 0.95):
            out.left.append(("det", Node("the" if plural else self.pick(["the", "the", "a"]), "DT")))
        if self.chance(0.35):
            out.left.append(self.pick([("amod", Node(self.pick("new fresh economic diplomatic military foreign bilateral nuclear alleged recent".split()), "JJ")),
                                       ("compound", Node(self.pick("peace trade border arms ceasefire defence defense hostage prisoner drone air rocket".split()), "NN")),
                                       self.modifier()]))
        draw = self.rng.random()
        if draw < 0.05:
            out.after(("nmod", self.state().before(("case", Node("between", "IN"))).after(("conj", self.state().before(("cc", Node("and", "CC")))))))
        elif draw < 0.22:
            out.after(("nmod", self.state().before(("case", Node(self.pick(["with", "against", "on", "by", "to"]), "IN")))))
        elif draw < 0.32:
            out.after(("nmod", self.place().before(("case", Node(self.pick(["in", "near", "on"]), "IN")))))
        elif draw < 0.4 and form in ("decision", "proposal", "plan", "offer", "demand", "threats", "move", "agreement", "deal"):
            out.after(("acl", self.infinitive(self.predicate(self.rng.randrange(2)))))
        return out

    # Time, place and manner

    def time(self):
        """`Tuesday`, `on Tuesday`, `last week`, `in late July`, `on July 25`, `two days after …`"""
        draw = self.rng.random()
        day = Node(self.pick(w.DAYS), "NNP")
        if draw < 0.3:
            return "obl:unmarked", day
        if draw < 0.6:
            return "obl", day.before(("case", Node("on", "IN")))
        if draw < 0.7:
            return "obl:unmarked", Node(self.pick(["week", "month", "year"]), "NN", [("amod", Node("last", "JJ"))])
        if draw < 0.8:
            month = Node(self.pick(w.MONTHS), "NNP")
            if self.chance(0.4):
                month.before(("amod", Node(self.pick(["late", "early"]), "JJ")))
            return "obl", month.before(("case", Node("in", "IN")))
        if draw < 0.92:
            return "obl", Node(self.pick(w.MONTHS), "NNP", [("case", Node("on", "IN"))], [("nmod:unmarked", Node(str(self.rng.randrange(1, 31)), "CD"))])
        return "advmod", Node(self.pick(["earlier", "later", "again", "overnight"]), "RB")

    def where(self):
        return "obl", self.place().before(("case", Node(self.pick(["in", "in", "near", "outside", "at"]), "IN")))

    def why(self):
        draw = self.rng.random()
        if draw < 0.35:
            return "obl", self.thing().before(("case", Node(self.pick(["over", "after", "following", "amid", "despite", "during", "for"]), "IN")))
        if draw < 0.5:
            return "obl", Node("effect", "NN", [("case", Node("with", "IN")), ("amod", Node("immediate", "JJ"))])
        if draw < 0.62:
            cause = self.thing().before(("case", Node("to", "IN")))
            return "obl", Node("response", "NN", [("case", Node("in", "IN"))], [("nmod", cause)])
        if draw < 0.74:
            return "advcl", self.clause(past=True).before(("mark", Node(self.pick(["after", "as", "because", "while", "before"]), "IN")))
        if draw < 0.8:
            return "advcl", self.predicate(ING).before(("mark", Node(self.pick(["by", "without", "after", "before"]), "IN")))
        if draw < 0.88:
            return "advcl", self.infinitive(self.predicate(BASE))
        return "advcl", self.predicate(ING).before(("punct", Node(",", ",")))

    # Predicates: a verb in one of its forms with what it governs

    def verb(self, table, form):
        return Node(self.pick(table)[form], TAGS[form])

    def predicate(self, form):
        draw = self.rng.random()
        if draw < 0.12:
            verb = self.verb(w.SEVER, form)
            ties = Node(self.pick(w.TIES), "NNS")
            if self.chance(0.6):
                ties.left.append(("amod", Node(self.pick(["diplomatic", "military", "bilateral", "economic"]), "JJ")))
            if self.chance(0.12):
                ties.left.insert(0, ("det", Node("all", "DT")))
            ties.after(("nmod", self.state().before(("case", Node("with", "IN")))))
            if verb.form.startswith(("break", "broke", "cut")) and self.chance(0.35):
                verb.after(("compound:prt", Node("off", "RP")))
            verb.after(("obj", ties))
        elif draw < 0.34:
            verb = self.verb(w.FORCE, form)
            verb.after(("obj", self.patient()))
            if self.chance(0.15):
                verb.after(("obl", self.reason()))
        elif draw < 0.58:
            verb = self.verb(w.HANDLE, form)
            verb.after(("obj", self.thing()))
            if self.chance(0.2):
                verb.after(("obl", self.state().before(("case", Node(self.pick(["on", "with", "from", "against"]), "IN")))))
        elif draw < 0.66:
            verb = self.verb(w.GO, form)
            verb.after(self.where())
        elif draw < 0.72:
            verb = Node(self.pick([("accuse", "accuses", "accused", "accused", "accusing"), ("suspect", "suspects", "suspected", "suspected", "suspecting")])[form], TAGS[form])
            verb.after(("obj", self.pick([self.state, self.body, self.group])()))
            if self.chance(0.7):
                verb.after(("advcl", self.predicate(ING).before(("mark", Node("of", "IN")))))
            else:
                verb.after(("obl", Node(self.pick(w.REASONS), "NN", [("case", Node("of", "IN"))])))
        elif draw < 0.8:
            verb = self.verb(w.WANT, form)
            verb.after(("xcomp", self.infinitive(self.predicate(BASE))))
        elif draw < 0.86:
            verb = self.verb(w.URGE, form)
            moved = "obj" if verb.form.startswith(("order", "forc", "invit", "press", "author", "persuad")) else "iobj"
            verb.after((moved, self.pick([self.state, self.body, self.group])()), ("xcomp", self.infinitive(self.predicate(BASE))))
        elif draw < 0.9:
            verb = Node(["call", "calls", "called", "called", "calling"][form], TAGS[form])
            if self.chance(0.6):
                verb.after(("obl", self.state().before(("case", Node("on", "IN")))), ("xcomp", self.infinitive(self.predicate(BASE))))
            else:
                verb.after(("obl", self.thing().before(("case", Node("for", "IN")))))
        elif draw < 0.93:
            verb = Node(["open", "opens", "opened", "opened", "opening"][form], TAGS[form], right=[("obj", Node("fire", "NN"))])
            verb.after(("obl", self.patient().before(("case", Node("on", "IN")))))
        elif draw < 0.96:
            verb = Node(["impose", "imposes", "imposed", "imposed", "imposing"][form], TAGS[form])
            verb.after(("obj", Node("sanctions", "NNS", [("amod", Node(self.pick(["new", "fresh", "economic", "tough"]), "JJ"))] if self.chance(0.6) else [])))
            verb.after(("obl", self.patient().before(("case", Node(self.pick(["on", "against"]), "IN")))))
        else:
            verb = Node(["hold", "holds", "held", "held", "holding"][form], TAGS[form])
            talks = Node(self.pick(["talks", "negotiations"]), "NNS")
            if self.chance(0.4):
                talks.left.append(self.pick([("compound", Node("peace", "NN")), ("amod", Node("direct", "JJ"))]))
            verb.after(("obj", talks), ("obl", self.actor().before(("case", Node("with", "IN")))))
        if self.chance(0.08) and form in (BASE, THIRD, PAST):
            other = self.predicate(form)
            other.before(("cc", Node(self.pick(["and", "and", "but"]), "CC")))
            verb.after(("conj", other))
        return verb

    def reason(self):
        return Node(self.pick(w.REASONS), "NN", [("case", Node(self.pick(["for", "over"]), "IN"))])

    def infinitive(self, base):
        return base.before(("mark", Node("to", "TO")))

    def adjuncts(self, verb):
        """Time, place and reason behind a verb."""
        if self.chance(0.5):
            verb.after(self.time())
        if self.chance(0.22):
            verb.after(self.where())
        if self.chance(0.2):
            verb.after(self.why())
        return verb

    def is_plural(self, subject):
        several = any(name == "conj" for name, _ in subject.right)
        return several or subject.form == "they" or subject.xpos == "NNS"

    # Clauses

    def clause(self, past=None):
        """A finite clause with its subject, without a final stop."""
        subject = self.actor()
        plural = self.is_plural(subject)
        draw = self.rng.random()
        front = []
        if past or draw < 0.55:
            verb = self.predicate(PAST)
        elif draw < 0.63:
            verb = self.predicate(BASE if plural else THIRD)
            verb.xpos = "VBP" if plural else "VBZ"
        elif draw < 0.72:
            verb = self.predicate(PARTICIPLE)
            front = [("aux", Node("have", "VBP") if plural else Node("has", "VBZ"))]
        elif draw < 0.84:
            verb = self.predicate(BASE)
            front = [("aux", Node(self.pick("will would may could must should will would".split()), "MD"))]
            if self.chance(0.12):
                front.append(("advmod", Node("not", "RB")))
        elif draw < 0.94:
            verb = self.predicate(ING)
            front = [("aux", self.pick([Node("were", "VBD"), Node("are", "VBP")]) if plural else self.pick([Node("was", "VBD"), Node("is", "VBZ")]))]
        else:
            verb = self.predicate(BASE)
            front = [("aux", Node("did", "VBD")), ("advmod", Node("not", "RB"))]
        if self.chance(0.1):
            front.append(("advmod", Node(self.pick(w.MANNER), "RB")))
        verb.left = [("nsubj", subject)] + front + verb.left
        return self.adjuncts(verb)

    def passive(self):
        """`At least 12 people were killed on Monday in an attack on Gao`"""
        victims = self.group() if self.chance(0.7) else self.pick([self.body, self.thing, self.person])()
        plural = self.is_plural(victims)
        verb = self.verb(w.FORCE, PARTICIPLE)
        auxiliaries = self.pick([[("aux:pass", Node("were", "VBD") if plural else Node("was", "VBD"))]] * 3 + [
            [("aux", Node("have", "VBP") if plural else Node("has", "VBZ")), ("aux:pass", Node("been", "VBN"))],
            [("aux", Node("will", "MD")), ("aux:pass", Node("be", "VB"))]])
        if self.chance(0.12):
            auxiliaries = auxiliaries + [("advmod", Node(self.pick(["reportedly", "allegedly", "also"]), "RB"))]
        verb.left = [("nsubj:pass", victims)] + auxiliaries
        if self.chance(0.35):
            verb.after(("obl:agent", self.actor_named().before(("case", Node("by", "IN")))))
        if self.chance(0.4):
            attack = Node(self.pick("attack raid strike ambush explosion bombing clash airstrike shooting blast".split()), "NN", [("case", Node(self.pick(["in", "during"]), "IN")), ("det", Node("a", "DT"))] + ([self.modifier()] if self.chance(0.4) else []))
            if self.chance(0.5):
                attack.after(("nmod", self.patient().before(("case", Node(self.pick(["on", "in", "near"]), "IN")))))
            verb.after(("obl", attack))
        return self.adjuncts(verb)

    def actor_named(self):
        return self.pick([self.state, self.body, self.group])()

    def casualties(self):
        """`the attack killed 12 people and wounded 30`, `the death toll rose to 14`"""
        draw = self.rng.random()
        if draw < 0.5:
            cause = Node(self.pick("attack raid strike bombing shelling ambush explosion clashes fighting violence attacks bombings".split()), "NN")
            cause.xpos = "NNS" if cause.form.endswith("s") else "NN"
            if cause.xpos == "NN":
                cause.left.append(("det", Node(self.pick(["the", "a"]), "DT")))
            if self.chance(0.5):
                cause.left.append(self.modifier())
            if self.chance(0.4):
                cause.after(("nmod", self.place().before(("case", Node(self.pick(["in", "on", "near"]), "IN")))))
            verb = Node(self.pick(["killed", "wounded", "injured", "displaced"]), "VBD", [("nsubj", cause)], [("obj", self.victims())])
            if self.chance(0.45):
                other = Node(self.pick(["wounded", "injured"]), "VBD", [("cc", Node("and", "CC"))],
                             [("obj", self.pick([self.victims, lambda: self.number(), lambda: Node("others", "NNS", [("nummod", self.number())])])())])
                verb.after(("conj", other))
            return self.adjuncts(verb)
        if draw < 0.75:
            verb = Node(self.pick(["rose", "climbed"]), "VBD", [("nsubj", Node("toll", "NN", [("det", Node("the", "DT")), ("compound", Node("death", "NN"))]))],
                        [("obl", self.number().before(("case", Node("to", "IN"))))])
            return self.adjuncts(verb)
        killed = Node("killed", "VBN", [("nsubj:pass", self.victims()), ("aux:pass", Node("were", "VBD"))])
        wounded = Node("wounded", "VBN", [("cc", Node("and", "CC")), ("nsubj:pass", self.number())])
        killed.after(("conj", wounded))
        return self.adjuncts(killed)

    def victims(self):
        out = Node(self.pick(w.GROUPS + ["people", "people", "civilians", "soldiers"]), "NNS", [("nummod", self.number())])
        if self.chance(0.25):
            out.left.append(self.modifier())
        if self.chance(0.15):
            part = Node(self.pick(["women", "children", "civilians", "soldiers"]), "NNS", [("case", Node("including", "VBG"))])
            if self.chance(0.5):
                part.left.append(("nummod", Node(self.pick("two three four 10 12 65".split()), "CD")))
            out.after(("nmod", part.before(("punct", Node(",", ",")))), ("punct", Node(",", ",")))
        return out

    # Whole sentences

    def said(self):
        """`Niger said Tuesday it was cutting ties`, `the minister told reporters that …`"""
        speaker = self.actor()
        if self.chance(0.15):
            several = self.is_plural(speaker)
            verb = self.verb(w.SAY, PARTICIPLE)
            verb.left = [("nsubj", speaker), ("aux", Node("have", "VBP") if several else Node("has", "VBZ"))]
        else:
            verb = self.verb(w.SAY, PAST)
            verb.left = [("nsubj", speaker)]
        if verb.form == "told":
            verb.after(("iobj", self.pick([Node("reporters", "NNS"), Node("AFP", "NNP"), Node("Reuters", "NNP"), Node("journalists", "NNS")])))
        if self.chance(0.45):
            verb.after(self.time())
        elif self.chance(0.25):
            verb.after(("obl", Node("statement", "NN", [("case", Node("in", "IN")), ("det", Node("a", "DT"))])))
        content = self.pick([self.clause, self.clause, self.clause, self.passive, self.casualties, self.copular])()
        if self.chance(0.5):
            content.before(("mark", Node("that", "IN")))
        verb.after(("ccomp", content))
        if self.chance(0.12):
            adding = self.clause().before(("mark", Node("that", "IN")))
            verb.after(("advcl", Node("adding", "VBG", [("punct", Node(",", ","))], [("ccomp", adding)])))
        return verb

    def source_last(self):
        """`Rebels seized the town, the army said on Monday`"""
        content = self.pick([self.clause, self.passive, self.casualties])()
        verb = Node("said", "VBD")
        speaker = self.actor()
        content.after(("punct", Node(",", ",")))
        if speaker.form not in ("he", "she", "it", "they") and self.chance(0.15):
            verb = Node("said", "VBD", [("ccomp", content)], [("nsubj", speaker)])
        else:
            verb.left = [("ccomp", content), ("nsubj", speaker)]
        if self.chance(0.4):
            verb.after(self.time())
        return verb

    def quotation(self):
        """`"We condemn this attack," the minister said.`"""
        content = self.clause()
        content.before(("punct", Node('"', "``"))).after(("punct", Node(",", ",")), ("punct", Node('"', "''")))
        speaker = self.pick([self.person, self.source, self.state])()
        if self.chance(0.3):
            verb = Node("said", "VBD", [("ccomp", content)], [("nsubj", speaker)])
        else:
            verb = Node(self.pick(["said", "told"]), "VBD", [("ccomp", content), ("nsubj", speaker)])
            if verb.form == "told":
                verb.after(("iobj", self.pick([Node("reporters", "NNS"), Node("AFP", "NNP")])))
        if self.chance(0.3):
            verb.after(self.time())
        return verb

    def cut_quotation(self):
        """`"We condemn this attack," he said, "and we will …"`: what is quoted holds the verb of saying as parataxis."""
        content = self.clause()
        verb = Node("said", "VBD", [("punct", Node(",", ",")), ("punct", Node('"', "''")), ("nsubj", self.pick([self.person, self.source])())],
                    [("punct", Node(",", ","))])
        rest = self.clause().before(("punct", Node('"', "``")), ("cc", Node(self.pick(["and", "but"]), "CC")))
        return content.before(("punct", Node('"', "``"))).after(("parataxis", verb), ("conj", rest))

    def copular(self):
        """`The attack was the deadliest this year`, `Mali is ready to hold talks`"""
        subject = self.pick([self.actor_named, self.thing])()
        copula = self.pick([Node("were", "VBD"), Node("are", "VBP")] if self.is_plural(subject) else [Node("was", "VBD"), Node("is", "VBZ")])
        if self.chance(0.5):
            ready = Node(self.pick(["ready", "likely", "willing", "set", "due", "unable", "determined"]), "JJ")
            ready.left = [("nsubj", subject), ("cop", copula)] + ([("advmod", Node("not", "RB"))] if self.chance(0.15) else [])
            return ready.after(("xcomp", self.infinitive(self.predicate(BASE))))
        what = Node(self.pick("attack leader violation threat mistake victory ally enemy crime response".split()), "NN",
                    [("det", Node(self.pick(["a", "the"]), "DT"))] + ([("amod", Node(self.pick(["serious", "first", "deadliest", "new", "key"]), "JJ"))] if self.chance(0.7) else []))
        what.left = [("nsubj", subject), ("cop", copula)] + what.left
        if self.chance(0.4):
            what.after(("nmod", self.state().before(("case", Node(self.pick(["of", "for", "on", "to"]), "IN")))))
        return what

    def accusing(self):
        """`Niger cut ties with Ukraine, accusing Kyiv of supporting rebels`"""
        verb = self.clause(past=True)
        accusing = Node(self.pick(["accusing", "accusing", "accusing", "blaming", "citing", "condemning"]), "VBG", [("punct", Node(",", ","))])
        if accusing.form == "accusing":
            accusing.after(("obj", self.state()), ("advcl", self.predicate(ING).before(("mark", Node("of", "IN")))))
        elif accusing.form == "blaming":
            accusing.after(("obj", self.actor_named()), ("obl", self.thing().before(("case", Node("for", "IN")))))
        else:
            accusing.after(("obj", self.thing()))
        return verb.after(("advcl", accusing))

    def fronted(self):
        """`On Monday, Mali recalled its envoy`, `In Geneva, …`, `After the attack, …`"""
        relation, front = self.pick([self.time, self.where])()
        if self.chance(0.3):
            relation, front = "obl", self.thing().before(("case", Node(self.pick(["after", "following", "amid", "despite"]), "IN")))
        verb = self.clause(past=True)
        if self.chance(0.75):
            front.after(("punct", Node(",", ",")))
        return verb.before((relation, front))

    def according(self):
        verb = self.pick([self.clause, self.casualties, self.passive])()
        source = self.actor_named().before(("case", Node("according", "VBG", right=[("fixed", Node("to", "IN"))])))
        if self.chance(0.6):
            source.before(("punct", Node(",", ",")))
        return verb.after(("obl", source))

    def relative(self):
        """`Mali, which cut ties with Ukraine last week, accused …`; `rebels who seized the town …`"""
        subject = self.pick([self.state, self.body, self.group, self.person])()
        person = subject.xpos == "NNS"
        inner = self.predicate(PAST)
        inner.left = [("nsubj", Node("who" if person else "which", "WP" if person else "WDT"))] + inner.left
        if self.chance(0.4):
            inner.after(self.time())
        if person:
            subject.after(("acl:relcl", inner))
        else:
            subject.after(("acl:relcl", inner.before(("punct", Node(",", ",")))), ("punct", Node(",", ",")))
        verb = self.predicate(PAST)
        verb.left = [("nsubj", subject)] + verb.left
        return self.adjuncts(verb)

    def headline(self):
        """`Niger cuts ties with Ukraine, accuses Kyiv of aiding rebels`; `France to withdraw troops from Niger`"""
        subject = self.pick([self.state, self.state, self.group, lambda: Node(self.pick(w.SINGLES), "NN"), lambda: Node(self.pick(w.BODIES), "NNP")])()
        subject.left = [(name, child) for name, child in subject.left if name != "det"]
        plural = self.is_plural(subject)
        draw = self.rng.random()
        if draw < 0.6:
            verb = self.predicate(BASE if plural else THIRD)
            verb.xpos = "VBP" if plural else "VBZ"
            if self.chance(0.3):
                other = self.predicate(BASE if plural else THIRD)
                other.xpos = verb.xpos
                verb.after(("conj", other.before(("punct", Node(",", ",")))))
        elif draw < 0.8:
            verb = self.infinitive(self.predicate(BASE))
        else:
            verb = self.verb(w.FORCE, PARTICIPLE)
            verb.after(self.where())
            subject = Node(self.pick(w.GROUPS), "NNS", [("nummod", self.number())]) if self.chance(0.6) else subject
            verb.left = [("nsubj:pass", subject)]
            return self.undetermined(verb)
        verb.left = [("nsubj", subject)] + verb.left
        if self.chance(0.25):
            verb.after(("punct", Node(",", ",")))
            return self.undetermined(Node("says", "VBZ", [("ccomp", verb), ("nsubj", Node(self.pick(["army", "minister", "official", "police", "ministry"]), "NN"))]))
        return self.undetermined(verb)

    def undetermined(self, node):
        """Headlines drop their articles."""
        for side in (node.left, node.right):
            side[:] = [(name, child) for name, child in side if not (name == "det" and child.form in ("the", "a", "an"))]
            for _, child in side:
                self.undetermined(child)
        return node

    def nominal(self):
        """`The decision to break relations with Ukraine comes after …`; `The expulsion of 12 diplomats by Russia …`"""
        act = Node(self.pick("expulsion killing arrest release withdrawal recall execution capture bombing condemnation".split()), "NN", [("det", Node("the", "DT"))],
                   [("nmod", self.group().before(("case", Node("of", "IN"))))])
        if self.chance(0.5):
            act.after(("nmod", self.actor_named().before(("case", Node("by", "IN")))))
        if self.chance(0.5):
            act = Node("decision", "NN", [self.possessor() if self.chance(0.5) else ("det", Node("the", "DT"))], [("acl", self.infinitive(self.predicate(BASE)))])
        if self.chance(0.5):
            verb = Node(self.pick(["comes", "came"]), "VBZ", [("nsubj", act)])
            verb.xpos = "VBZ" if verb.form == "comes" else "VBD"
            verb.after(self.pick([("obl", self.thing().before(("case", Node(self.pick(["after", "amid"]), "IN")))),
                                  ("advcl", self.clause(past=True).before(("mark", Node("after", "IN"))))]))
            return verb
        verb = self.predicate(PAST)
        verb.left = [("nsubj", act)] + verb.left
        return self.adjuncts(verb)

    def sentence(self):
        make = self.rng.choices(
            [self.clause, self.said, self.source_last, self.quotation, self.accusing, self.fronted, self.according, self.relative, self.headline,
             self.nominal, self.passive, self.casualties, self.cut_quotation, self.copular],
            [18, 20, 10, 7, 7, 9, 4, 6, 14, 5, 10, 8, 2, 4])[0]
        root = make()
        if make != self.headline:
            root.after(("punct", Node(".", ".")))
        return root
