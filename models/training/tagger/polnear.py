"""Puts PolNeAR's attributions into Parlance's records, as gold for train.py.

    python3 polnear.py ARTICLES.jsonl GOLD > train.jsonl

ARTICLES is the output of `parlance annotate` over the texts of GOLD, a folder with `attributions/` in brat stand-off;
ids are the texts' names. Where several people annotated one text, the alphabetically first file counts. Pieces with
only white space between them are one.
"""
import json
import re
import sys
from pathlib import Path

ROLES = ("source", "cue", "content")


def attributions(path):
    """[{role: [[begin, end]]}] of one .ann file."""
    spans, events = {}, []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if not re.match(r"[TE]\d+\t", line):
            continue
        key, body = line.split("\t")[:2]
        head, *rest = body.split(" ")
        if key[0] == "T":
            spans[key] = [list(map(int, piece.split())) for piece in " ".join(rest).split(";")]
        elif head.startswith("Attribution"):
            events.append([argument.split(":") for argument in filter(None, rest)])
    found = []
    for arguments in events:
        pieces = {role: [] for role in ROLES}
        for role, span in arguments:
            role = role.rstrip("0123456789").lower()
            if role in pieces:
                pieces[role] += spans[span]
        found.append(pieces)
    return found


def joined(text, pieces):
    result = []
    for begin, end in sorted(pieces):
        if result and not text[result[-1]["end"]:begin].strip():
            result[-1]["end"] = max(end, result[-1]["end"])
        else:
            result.append({"begin": begin, "end": end})
    return result


def main(articles, gold):
    files = {}
    for path in sorted(Path(gold).glob("attributions/*.ann")):
        files.setdefault(path.stem.rsplit("_", 1)[0], path)
    for line in open(articles, encoding="utf-8"):
        record = json.loads(line)
        record["quotes"] = [{role: joined(record["text"], pieces[role]) for role in ROLES}
                            for pieces in attributions(files[record["id"]])]
        print(json.dumps(record, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
