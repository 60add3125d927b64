"""Writes a trained network as the files that Parlance loads: pairs.onnx (int8) and pairs.json.

    python3 export.py RUN/checkpoint.pt VOCABULARY.txt FOLDER [--dse OUTPUT valid.txt] [--mtsc OUTPUT train.jsonl]

Prints the figures of train.py for the network in 32 bits and in 8. Weights have 7 bits, as those of the tagger; what leads down from the
wide half of the first layers stays in 32, for its inputs have single large values that 8 bits blur.
"""
import argparse
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

sys.path.append(str(Path(__file__).parent.parent / "tagger"))
import pairs
import questions_graph
from network import MOST_PIECES, Network
from records import WordPieces
from train import dse_figures, mtsc_figures


EXACT_LAYERS = 5


def answers_of(path, texts, wordpieces):
    network, found = InferenceSession(path), {}
    for text in texts:
        roles, begins, ends = [], [], []
        for question in text.questions:
            for role, span in enumerate((question.holder, question.target)):
                roles.append(role if span else 2)
                begins.append(text.starts[span[0]] + 1 if span else 0)
                ends.append(text.starts[span[1]] + 1 if span else 0)
        inputs = {"pieces": [wordpieces.begin, *text.pieces[:MOST_PIECES], wordpieces.end], "marks": [0, *text.marks[:MOST_PIECES], 0],
                  "roles": roles, "begins": begins, "ends": ends}
        scores, = network.run(None, {k: np.array(v, np.int32) for k, v in inputs.items()})
        shares = np.exp(scores - scores.max(-1, keepdims=True))
        found[text.id] = shares / shares.sum(-1, keepdims=True)
    return found


def sha256(path):
    return hashlib.sha256(Path(path).read_bytes()).hexdigest()


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("checkpoint")
    parser.add_argument("vocabulary")
    parser.add_argument("folder")
    parser.add_argument("--dse", nargs=2)
    parser.add_argument("--mtsc", nargs=2)
    args = parser.parse_args()
    folder = Path(args.folder)
    folder.mkdir(parents=True, exist_ok=True)
    saved = torch.load(args.checkpoint, map_location="cpu")
    network = Network(saved["layers"])
    network.load_state_dict(saved["mean"])
    wordpieces = WordPieces(Path(args.vocabulary).read_text(encoding="utf-8").split("\n")[:-1])
    dse = pairs.dse(*args.dse, wordpieces) if args.dse else []
    _, mtsc = pairs.mtsc(*args.mtsc, wordpieces) if args.mtsc else ([], [])
    with tempfile.TemporaryDirectory() as scratch:
        exact, small = Path(scratch) / "exact.onnx", folder / "pairs.onnx"
        questions_graph.write(network.eval(), exact)
        quantize_dynamic(exact, small, weight_type=QuantType.QInt8, per_channel=True, reduce_range=True,
                         op_types_to_quantize=["MatMul", "Attention", "Gather"],
                         nodes_to_exclude=[f"layer{n}.down.product" for n in range(EXACT_LAYERS)],
                         extra_options={"DefaultTensorType": onnx.TensorProto.FLOAT})
        for bits, path in ((32, exact), (8, small)):
            if dse:
                print(bits, "bits, DSE", dse_figures(dse, answers_of(path, dse, wordpieces)), flush=True)
            if mtsc:
                print(bits, "bits, NewsMTSC", mtsc_figures(mtsc, answers_of(path, mtsc, wordpieces)), flush=True)
    description = {"sha256": {"network": sha256(small), "vocabulary": sha256(args.vocabulary)}}
    (folder / "pairs.json").write_text(json.dumps(description, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
