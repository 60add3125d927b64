"""Writes a tagger's label scores of each word, FOLDER/HEAD/ARTICLE.npy, for train.py --teacher.

    python3 teach.py RUN/checkpoint.pt TOKENIZER.json TRAIN.jsonl FOLDER HEAD...
"""
import json
import sys
from pathlib import Path

import numpy as np
import torch

from encoder import Tagger
from records import WordPieces, read
from train import Batches, scores_of


def main(checkpoint, tokenizer, articles, folder, *heads):
    saved = torch.load(checkpoint, map_location="cpu")
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    tagger = Tagger(saved["layers"])
    tagger.load_state_dict(saved["mean"])
    tagger = tagger.to(device, torch.bfloat16).eval()
    vocabulary = json.load(open(tokenizer, encoding="utf-8"))["model"]["vocab"]
    wordpieces = WordPieces(sorted(vocabulary, key=vocabulary.get))
    scores, _ = scores_of(tagger, Batches(wordpieces, device), read(articles, wordpieces), 16)
    for head in heads:
        Path(folder, head).mkdir(parents=True, exist_ok=True)
        for name, rows in scores[head].items():
            np.save(Path(folder, head, name + ".npy"), rows.astype(np.float16))


if __name__ == "__main__":
    main(*sys.argv[1:])
