"""Writes a trained tagger as the files that Parlance loads: tagger.onnx (int8), tagger.json and vocabulary.txt.

    python3 export.py RUN/checkpoint.pt TOKENIZER.json FOLDER

Weights are stored with 7 bits, so that processors without VNNI instructions do not saturate; inputs are quantized as
they come, window by window.
"""
import hashlib
import json
import sys
import tempfile
from pathlib import Path

import onnx
import torch
from onnxruntime.quantization import QuantType, quantize_dynamic

import graph
from encoder import Tagger
from records import LABELS
from train import AFTER, BEFORE, SIZE


def load(path):
    saved = torch.load(path, map_location="cpu")
    tagger = Tagger(saved["layers"])
    tagger.load_state_dict(saved["mean"])
    return tagger.eval()


def main(checkpoint, tokenizer, folder):
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    tagger = load(checkpoint)
    with tempfile.TemporaryDirectory() as scratch:
        exact = Path(scratch) / "exact.onnx"
        graph.write(tagger, exact)
        quantize_dynamic(exact, folder / "tagger.onnx", weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                         op_types_to_quantize=["MatMul", "Attention", "Gather"],
                         extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT})
    vocabulary = json.load(open(tokenizer, encoding="utf-8"))["model"]["vocab"]
    (folder / "vocabulary.txt").write_text("\n".join(sorted(vocabulary, key=vocabulary.get)) + "\n", encoding="utf-8")
    description = {"labels": LABELS, "transitions": [[0.0] * len(LABELS)] * len(LABELS),
                   "window": {"pieces": SIZE, "before": BEFORE, "after": AFTER},
                   "sha256": hashlib.sha256((folder / "tagger.onnx").read_bytes()).hexdigest()}
    (folder / "tagger.json").write_text(json.dumps(description, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
