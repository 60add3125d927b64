"""Articles with gold names, as input for Parlance and, when it has found their tokens, as train.py reads them.

    python3 names.py texts GOLD... > input.jsonl
    python3 names.py gold GOLD... < tokens/articles.jsonl > train.jsonl
    python3 names.py conll FOLDER/processed_annotated > dev.conll

GOLD is `SCHEME:PATH`, and `SCHEME:PATH:train` or `:dev` for a part of it. Schemes: `conll`, a file in CoNLL-2003's columns; `worldwide`,
the folder of the English Worldwide Newswire corpus. A fifth of an input's articles, by CRC-32 of their ids, is the part `dev`.
"""
import json
import sys
import zlib
from pathlib import Path

SCHEMES = {  # our type of each of a scheme's labels; the two differ in what they count as a name, so each has a head of its own
    "conll": {"PER": "PERSON", "ORG": "ORG", "LOC": "GPE", "MISC": "MISC"},
    "worldwide": {"Person": "PERSON", "Organization": "ORG", "Location": "GPE", "Facility": "LOC", "NORP": "NORP",
                  "Misc": "MISC", "Product": "MISC", "Date": "DATE", "Money": "NUMBER"}}
CONLL = {"PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "NORP": "MISC", "MISC": "MISC"}
CLOSING = set(".,;:!?%)]}'") | {"n't", "'s", "'re", "'ve", "'ll", "'d", "'m", "''", "..."}
OPENING = set("([{$") | {"``"}


def is_dev(name):
    return zlib.crc32(name.encode()) % 5 == 0


def sentences_of(path, column):
    """Sentences of (word, label)."""
    found = [[]]
    for line in path.read_text(encoding="utf-8").split("\n"):
        cells = line.rstrip("\r").split("\t" if "\t" in line else " ")
        if line.startswith("-DOCSTART-"):
            found += [None, []]
        elif len(cells) > 1 and cells[0].strip():
            found[-1].append((cells[0].strip(), cells[column].strip()))
        elif found[-1]:
            found.append([])
    return found


def spans_of(labels):
    """(first, end, kind); a B, or an I of another kind, begins a name."""
    found, kind, first = [], None, 0
    for i, label in enumerate([*labels, "O"]):
        new = label[2:] or None if label != "O" else None
        if kind and (new != kind or label[0] == "B"):
            found.append((first, i, kind))
            kind = None
        if new and not kind:
            kind, first = new, i
    return found


def written(sentences):
    """The text of CoNLL's words, which come without their spacing, and each word's place in it."""
    text, places = "", []
    for sentence in sentences:
        inside = False
        if text:
            text += " " if text[-1] in ".!?\"'" else "\n\n"
        for i, (word, _) in enumerate(sentence):
            closes = word in CLOSING or word == '"' and inside
            previous = sentence[i - 1][0] if i else ""
            opens = previous in OPENING or previous == '"' and inside
            if i and not closes and not opens:
                text += " "
            inside ^= word == '"'
            places.append((len(text), len(text) + len(word)))
            text += word
    return text, places


def found_in(text, words):
    places, at = [], 0
    for word in words:
        begin = text.find(word, at)
        if begin < 0 or text[at:begin].strip():
            return None
        places.append((begin, begin + len(word)))
        at = begin + len(word)
    return places


def article(name, text, places, labels, scheme):
    names = [{"begin": places[first][0], "end": places[end - 1][1], "type": SCHEMES[scheme][kind]}
             for first, end, kind in spans_of(labels) if kind in SCHEMES[scheme]]
    return {"id": name, "text": text, "names": names, "scheme": scheme}


def conll(path):
    documents, sentences = [], []
    for sentence in [*sentences_of(Path(path), -1), None]:
        if sentence is None:
            documents += [sentences] if sentences else []
            sentences = []
        elif sentence:
            sentences.append(sentence)
    for number, document in enumerate(documents, 1):
        text, places = written(document)
        yield article(f"{Path(path).stem}-{number:04d}", text, places, [label for s in document for _, label in s], "conll")


def worldwide(path):
    for labelled in sorted(Path(path, "processed_annotated").iterdir()):
        name = labelled.name.removesuffix(".txt.tsv")
        words = [pair for sentence in sentences_of(labelled, 1) for pair in sentence]
        text = Path(path, "original_articles", name + ".txt").read_text(encoding="utf-8")
        places = found_in(text, [word for word, _ in words])
        if places:  # one in 25 was changed, or read in a wrong encoding, before it was labelled
            yield article(name, text, places, [label for _, label in words], "worldwide")


def articles(golds):
    for gold in golds:
        scheme, path, *part = gold.split(":")
        for found in {"conll": conll, "worldwide": worldwide}[scheme](path):
            if not part or is_dev(found["id"]) == (part[0] == "dev"):
                yield found


def columns(folder):
    """The part `dev` of the worldwide newswire in CoNLL's columns and with CoNLL's types."""
    for labelled in sorted(Path(folder).iterdir()):
        if is_dev(labelled.name.removesuffix(".txt.tsv")):
            print("-DOCSTART- O\n")
            for sentence in sentences_of(labelled, 1):
                labels = ["O"] * len(sentence)
                for first, end, kind in spans_of([label for _, label in sentence]):
                    theirs = CONLL.get(SCHEMES["worldwide"].get(kind))
                    if theirs:
                        labels[first:end] = [f"B-{theirs}"] + [f"I-{theirs}"] * (end - first - 1)
                print("".join(f"{word} {label}\n" for (word, _), label in zip(sentence, labels)))


def main(task, *golds):
    if task == "conll":
        columns(golds[0])
    elif task == "texts":
        for found in articles(golds):
            print(json.dumps({"id": found["id"], "text": found["text"]}, ensure_ascii=False))
    else:
        names = {found["id"]: found for found in articles(golds)}
        for line in sys.stdin:
            record = json.loads(line)
            gold = names[record["id"]]
            if gold["text"] != record["text"]:
                raise SystemExit(f"{record['id']}: another text than that of the gold")
            print(json.dumps({key: record[key] for key in ("id", "text", "sentences", "tokens")}
                             | {"names": gold["names"], "scheme": gold["scheme"]}, ensure_ascii=False))


if __name__ == "__main__":
    main(*sys.argv[1:])
