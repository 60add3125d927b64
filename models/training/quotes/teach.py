"""Writes a tagger's label scores of each word, one .npy an article, for train.py --teacher.

    python3 teach.py RUN/checkpoint.pt TOKENIZER.json TRAIN.jsonl FOLDER
"""
import json
import sys
from pathlib import Path

import numpy as np
import torch

from encoder import Tagger
from records import WordPieces, read
from train import Batches, scores_of


def main(checkpoint, tokenizer, articles, folder):
    saved = torch.load(checkpoint, map_location="cpu")
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    tagger = Tagger(saved["layers"])
    tagger.load_state_dict(saved["mean"])
    tagger = tagger.to(device, torch.bfloat16).eval()
    vocabulary = json.load(open(tokenizer, encoding="utf-8"))["model"]["vocab"]
    wordpieces = WordPieces(sorted(vocabulary, key=vocabulary.get))
    Path(folder).mkdir(parents=True, exist_ok=True)
    scores, _ = scores_of(tagger, Batches(wordpieces, device), read(articles, wordpieces), 16)
    for name, rows in scores.items():
        np.save(f"{folder}/{name}.npy", rows.astype(np.float16))


if __name__ == "__main__":
    main(*sys.argv[1:])
