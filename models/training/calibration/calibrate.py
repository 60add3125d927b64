"""Writes models/calibration/table.yaml: how often stances of a kind and a raw score were right.

    python3 calibrate.py --judged VERDICTS ARTICLES [--judged VERDICTS ARTICLES ...] [--precision 85] > ../../calibration/table.yaml

VERDICTS is a file such as polnear-train-stances.tsv, ARTICLES an articles.jsonl (offsets in code points) of those articles from a
chain without the stage `calibration`, so that the scores in it are raw. Tables for people go to standard error.
Python 3.11, standard library only.
"""

import argparse
import collections
import csv
import json
import math
import sys

# Judgements that the share of all kinds together counts for in that of one kind, and that of a kind in that of one of its steps.
PRIOR = 8
STEPS = (0.0, 0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9, 0.95)
FOLDS = 10
TURNED = {"right": "sign", "sign": "right"}

Judged = collections.namedtuple("Judged", "article kind score right weight")
Point = collections.namedtuple("Point", "score share judged right")


def kind(stance):
    """What the stage looks up: what found it, whether a model agrees, and whether its target is an entity; undecided ones apart."""
    by = stance["by"]
    finder = by if by.startswith("onnx:") else by.split(":")[0] + ("+onnx" if by.endswith("+onnx") else "")
    found = "possible" if stance["modality"] == "possible" and not by.startswith("onnx:") else finder
    return found + "/" + ("entity" if stance["target"].get("entity") else "issue")


def verdicts(path):
    with open(path, encoding="utf-8") as lines:
        rows = csv.DictReader((line for line in lines if not line.startswith("#")), delimiter="\t", quoting=csv.QUOTE_NONE)
        by_article = collections.defaultdict(list)
        for row in rows:
            by_article[row["article"]].append(row)
        return by_article


def verdict(row, stance, names):
    """The row's verdict on a stance, turned if its sign is the other; None if it is another stance."""
    holder, target, evidence = stance["holder"], stance["target"], stance["evidence"]
    same = all(
        str("-" if value is None else value) == row[field]
        for field, value in (
            ("holder_begin", holder.get("begin")),
            ("holder_end", holder.get("end")),
            ("holder", names.get(holder.get("entity"))),
            ("target_begin", target["begin"]),
            ("target_end", target["end"]),
            ("target", names.get(target.get("entity"))),
        )
    )
    if not same or evidence[0]["begin"] >= int(row["evidence_end"]) or evidence[-1]["end"] <= int(row["evidence_begin"]):
        return None
    turned = (stance["polarity"] == row["polarity"]) != (str(stance["negated"]).lower() == row["negated"])
    return TURNED.get(row["verdict"], row["verdict"]) if turned else row["verdict"]


def read(path, articles):
    """The judged stances of an output, weighted so that each kind counts by how often the output has it.

    Of one holder toward one entity in one article, stances of one kind and verdict count once: they are right or wrong together.
    """
    rows = verdicts(path)
    total = sum(map(len, rows.values()))
    frequency, found, known = collections.Counter(), [], set()
    with open(articles, encoding="utf-8") as lines:
        for line in lines:
            article = json.loads(line)
            if article["offsets"] != "codepoint":
                sys.exit(f"{articles}: offsets are {article['offsets']}; annotate with --offsets codepoint")
            names = {entity["id"]: entity["name"] for entity in article["entities"]}
            open_rows = list(rows.get(article["id"], ()))
            for stance in article["stances"]:
                frequency[kind(stance)] += 1
                for row in open_rows:
                    word = verdict(row, stance, names)
                    if word is not None:
                        open_rows.remove(row)
                        told = (article["id"], kind(stance), row["holder"], row["target"], word)
                        if told not in known or row["target"] == "-":
                            found.append((article["id"], kind(stance), stance["score"], word == "right"))
                        known.add(told)
                        break
    drawn = collections.Counter(one[1] for one in found)
    print(f"{path}: {len(found)} of {total} verdicts count; the rest are on stances that {articles} does not have, or has told before", file=sys.stderr)
    return [Judged(*one, frequency[one[1]] / drawn[one[1]]) for one in found]


def shrunk(right, judged, towards):
    return (right + PRIOR * towards) / (judged + PRIOR)


def points(judged, overall):
    """Shares by raw score, never falling: steps that would fall are joined (pool adjacent violators)."""
    of_kind = shrunk(sum(one.right for one in judged), len(judged), overall)
    blocks = []
    for low, high in zip(STEPS, STEPS[1:] + (math.inf,)):
        step = [one for one in judged if low <= round(one.score, 6) < high]
        if step:
            blocks.append(step)
    share = lambda block: shrunk(sum(one.right for one in block), len(block), of_kind)
    i = 1
    while i < len(blocks):
        if share(blocks[i - 1]) >= share(blocks[i]):
            blocks[i - 1 : i + 1] = [blocks[i - 1] + blocks[i]]
            i = max(1, i - 1)
        else:
            i += 1
    return [
        Point(sum(one.score for one in block) / len(block), share(block), len(block), sum(one.right for one in block))
        for block in blocks
    ]


def table(judged, asked_for=()):
    """By kind, its points; `asked_for` are stances of kinds that are kept in any case, and say nothing of the others."""
    overall = sum(one.weight * one.right for one in judged) / sum(one.weight for one in judged)
    kinds = collections.defaultdict(list)
    for one in [*judged, *asked_for]:
        kinds[one.kind].append(one)
    return {name: points(kinds[name], overall) for name in sorted(kinds)}


def calibrated(shares, one):
    """As the stage does it, rounded to two decimals."""
    return round(share(shares, one), 2)


def share(shares, one):
    """Linear between two points, level beyond them; the raw score where there are none."""
    line = shares.get(one.kind)
    if not line:
        return one.score
    for left, right in zip(line, line[1:]):
        if left.score <= one.score <= right.score:
            return left.share + (right.share - left.share) * (one.score - left.score) / (right.score - left.score)
    return line[0].share if one.score < line[0].score else line[-1].share


def crossed(judged):
    """Each stance with a score from a table made without the articles of its fold."""
    articles = sorted({one.article for one in judged})
    fold = {article: i % FOLDS for i, article in enumerate(articles)}
    scored = []
    for i in range(FOLDS):
        shares = table([one for one in judged if fold[one.article] != i])
        scored += [(calibrated(shares, one), one) for one in judged if fold[one.article] == i]
    return scored


def trade_off(scored):
    """Rows of (least score, weighted precision, share of stances kept)."""
    every = sum(one.weight for _, one in scored)
    rows = []
    for step in range(100):
        kept = [one for score, one in scored if score >= step / 100]
        weight = sum(one.weight for one in kept)
        if kept:
            rows.append((step / 100, 100 * sum(one.weight * one.right for one in kept) / weight, 100 * weight / every))
    return rows


def report(title, scored, least):
    print(f"\n{title}\n| min-score | precision | kept |\n| --- | --- | --- |", file=sys.stderr)
    for step, precision, kept in trade_off(scored):
        if step == least or round(100 * step) in (0, 50, 60, 70, 75, 80, 85, 90):
            print(f"| {step:.2f} | {precision:.0f} | {kept:.0f} |", file=sys.stderr)
    print("\n| score | judged | mean score | right |\n| --- | --- | --- | --- |", file=sys.stderr)
    for low in range(0, 100, 10):
        of_score = [(score, one) for score, one in scored if low <= 100 * score < low + 10]
        if of_score:
            weight = sum(one.weight for _, one in of_score)
            mean = 100 * sum(score * one.weight for score, one in of_score) / weight
            right = 100 * sum(one.right * one.weight for _, one in of_score) / weight
            print(f"| {low / 100:.2f} | {len(of_score)} | {mean:.1f} | {right:.1f} |", file=sys.stderr)


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--judged", nargs=2, action="append", required=True, metavar=("VERDICTS", "ARTICLES"))
    parser.add_argument("--precision", type=float, default=85, help="that the default min-score is to reach, per cent")
    parser.add_argument("--asked-for", nargs="*", default=[], metavar="BY", help="what finds stances that are kept whatever their score")
    arguments = parser.parse_args()
    every = [one for pair in arguments.judged for one in read(*pair)]
    asked_for = [one for one in every if one.kind.split("/")[0] in arguments.asked_for]
    judged = [one for one in every if one not in asked_for]
    shares = table(judged, asked_for)
    within = [(calibrated(shares, one), one) for one in judged]
    reached = [least for least, precision, _ in trade_off(within) if precision >= arguments.precision]
    if not reached:
        sys.exit(f"no min-score reaches a precision of {arguments.precision}; give a smaller --precision")
    least = min(reached)
    report("The table on the stances it was made from:", within, least)
    report(f"Each tenth of the articles by a table from the others ({FOLDS} folds):", crossed(judged), least)
    print("# Written by models/training/calibration/calibrate.py. Kinds, and by raw score the share that was right, between")
    print("# those the line; judged and right count the stances behind it. Below min-score a stance is left out, but for what is asked for.")
    print(f"min-score: {least:.2f}\nasked-for: [{', '.join(arguments.asked_for)}]\nkinds:")
    for name, line in shares.items():
        print(f"  {name}:")
        for point in line:
            print(f"    - {{score: {point.score:.3f}, share: {point.share:.3f}, judged: {point.judged}, right: {point.right}}}")


if __name__ == "__main__":
    main()
