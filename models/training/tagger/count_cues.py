"""Counts which words attribute, and writes models/quote/cues.yaml.

    parlance annotate prepared.jsonl --chain candidates.yaml --out candidates
    python3 count_cues.py candidates/articles.jsonl GOLD hand.yaml > cues.yaml

`candidates.yaml` is a chain whose stage `rule-quotes` has the option `cues: any`: every word in one of the
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

from polnear import attributions

CLAUSES = {"that", "bare", "wh", "rest", "inverted", "tag", "tag-open", "tag-split", "tag-inside", "parataxis-split",
           "quote-after", "quote-before", "according-to"}
HAND_ONLY = "object-to"
SAME_CONTENT = 0.5
LEAST_PRECISION = 0.6
LEAST_LISTED = 0.4
PRIOR_WEIGHT = 4  # occurrences that a pair's expected precision counts for
OTHERS_WEIGHT = 1
OTHERS_TRUST = 1  # how far a lemma's other patterns speak for it, from 0 to 1
SOURCE_WEIGHT = 4
LEAST_SOURCES = 4


def read_gold(folder):
    """Gold by article; of several annotators' files the alphabetically first counts."""
    gold = {}
    for path in sorted(Path(folder).glob("attributions/*.ann")):
        gold.setdefault(path.stem.rsplit("_", 1)[0], path)
    return {name: [(sorted(a["cue"]), sorted(a["content"])) for a in attributions(path)] for name, path in gold.items()}


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


def inside(cue, content):
    return any(b <= begin and end <= e for begin, end in cue for b, e in content)


def judged(articles, gold):
    """(pattern, lemma, source, right?) of each candidate, but for those inside another attribution's content.

    PolNeAR marks no attribution inside another, so its annotators did not judge those.
    """
    for line in open(articles, encoding="utf-8"):
        article = json.loads(line)
        words = Words(article["text"])
        attributions = gold.get(article["id"], [])
        theirs = [words.under(content) for _, content in attributions]
        for quote in article["quotes"]:
            pattern, lemma, source = quote["by"].split("/", 2)
            own = words.under([(piece["begin"], piece["end"]) for piece in quote["content"]])
            cue = [(quote["cue"]["begin"], quote["cue"]["end"])] if quote["cue"] else []
            if cue and any(inside(cue, content) for _, content in attributions):
                continue
            right = any((not cue or overlap(cue, gold_cue)) and own & content
                        and len(own & content) / len(own | content) >= SAME_CONTENT
                        for (gold_cue, _), content in zip(attributions, theirs))
            yield pattern.removesuffix("-mended-mark"), lemma, source, right


def count(candidates):
    """{pattern: {lemma: [right, all]}}"""
    counts = defaultdict(lambda: defaultdict(lambda: [0, 0]))
    for pattern, lemma, _, right in candidates:
        entry = counts[pattern][lemma]
        entry[0] += right
        entry[1] += 1
    return counts


def odds(share):
    return share / (1 - share)


def estimates(counts):
    """{pattern: {lemma: precision}}: each pair's share of right ones, drawn towards what the pattern and the
    lemma's other patterns lead to expect."""
    shares = {p: (sum(e[0] for e in lemmas.values()) + 0.5) / (sum(e[1] for e in lemmas.values()) + 1)
              for p, lemmas in counts.items()}
    by_lemma = defaultdict(dict)
    for pattern, lemmas in counts.items():
        for lemma, entry in lemmas.items():
            by_lemma[lemma][pattern] = entry
    result = defaultdict(dict)
    for lemma, patterns in by_lemma.items():
        for pattern, (right, times) in patterns.items():
            others = [(p, e) for p, e in patterns.items() if p != pattern]
            met = sum(e[0] for _, e in others)
            expected = sum(e[1] * shares[p] for p, e in others)
            ratio = ((met + OTHERS_WEIGHT) / (expected + OTHERS_WEIGHT)) ** OTHERS_TRUST
            prior = odds(shares[pattern]) * ratio
            prior = min(prior / (1 + prior), 0.95)
            result[pattern][lemma] = (right + PRIOR_WEIGHT * prior) / (times + PRIOR_WEIGHT)
    return result


def sources(candidates, precision):
    """{family: {source: [odds ratio, occurrences]}}: by how much a source makes a candidate likelier than its
    cue and pattern do alone, counted where those are at least LEAST_LISTED."""
    tallies = defaultdict(lambda: defaultdict(lambda: [0, 0.0, 0]))
    for pattern, lemma, source, right in candidates:
        share = precision[pattern][lemma]
        if share >= LEAST_LISTED:
            tally = tallies["clause" if pattern in CLAUSES else "phrase"][source]
            tally[0] += right
            tally[1] += share
            tally[2] += 1
    result = {}
    for family, words in sorted(tallies.items()):
        kept = {}
        for word, (right, expected, times) in words.items():
            ratio = ((right + SOURCE_WEIGHT) / (expected + SOURCE_WEIGHT)
                     * (times - expected + SOURCE_WEIGHT) / (times - right + SOURCE_WEIGHT))
            if times >= LEAST_SOURCES and not 0.9 < ratio < 1.1:
                kept[word] = [round(ratio, 2), times]
        result[family] = dict(sorted(kept.items(), key=lambda item: (-item[1][1], item[0])))
    return result


def listed(counts, precision):
    """The pairs that may pay: {pattern: {lemma: [precision, occurrences]}}, the commonest first."""
    result = {}
    for pattern, lemmas in sorted(precision.items()):
        if pattern == HAND_ONLY:
            continue
        kept = {lemma: [round(share, 2), counts[pattern][lemma][1]]
                for lemma, share in lemmas.items()
                if share >= LEAST_LISTED and counts[pattern][lemma][0]}
        result[pattern] = dict(sorted(kept.items(), key=lambda item: (-item[1][1], item[0])))
    return result


def model(candidates, hand):
    candidates = list(candidates)
    counts = count(candidates)
    precision = estimates(counts)
    patterns = listed(counts, precision)
    comments = hand.pop("comments", [])
    for pattern, lemmas in hand.items():
        for lemma, share in lemmas.items():
            times = counts[pattern][lemma][1] if lemma in counts[pattern] else 0
            patterns.setdefault(pattern, {})[lemma] = [share, times, "hand"]
    return {"least": LEAST_PRECISION, "comments": comments, "patterns": patterns, "sources": sources(candidates, precision)}


def write(tables):
    for name, words in tables.items():
        if words:
            print(f"  {json.dumps(name)}:")
            for word, entry in words.items():
                print(f"    {json.dumps(word, ensure_ascii=False)}: {json.dumps(entry)}")


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("articles")
    parser.add_argument("gold")
    parser.add_argument("hand", help="pairs kept by hand: {pattern: {lemma: precision}}; they overrule the counts")
    arguments = parser.parse_args()
    hand = yaml.safe_load(Path(arguments.hand).read_text(encoding="utf-8")) or {}
    result = model(judged(arguments.articles, read_gold(arguments.gold)), hand)
    print("# Written by models/training/tagger/count_cues.py: change hand.yaml there, not this file.")
    print("# The score from which a candidate counts.")
    print(f"least: {result['least']}")
    print("# Verbs whose participles, after a comma, end a content.")
    print(f"comments: {json.dumps(result['comments'])}")
    print("# pattern: lemma: [precision, occurrences in the pattern]")
    print("patterns:")
    write(result["patterns"])
    print("# family of patterns: source's head: [factor by which it changes the odds, occurrences]")
    print("sources:")
    write(result["sources"])


if __name__ == "__main__":
    main()
