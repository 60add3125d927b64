"""Verdicts on the stances that the input asked for, in the form of polnear-train-stances.tsv, from the gold of DSE or NewsMTSC.

    python3 gold_verdicts.py dse OUTPUT/articles.jsonl valid.txt > dse.tsv
    python3 gold_verdicts.py mtsc OUTPUT/articles.jsonl kept-back.jsonl > mtsc.tsv

OUTPUT is the chain's for what `score prepare` makes of the gold, with --min-score 0. Only onnx:marked, or onnx:tone, is judged.
"""
import json
import sys

COLUMNS = "article holder_begin holder_end holder target_begin target_end target evidence_begin evidence_end polarity negated by verdict"
DSE = {"1": (0, "favor"), "2": (1, "favor"), "3": (0, "against"), "4": (1, "against")}  # which span holds it
MTSC = {2.0: "against", 6.0: "favor"}


def dse(path):
    """{id: a function that says whether a stance is right}"""
    with open(path, encoding="utf-8") as lines:
        labels = [line.rstrip("\n").split("\t")[-1] for line in lines]

    def right(number):
        def is_right(article, stance):
            place, sign = DSE.get(labels[number], (None, None))
            first = stance["holder"]["begin"] < stance["target"]["begin"]
            return sign == stance["polarity"] and first == (place == 0)
        return is_right

    return {f"dse-{number + 1:05d}": right(number) for number in range(len(labels))}


def mtsc(path):
    def right(row):
        def is_right(article, stance):
            return any(target["from"] <= stance["target"]["begin"] < target["to"]
                       and MTSC.get(target["polarity"]) == stance["polarity"] for target in row["targets"])
        return is_right

    with open(path, encoding="utf-8") as lines:
        return {row["primary_gid"]: right(row) for row in map(json.loads, lines)}


def main(kind, output, gold):
    is_right, by = {"dse": (dse, "onnx:marked"), "mtsc": (mtsc, "onnx:tone")}[kind]
    is_right = is_right(gold)
    print(*COLUMNS.split(), sep="\t")
    with open(output, encoding="utf-8") as lines:
        for article in map(json.loads, lines):
            names = {entity["id"]: entity["name"] for entity in article["entities"]}
            for stance in article["stances"]:
                if stance["by"] == by:
                    holder, target, evidence = stance["holder"], stance["target"], stance["evidence"]
                    verdict = "right" if is_right[article["id"]](article, stance) else "none"
                    print(article["id"], *("-" if holder.get(end) is None else holder[end] for end in ("begin", "end")), names.get(holder.get("entity"), "-"),
                          target["begin"], target["end"], names.get(target.get("entity"), "-"),
                          evidence[0]["begin"], evidence[-1]["end"], stance["polarity"], str(stance["negated"]).lower(), by, verdict, sep="\t")


if __name__ == "__main__":
    main(*sys.argv[1:])
