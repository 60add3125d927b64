"""Sentences with questions: who, of two marked spans, is for or against the other; or how the sentence treats one.

The input is Parlance's own output (`articles.jsonl`, sentences and tokens) for what `score prepare` makes of DSE and NewsMTSC.
"""
import json
import re
import zlib
from bisect import bisect_left
from dataclasses import dataclass
from pathlib import Path

import numpy as np

from records import article

NONE, FAVOR, AGAINST = range(3)
NO_ANSWER = -100
DSE = {0: (NONE, NONE), 1: (FAVOR, NONE), 2: (NONE, FAVOR), 3: (AGAINST, NONE), 4: (NONE, AGAINST)}  # p of q, q of p
MTSC = {2.0: AGAINST, 4.0: NONE, 6.0: FAVOR}
BRACKETED = re.compile(r"\[([^\[\]]+)\]")


@dataclass
class Question:
    holder: tuple | None  # first and last word, exclusive; None: whoever it is
    target: tuple
    answer: int = NO_ANSWER


@dataclass
class Text:
    id: str
    pieces: list  # word piece ids of all words, one after the other
    marks: list  # of each piece
    starts: list  # of each word, and the end
    questions: list
    taught: np.ndarray | None = None  # a teacher's shares of each question's answers
    seen: bool = False  # whether the same line stands in the training part


def words_at(found, begin, end):
    begins, ends = [b for b, _ in found.words], [e for _, e in found.words]
    first, last = bisect_left(ends, begin + 1), bisect_left(begins, end)
    return (first, max(last, first + 1)) if first < len(begins) else None


def text_of(record, wordpieces):
    found = article(record, wordpieces)
    starts, pieces, marks = [0], [], []
    for word, mark in zip(found.pieces, found.marks, strict=True):
        pieces += word
        marks += [mark] * len(word)
        starts.append(len(pieces))
    return found, Text(record["id"], pieces, marks, starts, [])


def records(path):
    with open(path, encoding="utf-8") as lines:
        return {r["id"]: r for r in map(json.loads, lines)}


def dse(output, gold, wordpieces, without=None):
    """The texts of DSE's lines; those that stand in the file `without` too are left out."""
    other = set(Path(without).read_text(encoding="utf-8").split("\n")) if without else set()
    train = Path(gold).with_name("train.txt")
    seen = set(train.read_text(encoding="utf-8").split("\n")) if Path(gold).name != "train.txt" else set()
    lines, texts = Path(gold).read_text(encoding="utf-8").split("\n"), []
    for record in records(output).values():
        line = lines[int(record["id"][4:]) - 1]
        cells = line.split("\t")
        cell = cells[0][1:-1].replace('""', '"') if cells[0][:1] == '"' == cells[0][-1:] else cells[0]
        spans = [(m.start() - 2 * i, m.end() - 2 * i - 2) for i, m in enumerate(BRACKETED.finditer(cell))]
        if line in other or len(spans) != 2:
            continue
        found, text = text_of(record, wordpieces)
        p, q = (words_at(found, *span) for span in spans)
        of_p, of_q = DSE[int(cells[3])]
        text.questions = [Question(p, q, of_p), Question(q, p, of_q)]
        text.seen = line in seen
        texts.append(text)
    return texts


def held(sentence):
    """Whether a sentence of NewsMTSC's training part is kept back: one in five."""
    return zlib.crc32(sentence.encode()) % 5 == 0


def mtsc(output, gold, wordpieces):
    """NewsMTSC's sentences: those to train on, and those kept back."""
    sides, found = ([], []), records(output)
    for line in open(gold, encoding="utf-8"):
        row = json.loads(line)
        if row["primary_gid"] not in found:
            continue
        read, text = text_of(found[row["primary_gid"]], wordpieces)
        for target in row["targets"]:
            if span := words_at(read, target["from"], target["to"]):
                text.questions.append(Question(None, span, MTSC[target["polarity"]]))
        sides[held(row["sentence_normalized"])].append(text)
    return sides


ACTORS = {"PERSON", "ORG", "GPE", "NORP"}
FORMS = ["name", "nominal", "pronoun"]
MOST_QUESTIONS = 12


def unlabelled(output, wordpieces):
    """Sentences of articles that the whole chain has read, each with the stances found and its pairs of actors, and no answers.

    Where the speaker of a quote stands in another sentence, the words for it and the cue are read before the sentence.
    """
    texts, colon = [], wordpieces.ids[":"]
    for record in records(output).values():
        found = article(record, wordpieces)
        types = {e["id"]: e["type"] for e in record["entities"]}
        bounds = found.sentences + [len(found.words)]
        for number, (begin, end) in enumerate(zip(bounds, bounds[1:])):
            from_text, to_text = found.words[begin][0], found.words[end - 1][1]
            best = {}
            for mention in record["mentions"]:
                if from_text <= mention["begin"] < to_text and types.get(mention["entity"]) in ACTORS:
                    rank = FORMS.index(mention["form"])
                    if mention["entity"] not in best or rank < best[mention["entity"]][0]:
                        best[mention["entity"]] = rank, words_at(found, mention["begin"], mention["end"])
            spans = {entity: span for entity, (_, span) in best.items()}
            words = list(range(begin, end))
            said = next((q for q in record["quotes"] if q["speaker"] and q["source"] and q["cue"]
                         and not from_text <= q["source"]["begin"] < to_text
                         and any(c["begin"] < to_text and from_text < c["end"] for c in q["content"])), None)
            before = []
            if said:
                source = words_at(found, said["source"]["begin"], said["source"]["end"])
                cue = words_at(found, said["cue"]["begin"], said["cue"]["end"])
                before = [*range(source[0], min(source[1], source[0] + 10)), *range(*cue)]
                spans[said["speaker"]] = None
            text = Text(f"{record['id']}-{number}", [], [], [0], [])
            for word in before + words:
                first = not text.pieces
                text.pieces += found.pieces[word]
                text.marks += [found.marks[word] // 3 * 3 + (2 if first else 0)] * len(found.pieces[word])
                text.starts.append(len(text.pieces))
                if before and len(text.starts) == len(before) + 1:
                    text.pieces.append(colon)
                    text.marks.append(0)
                    text.starts.append(len(text.pieces))

            def place(span):
                shift = len(before) + (1 if before else 0) - begin
                return (span[0] + shift, min(span[1], end) + shift) if span else (0, min(10, source[1] - source[0]))

            asked = []
            for stance in record["stances"]:
                holder, target = stance["holder"], stance["target"]
                if from_text <= target["begin"] < to_text and holder["begin"] is not None:
                    inside = from_text <= holder["begin"] < to_text
                    if inside or (said and holder["begin"] == said["source"]["begin"]):
                        of_whom = place(words_at(found, holder["begin"], holder["end"]) if inside else None)
                        asked.append(Question(of_whom, place(words_at(found, target["begin"], target["end"]))))
            pairs = [(a, b) for a in spans for b in spans if a != b and spans[b] and (spans[a] is None or not overlap(spans[a], spans[b]))]
            pairs.sort(key=lambda pair: 0 if spans[pair[0]] is None else abs(spans[pair[0]][0] - spans[pair[1]][0]))
            asked += [Question(place(spans[a]), place(spans[b])) for a, b in pairs]
            text.questions = asked[:MOST_QUESTIONS]
            if text.questions and len(text.pieces) <= 250:
                texts.append(text)
    return texts


def overlap(one, other):
    return one[0] < other[1] and other[0] < one[1]
