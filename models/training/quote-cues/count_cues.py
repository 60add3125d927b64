"""Counts which words attribute, and writes models/quote/cues.yaml.

    parlance annotate prepared.jsonl --chain candidates.yaml --out candidates
    python3 count_cues.py candidates/articles.jsonl GOLD hand.yaml > cues.yaml

`candidates.yaml` is a chain whose stage `quotes` has the option `cues: any`: every word in one of the
patterns is put out as an attribution, and `by` names pattern and lemma. GOLD is a folder of attributions in brat
stand-off (PolNeAR's `train`). A candidate is right if a gold attribution has an overlapping cue and
content that shares at least half of the white-space tokens (Jaccard). Python 3.11, PyYAML.
"""
import argparse
import json
import re
from bisect import bisect_left
from collections import defaultdict
from pathlib import Path

import yaml

SAME_CONTENT = 0.5
PRIOR_WEIGHT = 1.5  # imagined occurrences with the pattern's own precision
LEAST_PRECISION = 0.5
LEAST_COUNT = 2
LEAST_REST = 15  # occurrences of unlisted lemmas from which a pattern gets an entry for them
REST_PRECISION = 0.6


def gold_attributions(path):
    """Attributions of one .ann file as (cue pieces, content pieces)."""
    spans, events = {}, []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not re.match(r"[TE]\d+\t", line):
            continue
        key, body = line.split("\t")[:2]
        head, *rest = body.split(" ")
        if key[0] == "T":
            spans[key] = [tuple(map(int, piece.split())) for piece in " ".join(rest).split(";")]
        elif head.startswith("Attribution"):
            events.append([argument.split(":") for argument in rest if argument])
    found = []
    for arguments in events:
        pieces = defaultdict(list)
        for role, key in arguments:
            pieces[role.rstrip("0123456789")] += spans[key]
        found.append((sorted(pieces["Cue"]), sorted(pieces["Content"])))
    return found


def read_gold(folder):
    """Gold by article; of several annotators' files the alphabetically first counts."""
    gold = {}
    for path in sorted(Path(folder).glob("attributions/*.ann")):
        gold.setdefault(path.stem.rsplit("_", 1)[0], path)
    return {name: gold_attributions(path) for name, path in gold.items()}


class Words:
    def __init__(self, text):
        self.spans = [match.span() for match in re.finditer(r"\S+", text)]
        self.ends = [end for _, end in self.spans]

    def under(self, pieces):
        found = set()
        for begin, end in pieces:
            i = bisect_left(self.ends, begin + 1)
            while i < len(self.spans) and self.spans[i][0] < end:
                found.add(i)
                i += 1
        return found


def overlap(one, other):
    return any(b < end and begin < e for b, e in one for begin, end in other)


def count(articles, gold):
    """{pattern: {lemma: [right, all]}}"""
    counts = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for line in open(articles, encoding="utf-8"):
        article = json.loads(line)
        words = Words(article["text"])
        attributions = [(cue, words.under(content)) for cue, content in gold.get(article["id"], [])]
        for quote in article["quotes"]:
            pattern, lemma = quote["by"].split("/", 1)
            own = words.under([(piece["begin"], piece["end"]) for piece in quote["content"]])
            cue = quote["cue"] and [(quote["cue"]["begin"], quote["cue"]["end"])]
            right = any((not cue or overlap(cue, theirs)) and own & content
                        and len(own & content) / len(own | content) >= SAME_CONTENT
                        for theirs, content in attributions)
            entry = counts[pattern.removesuffix("-mended-mark")][lemma]
            entry[0] += right
            entry[1] += 1
    return counts


def listed(lemmas):
    """The lemmas that pay, with their precision, and "*" for the rest where that pays too."""
    right, total = (sum(entry[i] for entry in lemmas.values()) for i in (0, 1))
    prior = right / total
    kept = {}
    rest = [0, 0]
    for lemma, (hits, times) in lemmas.items():
        smoothed = (hits + PRIOR_WEIGHT * prior) / (times + PRIOR_WEIGHT)
        if times >= LEAST_COUNT and hits and smoothed >= LEAST_PRECISION:
            kept[lemma] = [round(smoothed, 2), times]
        elif times >= LEAST_COUNT * 2:
            kept[lemma] = [0, times]
        else:
            rest = [rest[0] + hits, rest[1] + times]
    if rest[1] >= LEAST_REST and rest[0] / rest[1] >= REST_PRECISION:
        kept["*"] = [round(rest[0] / rest[1], 2), rest[1]]
    else:
        kept = {lemma: entry for lemma, entry in kept.items() if entry[0]}
    return dict(sorted(kept.items(), key=lambda item: (-item[1][1], item[0])))


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("gold")
    parser.add_argument("hand", help="pairs kept by hand: {pattern: {lemma: precision}}; they overrule the counts")
    arguments = parser.parse_args()
    counts = count(arguments.articles, read_gold(arguments.gold))
    patterns = {pattern: listed(lemmas) for pattern, lemmas in sorted(counts.items())}
    hand = yaml.safe_load(Path(arguments.hand).read_text(encoding="utf-8")) or {}
    for pattern, lemmas in hand.items():
        for lemma, precision in lemmas.items():
            times = counts[pattern][lemma][1] if lemma in counts[pattern] else 0
            patterns.setdefault(pattern, {})[lemma] = [precision, times, "hand"]
    print("# Written by models/training/quote-cues/count_cues.py: change hand.yaml there, not this file.")
    print("# pattern: lemma: [precision, occurrences in the pattern]; 0 bars a word that \"*\" would let in")
    print("patterns:")
    for pattern, lemmas in sorted(patterns.items()):
        if lemmas:
            print(f"  {json.dumps(pattern)}:")
            for lemma, entry in lemmas.items():
                print(f"    {json.dumps(lemma, ensure_ascii=False)}: {json.dumps(entry)}")


if __name__ == "__main__":
    main()
