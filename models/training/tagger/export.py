"""Writes a trained tagger as the files that Parlance loads: tagger.onnx (int8), tagger.json and vocabulary.txt.

    python3 export.py RUN/checkpoint.pt TOKENIZER.json FOLDER DEV.jsonl...

Prints exact F1 on DEV, over words and without transitions, of the network in 32 bits and in 8. Weights have 7 bits, so that
processors without VNNI instructions do not saturate; inputs are quantized as they come, window by window.
"""
import hashlib
import json
import sys
import tempfile
from pathlib import Path

import numpy as np
import onnx
import torch
from onnxruntime import InferenceSession
from onnxruntime.quantization import QuantType, quantize_dynamic

import graph
from encoder import Tagger
from records import LABELS, WordPieces, read, windows
from train import AFTER, BEFORE, SIZE, figures


def load(path):
    saved = torch.load(path, map_location="cpu")
    tagger = Tagger(saved["layers"])
    tagger.load_state_dict(saved["mean"])
    return tagger.eval()


def figures_of(path, articles, wordpieces):
    network = InferenceSession(path)
    scores = {head: {a.id: np.zeros((len(a.words), len(labels)), np.float32) for a in articles} for head, labels in LABELS.items()}
    links = {a.id: {} for a in articles}
    for article in articles:
        for first, last, core, end in windows(article, SIZE, BEFORE, AFTER):
            pieces, marks, heads = [wordpieces.begin], [0], []
            for i in range(first, last):
                heads.append(len(pieces))
                pieces += article.pieces[i]
                marks += [article.marks[i]] * len(article.pieces[i])
            inputs = {"pieces": pieces + [wordpieces.end], "marks": marks + [0], "first": heads}
            *found, anchors = network.run([*LABELS, "links"], {k: np.array(v, np.int32) for k, v in inputs.items()})
            for head, rows in zip(LABELS, found, strict=True):
                scores[head][article.id][core:end] = rows[core - first:end - first]
            links[article.id].update({i: (first, anchors[i - first]) for i in range(core, end)})
    return figures(articles, scores, links)


def sha256(path):
    return hashlib.sha256(path.read_bytes()).hexdigest()


def main(checkpoint, tokenizer, folder, *dev):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    tagger = load(checkpoint)
    vocabulary = json.load(open(tokenizer, encoding="utf-8"))["model"]["vocab"]
    pieces = sorted(vocabulary, key=vocabulary.get)
    wordpieces = WordPieces(pieces)
    articles = [article for path in dev for article in read(path, wordpieces)]
    with tempfile.TemporaryDirectory() as scratch:
        exact = Path(scratch) / "exact.onnx"
        graph.write(tagger, exact)
        quantize_dynamic(exact, folder / "tagger.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                         op_types_to_quantize=["MatMul", "Attention", "Gather"],
                         extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT})
        print("32 bits", figures_of(exact, articles, wordpieces))
        print("8 bits", figures_of(folder / "tagger.onnx", articles, wordpieces))
    (folder / "vocabulary.txt").write_text("\n".join(pieces) + "\n", encoding="utf-8")
    description = {"heads": {head: {"labels": labels, "transitions": [[0.0] * len(labels)] * len(labels)}
                             for head, labels in LABELS.items()},
                   "window": {"pieces": SIZE, "before": BEFORE, "after": AFTER},
                   "sha256": {"network": sha256(folder / "tagger.onnx"), "vocabulary": sha256(folder / "vocabulary.txt")}}
    (folder / "tagger.json").write_text(json.dumps(description, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
