"""Writes what records.py makes of odd words and layouts, for the test that the Java code makes the same of them.

    python3 parity.py ../../encoder/vocabulary.txt > ../../../pipeline/core/src/test/resources/parlance/encoder/parity.json
"""
import json
import random
import sys

from records import WordPieces, article, windows

WORDS = ["said", "Lindt", "U.S.", "McKay", "left-wing", "Muñoz", "naïve", "İzmir", "ΟΔΟΣ", "Straße", "€5", "½", "²", "№7", "don’t", "n't",
         "“", "''", "``", "…", "—", "@lindt_m", "http://lindt.example/a?b=1", "中国", "עברית", "हिन्दी", "😀", "👩🏽‍🚀", "e\u0301te\u0301", "x" * 120, "-" * 60,
         "antidisestablishmentarianism", "\u200b", "a\u00adb", "ﬁn", "ǅ", "ⅷ", "1,000.50", "COVID-19", "'s", "A"]
BREAKS = [" ", " ", " ", "\n\n", "\n", "\n \u00a0\n", "\r\n\r\n", "\n\u3000\n", "  "]
SENTENCES = [5, 30, 1, 400, 12, 60, 8, 8, 90, 3, 25]


def record():
    chance, text, tokens, sentences = random.Random(7), "", [], []
    for length in SENTENCES:
        first = len(text)
        for i in range(length):
            word = WORDS[len(tokens)] if len(tokens) < len(WORDS) else chance.choice(WORDS)
            tokens.append({"begin": len(text), "end": len(text) + len(word)})
            text += word + (" " if i + 1 < length else "")
        sentences.append({"begin": first, "end": len(text)})
        text += chance.choice(BREAKS)
    return {"id": "parity", "text": text, "tokens": tokens, "sentences": sentences}


def main(vocabulary):
    pieces = WordPieces(open(vocabulary, encoding="utf-8").read().split("\n")[:-1])
    given = record()
    read = article(given, pieces)
    print(json.dumps({
        "text": given["text"], "tokens": [[t["begin"], t["end"]] for t in given["tokens"]], "sentences": read.sentences,
        "pieces": read.pieces, "marks": read.marks,
        "windows": [{"sizes": sizes, "found": windows(read, *sizes)} for sizes in ([254, 48, 24], [120, 30, 0], [60, 0, 20])]}))


if __name__ == "__main__":
    main(*sys.argv[1:])
