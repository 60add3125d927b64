"""Distils static word-piece vectors from a sentence encoder, in the manner of model2vec.

    python3 distil.py e5-small-v2.onnx ../../encoder/vocabulary.txt ../../issue/vectors.bin [DIMENSIONS]

Each piece of the vocabulary goes through the encoder alone; the mean of its outputs is its vector. The vectors are
centred, reduced to their first principal components, brought to length 1, multiplied by a weight that grows as the
piece gets rarer, and written with 8 bits a number. Needs numpy and onnxruntime; takes about a minute on one core.
The same inputs give the same vectors, but for rounding.

The file, little-endian: the number of pieces and of dimensions (32-bit integers), a 32-bit float a piece, by which its
numbers are to be multiplied, and then the pieces' numbers (signed bytes), in the vocabulary's order.
"""

import pathlib
import sys

import numpy
import onnxruntime

BATCH = 512
COMMON = 1e-3  # share of running text at which a piece weighs half (Arora, Liang and Ma 2017, eq. 2: a / (a + p))
FIRST_WORD = 1996  # "the": before it stand marks of the encoder, punctuation and single characters
LONE = 0.05  # weight of a single character


def outputs(network, pieces):
    """The mean of the encoder's outputs for each piece alone, between its two marks."""
    vectors = []
    for begin in range(0, len(pieces), BATCH):
        ids = numpy.array([[101, piece, 102] for piece in pieces[begin:begin + BATCH]], dtype=numpy.int64)
        hidden = network.run(None, {"input_ids": ids, "attention_mask": numpy.ones_like(ids),
                                    "token_type_ids": numpy.zeros_like(ids)})[0]
        vectors.append(hidden.mean(axis=1))
    return numpy.concatenate(vectors).astype(numpy.float64)


def components(vectors, dimensions):
    """The first principal components, each with the sign that makes its largest loading positive."""
    centred = vectors - vectors.mean(axis=0)
    values, axes = numpy.linalg.eigh(centred.T @ centred)
    axes = axes[:, numpy.argsort(values)[::-1][:dimensions]]
    axes *= numpy.sign(axes[numpy.abs(axes).argmax(axis=0), numpy.arange(dimensions)])
    return centred @ axes


def weights(vocabulary):
    """Smooth inverse frequency; BERT's vocabulary stands in order of frequency, so by Zipf's law p ~ 1 / rank."""
    ranks = numpy.arange(len(vocabulary)) - FIRST_WORD + 1
    total = numpy.log(len(vocabulary))
    shares = 1 / (numpy.maximum(ranks, 1) * total)
    weight = COMMON / (COMMON + shares)
    for piece, word in enumerate(vocabulary):
        if piece < FIRST_WORD:
            weight[piece] = LONE if len(word) == 1 and word.isalnum() else 0
    return weight


def main(encoder, vocabulary_file, out, dimensions="120"):
    vocabulary = pathlib.Path(vocabulary_file).read_text(encoding="utf-8").rstrip("\n").split("\n")
    options = onnxruntime.SessionOptions()
    options.intra_op_num_threads = 1
    network = onnxruntime.InferenceSession(encoder, options)
    vectors = components(outputs(network, range(len(vocabulary))), int(dimensions))
    vectors /= numpy.linalg.norm(vectors, axis=1, keepdims=True)
    vectors *= weights(vocabulary)[:, None]
    scales = numpy.abs(vectors).max(axis=1) / 127
    numbers = numpy.rint(vectors / numpy.where(scales == 0, 1, scales)[:, None])
    with open(out, "wb") as file:
        file.write(numpy.array(vectors.shape, dtype="<i4").tobytes())
        file.write(scales.astype("<f4").tobytes())
        file.write(numbers.astype(numpy.int8).tobytes())


if __name__ == "__main__":
    main(*sys.argv[1:])
