"""Articles as the tagger sees them: words, what is known of each, and, where there is gold, labels and links.

The input is Parlance's own output (`articles.jsonl`): text, sentences, tokens and, as gold, `quotes`, or `names` by one of
the schemes of names.py.
"""
import json
import re
import unicodedata
from bisect import bisect_left
from dataclasses import dataclass, field

ROLES = ("source", "cue", "content")


def bio(kinds):
    return ["O"] + [f"{position}-{kind}" for kind in kinds for position in "BI"]


LABELS = {  # of each head of the network; one for quotes, the others for names by schemes that differ in what counts as one
    "quotes": bio(ROLES),
    "conll": bio(("PERSON", "ORG", "GPE", "MISC")),
    "worldwide": bio(("PERSON", "ORG", "GPE", "LOC", "NORP", "MISC", "DATE", "NUMBER"))}
PARAGRAPH = re.compile(r"\n\s*\n")
LONGEST_WORD = 100  # characters; a longer word is one unknown piece
MOST_PIECES = 24  # of a word; the rest is left out


class WordPieces:
    """Greedy longest-match pieces of a lower-cased word without accents, as uncased BERT models cut it."""

    def __init__(self, vocabulary):
        self.ids = {piece: i for i, piece in enumerate(vocabulary)}
        self.unknown, self.begin, self.end = (self.ids[p] for p in ("[UNK]", "[CLS]", "[SEP]"))
        self.known = {}

    def of(self, word):
        if word not in self.known:
            self.known[word] = [i for part in parts(word) for i in self.cut(part)] or [self.unknown]
        return self.known[word][:MOST_PIECES]

    def cut(self, part):
        if len(part) > LONGEST_WORD:
            return [self.unknown]
        found, begin = [], 0
        while begin < len(part):
            end = len(part)
            while end > begin and ("##" if begin else "") + part[begin:end] not in self.ids:
                end -= 1
            if end == begin:
                return [self.unknown]
            found.append(self.ids[("##" if begin else "") + part[begin:end]])
            begin = end
        return found


def parts(word):
    """The word lower-cased, without accents, each punctuation mark and symbol apart."""
    found, inside = [], False
    for c in unicodedata.normalize("NFD", word.lower()):
        category = unicodedata.category(c)
        if category == "Mn" or c.isspace():
            continue
        if inside and category[0] in "LN":
            found[-1] += c
        else:
            found.append(c)
        inside = category[0] in "LN"
    return found


def case(word):
    """0 no letter, 1 lower, 2 Title, 3 UPPER, 4 mIxed."""
    letters = [c for c in word if c.isalpha()]
    if not letters:
        return 0
    if all(c.islower() for c in letters):
        return 1
    if all(c.isupper() for c in letters):
        return 3 if len(letters) > 1 else 2
    return 2 if letters[0].isupper() and all(c.islower() for c in letters[1:]) else 4


@dataclass
class Article:
    id: str
    text: str
    words: list  # (begin, end)
    pieces: list  # piece ids of each word
    marks: list  # case and break of each word: 3 * case + (0 in a sentence, 1 begins one, 2 begins a paragraph)
    sentences: list  # word index at which each sentence begins
    labels: dict = field(default_factory=dict)  # head -> label of each word
    links: dict = field(default_factory=dict)  # first word of a span -> first word of the span that anchors it


def read(path, pieces):
    with open(path, encoding="utf-8") as lines:
        return [article(json.loads(line), pieces) for line in lines]


def article(record, pieces):
    text, tokens = record["text"], record["tokens"]
    words = [(t["begin"], t["end"]) for t in tokens]
    begins = [b for b, _ in words]
    sentences = sorted({bisect_left(begins, s["begin"]) for s in record["sentences"]})
    first = set(sentences)
    marks, last_end = [], 0
    for i, (begin, end) in enumerate(words):
        breaks = 0 if i not in first else 2 if not i or PARAGRAPH.search(text, last_end, begin) else 1
        marks.append(3 * case(text[begin:end]) + breaks)
        last_end = end
    result = Article(record["id"], text, words, [pieces.of(text[b:e]) for b, e in words], marks, sentences)
    if "names" in record:
        add_names(result, record["names"], record["scheme"])
    else:
        add_quotes(result, record.get("quotes") or [])
    return result


def add_names(article, names, scheme):
    begins, ends = [b for b, _ in article.words], [e for _, e in article.words]
    labels = article.labels[scheme] = [0] * len(begins)
    for name in names:
        first, last = bisect_left(ends, name["begin"] + 1), bisect_left(begins, name["end"])
        label = LABELS[scheme].index("B-" + name["type"])
        labels[first:last] = [label] + [label + 1] * (last - first - 1)


def add_quotes(article, quotes):
    begins, ends = [b for b, _ in article.words], [e for _, e in article.words]
    labels = article.labels["quotes"] = [0] * len(begins)
    taken = set()

    def word_span(piece):
        first, last = bisect_left(ends, piece["begin"] + 1), bisect_left(begins, piece["end"])
        return (first, last) if first < last and not taken & set(range(first, last)) else None

    for quote in quotes:
        spans = []
        for role in ("cue", "source", "content"):  # the order in which one of them anchors the others
            given = quote[role] or []
            for piece in given if isinstance(given, list) else [given]:
                if span := word_span(piece):
                    taken.update(range(*span))
                    label = LABELS["quotes"].index(f"B-{role}")
                    labels[span[0]:span[1]] = [label] + [label + 1] * (span[1] - span[0] - 1)
                    spans.append(span)
        for span in spans:
            article.links[span[0]] = spans[0][0]


def spans_of(labels, head="quotes"):
    """{(role or type, first, last)} of BIO labels; an I without its B begins a span too."""
    found, role, first = set(), None, 0
    for i, label in enumerate(list(labels) + [0]):
        new = None if label == 0 else LABELS[head][label][2:]
        if role and (new != role or label % 2 == 1):
            found.add((role, first, i))
            role = None
        if new and not role:
            role, first = new, i
    return found


def windows(article, size, before, after):
    """[(first, last, core first, core last)]: whole sentences of at most `size` pieces, the core and what is around it.

    Every word is in exactly one core. A sentence that is too long for a window is cut.
    """
    length = [len(p) for p in article.pieces]
    total = [0]
    for n in length:
        total.append(total[-1] + n)
    bounds = article.sentences + [len(length)]
    found, core = [], 0
    while core < len(length):
        first = core
        while first > 0 and total[core] - total[first - 1] <= before:
            first -= 1
        room = size - (total[core] - total[first])
        end = core
        for bound in bounds:
            if bound > core and total[bound] - total[core] <= room - (after if bound < len(length) else 0):
                end = bound
        if end == core:  # one sentence longer than the room
            while end < len(length) and total[end + 1] - total[core] <= room - after:
                end += 1
            end = max(end, core + 1)
        last = end
        while last < len(length) and total[last + 1] - total[first] <= size and total[last + 1] - total[end] <= after:
            last += 1
        found.append((first, last, core, end))
        core = end
    return found
