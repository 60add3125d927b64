"""Builds models/link/titles.tsv.gz: names, and the Wikipedia titles they mean.

    python3 build.py wikidict.tab.gz models.jar popular.txt ../../link/titles.tsv.gz

See README.md for the three inputs. Takes about three minutes and 3 GB. The same inputs give the same bytes.
"""

import collections
import functools
import gzip
import math
import pathlib
import re
import sys
import unicodedata
import zipfile

HERE = pathlib.Path(__file__).parent
JAR = "edu/stanford/nlp/models/"
KNOWN = 7  # different link texts that a page has at least, to be looked at
ROWS = {"P": 10, "G": 8, "O": 10, "U": 12}  # and to be kept, by its kind
SHARE = 0.5  # of a link text's uses that a page must have
SEEN = 20  # uses, at least, of a link text that shares no word with the title
LONGEST = 7  # words

# Of a title's disambiguator, the last word of which says what kind of thing it is not.
WORKS, PEOPLE, BODIES, LOWER, PLACES = (
    set(section.split("]", 1)[1].split()) for section in (HERE / "words.txt").read_text(encoding="utf-8").split("\n[")[1:])
EVENTS = re.compile(r"\b(war|wars|conflict|crisis|attacks?|bombings?|massacre|elections?|revolution|uprising|protests?|riots?|"
                    r"earthquake|hurricane|tsunami|summit|invasion|siege|genocide|intifada|treaty|accords?|people|pandemic|"
                    r"referendum|disaster|shooting|hostage|coup|strip|parliament|government|police)\b")

OFFICES = re.compile(r"\b(President|Mr|Mrs|Ms|Dr|Sir|Minister|Senator|Sen|Gen|General|King|Queen|Prince|Princess|Pope|Saint|St|"
                     r"actor|actress|singer|leader|author|poet|Professor|Prof|Lord|Rep|Chancellor|Governor|Secretary|Sheikh|"
                     r"Ayatollah)\b\.? [A-Z]")
COMPANIES = re.compile(r"\b(inc|corp|corporation|company|ltd|group|foundation|party|movement|news|agency|militants?|militia|official|"
                       r"website|organi[sz]ation|network|newspaper|magazine|guerrillas?|faction|brand|maker|bank)\b", re.I)
SETTLEMENTS = re.compile(r"\b(city|town|village|province|island|capital|map|tourism) of\b|\w (city|province|town)$|, [A-Z]\w+$", re.I)


def key(name):
    """As parlance.link.NameKey gives it."""
    text = name
    if not text.isascii():
        text = unicodedata.normalize("NFD", name)
        text = "".join(c for c in text if unicodedata.category(c) not in ("Mn", "Mc", "Me"))
    text = re.sub(r"['’‘`]s?$", "", text.strip())
    text = re.sub(r"[.'’‘`\"“”,]", "", text)
    text = re.sub(r"[\s_/\-‐‑‒–—]+", " ", text).strip().lower()
    return text[4:] if text.startswith("the ") else text


def base(title):
    """A title's name: without disambiguator, and without the region after a comma."""
    return re.sub(r"(?<=.),_.*$", "", re.sub(r"_\([^()]*\)$", "", title)).replace("_", " ")


def disambiguator(title):
    found = re.search(r"_\(([^()]*)\)$", title)
    return found[1].replace("_", " ") if found else ""


@functools.cache
def least_uses(score):
    """The smallest number of uses of which six digits can be the share."""
    for uses in range(1, 400):
        if abs(round(score * uses) / uses - score) < 6e-7:
            return uses
    return 400


def words(text):
    return [w for w in key(text).split() if w not in LOWER]


class Page:
    """A title, and what is needed of the texts that link to it."""

    __slots__ = ("title", "texts", "offices", "settlements", "bodies", "names")

    def __init__(self, title, rows):
        self.title = title
        self.texts = len(rows)
        last = base(title).split()[-1:] or [""]
        own = [text for text, _ in rows if last[0] in text]
        self.offices, self.settlements, self.bodies = (
            sum(bool(pattern.search(text)) for text in own) for pattern in (OFFICES, SETTLEMENTS, COMPANIES))
        self.names = [(name, key(name), share, least_uses(share)) for name, share in rows if proper(name)]


class Kinds:
    """What lists that CoreNLP carries, and a page's own words, say of what it is about."""

    def __init__(self, jar):
        with zipfile.ZipFile(jar) as models:
            read = lambda name: models.read(JAR + name).decode("utf8").splitlines()
            self.given = {line.split("\t")[0] for line in read("dcoref/namegender.combine.txt")}
            self.places = {key(line.split("\t")[-1]) for line in read("dcoref/countries")}
            self.places |= {key(line) for line in read("dcoref/statesandprovinces")}
            for lines in ("regexner_caseless.tab", "regexner_cased.tab"):
                for line in read("kbp/english/gazetteers/" + lines):
                    name, kind = line.split("\t")[:2]
                    if kind in ("CITY", "COUNTRY", "STATE_OR_PROVINCE") and not re.search(r"-[a-z]+$", name):
                        self.places.add(key(name))
        self.other = collections.Counter()
        self.person = collections.Counter()

    def learn(self, title):
        """Given names: the first words of titles that a disambiguator calls persons."""
        name = base(title).split()
        if len(name) in (2, 3) and disambiguator(title):
            (self.person if says_person(title) else self.other)[key(name[0])] += 1

    def is_given(self, word):
        seen = self.person[word]
        return seen >= 2 and seen > self.other[word] or (word in self.given and seen >= self.other[word])

    def of(self, page):
        """P person, G place, O what else acts or happens, U unknown; None: nothing of these."""
        title, name = page.title, base(page.title)
        said = re.split(r"[ ,]+", disambiguator(title).lower())
        if said[-1] in WORKS or re.match(r"(List|Lists|Index|Outline|Timeline|History|Portal|Category)_", title):
            return None
        if says_person(title):
            return "P"
        parts = name.split()
        if not parts or not (name[:1].isupper() or re.match(r"\d{4} ", name)):
            return None
        event = EVENTS.search(name.lower())
        lowered = [w for w in parts[1:] if w[:1].islower() and w.lower() not in LOWER and "-" not in w]
        if lowered and not event:
            return None
        first, last = key(parts[0]), key(parts[-1])
        if all(word in BODIES for word in words(name)):
            return None
        if last in BODIES or first in BODIES or event or said[-1] in BODIES:
            return "O"
        comma = re.search(r"(?<=.),_(.*)", title)
        if comma:
            return "P" if re.match(r"Duke|Duchess|Prince|Baron|Earl|Count|Queen|King|Jr|Sr|Marquess|Viscount|Lord", comma[1]) else "G"
        person = len(parts) > 1 and self.is_given(first)
        if key(name) in self.places and not person:
            return "G"
        if last in PLACES or first in ("lake", "mount", "gulf", "republic", "province"):
            return "G"
        if len(parts) > 1 and page.offices >= 2 and page.offices * 12 >= page.texts:
            return "P"
        if page.bodies >= 3 and page.bodies * 10 >= page.texts and page.bodies > page.settlements:
            return "O"
        if page.settlements >= 3 and page.settlements * 8 >= page.texts and not person:
            return "G"
        if person:
            return "P"
        if len(parts) == 1 and name.isupper() and len(name) > 1:
            return "O"
        return "U"


def says_person(title):
    said = re.split(r"[ ,]+", disambiguator(title).lower())
    return said[-1] in PEOPLE or said[0] in PEOPLE or "born" in said


SLIP = re.compile(r"wikipedia|wiki\b|http|www|\.com|\.org|[:;!?*|=\[\]{}<>«»#@~]|\d{5}| - | – |\.\.", re.I)
JOINED = re.compile(r"(al|el|bin|d|l)[-'’]")


def proper(name):
    parts = name.split()
    if not 1 <= len(parts) <= LONGEST or len(name) < 2 or len(name) > 60:
        return False
    if SLIP.search(name):
        return False
    if any(c > "\u024f" and c.isalpha() for c in name):
        return False
    return all(not w[:1].islower() or w.lower() in LOWER or JOINED.match(w) for w in parts) and any(
        c.isupper() for c in name)


def fits(kind, own, said, name, share, uses):
    """Whether a link text can be a name of a page whose own words are given; others say what was linked, or are slips."""
    if not said or not own:
        return False
    if own == said:
        return True
    if kind == "P":
        if len(said) == 1:
            return said == own[-1:] and uses >= SEEN and share >= 0.9
        if len(said) > 4 or len(said[0]) == 1 < len(own[0]):
            return False
        return (said[-1] == own[-1] and (said[0][0] == own[0][0] or uses >= SEEN) and share >= 0.6) or (uses >= SEEN and share >= 0.8)
    initials = "".join(word[0] for word in own)
    if said == [initials] and len(initials) > 1:
        return True
    if set(said) < set(own) and len(said) > 1:
        return uses >= 5
    return uses >= SEEN and (bool(set(own) & set(said)) or share >= 0.6)


def groups(path):
    title, rows = None, []
    with gzip.open(path, "rt", encoding="utf8", newline="\n") as lines:
        for line in lines:
            name, of, score = line.rstrip("\n").split("\t")
            if of != title:
                if rows:
                    yield title, rows
                title, rows = of, []
            rows.append((name, float(score)))
    yield title, rows


def table(name):
    for line in (HERE / name).read_text(encoding="utf8").splitlines():
        if line and not line.startswith("#"):
            yield line.split("\t")


def claims(pages, kinds):
    """Of each name, the page that its best-attested spelling means; a page that is not kept, too, keeps others from it."""
    best = {}
    for page in pages:
        kind = kinds[page.title]
        own = words(base(page.title))
        for name, key_, share, uses in page.names:
            claim = (uses, page.texts, share, page.title)
            if claim > best.get(key_, (0,)):
                kept = kind is not None and share >= SHARE and fits(kind, own, [w for w in key_.split() if w not in LOWER], name, share, uses)
                best[key_] = claim + (kept,)
    return best


def write(pages, kinds, popular, out):
    renamed = dict(table("renamed.tsv"))
    lines = collections.defaultdict(list)
    for key_, (_, _, share, title, kept) in claims(pages, kinds).items():
        if kept:
            lines[title].append(key_ + ("" if share > 0.945 else "=%d" % math.floor(share * 10)))
    rows = collections.defaultdict(list)
    texts, kind = {}, {}
    for page in pages:
        if page.title in lines:
            title = renamed.get(page.title) or today(page, popular)
            rows[title] += lines[page.title]
            texts[title] = max(page.texts, texts.get(title, 0))
            kind.setdefault(title, kinds[page.title])
    with open(out, "wb") as raw, gzip.GzipFile("", "wb", 9, raw, mtime=0) as packed:
        for title in sorted(rows):
            fame = max(0, min(9, int(math.log2(texts[title] / 4))))
            packed.write("\t".join([title, kind[title] + str(fame), "|".join(sorted(set(rows[title])))]).encode("utf8") + b"\n")
    print(len(rows), "titles", sum(map(len, rows.values())), "names", collections.Counter(kind.values()), file=sys.stderr)


def main(dictionary, jar, popular, out):
    kinds = Kinds(jar)
    pages = []
    for title, rows in groups(dictionary):
        if len(rows) >= KNOWN:
            kinds.learn(title)
            pages.append(Page(title, rows))
    of = {}
    for page in pages:
        kind = kinds.of(page)
        of[page.title] = kind if kind and page.texts >= ROWS[kind] else None
    write(pages, of, {line.strip() for line in open(popular, encoding="utf8")}, out)


def today(page, popular):
    """The popular page of a name of it, where the dictionary's title is no longer one."""
    title = page.title.replace("_", " ")
    if title.lower() in popular:
        return page.title
    own = set(words(title.replace(",", " ")))
    best = [name for name, key_, share, uses in page.names
            if share >= 0.6 and name.lower() in popular and name[:1].isupper() and (set(words(name)) <= own or uses >= SEEN)]
    return max(best, key=lambda name: (len(name), name)).replace(" ", "_") if best else page.title


if __name__ == "__main__":
    main(*sys.argv[1:])
