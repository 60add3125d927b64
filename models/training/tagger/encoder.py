"""The tagger: a BERT encoder started from published weights, with heads over words."""
import numpy as np
import onnx
import torch
import torch.nn as nn
import torch.nn.functional as F
from onnx import numpy_helper

from records import LABELS

MARKS = 15  # five cases by three breaks; see records.Article.marks


class Layer(nn.Module):
    def __init__(self, width, heads, inner, dropout):
        super().__init__()
        self.heads, self.dropout = heads, dropout
        self.query_key_value, self.attended = nn.Linear(width, 3 * width), nn.Linear(width, width)
        self.up, self.down = nn.Linear(width, inner), nn.Linear(inner, width)
        self.norm1, self.norm2 = nn.LayerNorm(width, eps=1e-12), nn.LayerNorm(width, eps=1e-12)

    def forward(self, x, mask):
        batch, length, width = x.shape
        q, k, v = self.query_key_value(x).view(batch, length, 3, self.heads, -1).permute(2, 0, 3, 1, 4)
        weights = q @ k.transpose(-1, -2) * (width // self.heads) ** -0.5
        if mask is not None:
            weights = weights + mask
        attended = (weights.softmax(-1) @ v).transpose(1, 2).reshape(batch, length, width)
        x = self.norm1(x + F.dropout(self.attended(attended), self.dropout, self.training))
        return self.norm2(x + F.dropout(self.down(F.gelu(self.up(x))), self.dropout, self.training))


class Tagger(nn.Module):
    """`forward` gives, by head, a score for each label of each word; and `links`, how well a word, by column, anchors another."""

    def __init__(self, layers, width=384, heads=12, inner=1536, vocabulary=30522, positions=512,
                 link_width=64, dropout=0.1):
        super().__init__()
        self.dropout = dropout
        self.piece, self.position = nn.Embedding(vocabulary, width), nn.Embedding(positions, width)
        self.mark = nn.Embedding(MARKS, width)
        nn.init.zeros_(self.mark.weight)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.label = nn.ModuleDict({head: nn.Linear(width, len(labels)) for head, labels in LABELS.items()})
        self.from_word, self.to_word = nn.Linear(width, link_width), nn.Linear(width, link_width)

    def forward(self, pieces, marks, first, mask=None):
        x = self.piece(pieces) + self.position.weight[:pieces.shape[1]] + self.mark(marks)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        words = torch.gather(x, 1, first.unsqueeze(-1).expand(-1, -1, x.shape[-1]))
        dropped = F.dropout(words, self.dropout, self.training)
        links = self.from_word(dropped) @ self.to_word(dropped).transpose(1, 2) * self.from_word.out_features ** -0.5
        return {head: label(dropped) for head, label in self.label.items()} | {"links": links}


def start_from(tagger, path, layers):
    """Copies the weights of a BERT model in ONNX form, or of a tagger; `layers` names the layers taken, in order."""
    if path.endswith(".pt"):
        weights = torch.load(path, map_location="cpu")["mean"]
        numbers = {str(number): str(place) for place, number in enumerate(layers)}
        renamed = {}
        for name, weight in weights.items():
            kind, _, rest = name.partition(".")
            number, _, rest = rest.partition(".")
            if kind != "layers":
                renamed[name] = weight
            elif number in numbers:
                renamed[f"layers.{numbers[number]}.{rest}"] = weight
        tagger.load_state_dict(renamed, strict=False)  # a head that it has not learned begins afresh
        return
    graph = onnx.load(path).graph
    weights = {i.name.removeprefix("bert."): numpy_helper.to_array(i) for i in graph.initializer}
    # exported linear layers keep their matrix under the name that the MatMul node reads
    matrices = {}
    for node in graph.node:
        if node.op_type == "MatMul" and node.input[1] in {i.name for i in graph.initializer}:
            matrices[node.name.strip("/").removeprefix("bert/").rsplit("/MatMul", 1)[0].replace("/", ".")] = \
                numpy_helper.to_array(next(i for i in graph.initializer if i.name == node.input[1]))

    def tensor(name):
        return torch.from_numpy(np.array(weights[name], dtype=np.float32))

    def linear(module, names):
        rows = [torch.from_numpy(np.array(matrices[n], dtype=np.float32)).T for n in names]
        module.weight.data.copy_(torch.cat(rows))
        module.bias.data.copy_(torch.cat([tensor(n + ".bias") for n in names]))

    def norm(module, name):
        module.weight.data.copy_(tensor(name + ".weight"))
        module.bias.data.copy_(tensor(name + ".bias"))

    tagger.piece.weight.data.copy_(tensor("embeddings.word_embeddings.weight"))
    tagger.position.weight.data.copy_(
        tensor("embeddings.position_embeddings.weight") + tensor("embeddings.token_type_embeddings.weight")[0])
    norm(tagger.norm, "embeddings.LayerNorm")
    for layer, number in zip(tagger.layers, layers, strict=True):
        name = f"encoder.layer.{number}."
        linear(layer.query_key_value, [f"{name}attention.self.{part}" for part in ("query", "key", "value")])
        linear(layer.attended, [name + "attention.output.dense"])
        norm(layer.norm1, name + "attention.output.LayerNorm")
        linear(layer.up, [name + "intermediate.dense"])
        linear(layer.down, [name + "output.dense"])
        norm(layer.norm2, name + "output.LayerNorm")
