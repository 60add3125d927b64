"""The tagger as an ONNX graph of ONNX Runtime's fused operators, for one window at a time."""
import onnx
from onnx import TensorProto, helper, numpy_helper

from records import LABELS

FUSED = "com.microsoft"


class Graph:
    def __init__(self):
        self.nodes, self.weights = [], []

    def weight(self, name, tensor):
        self.weights.append(numpy_helper.from_array(tensor.detach().float().contiguous().numpy(), name))
        return name

    def node(self, kind, inputs, name, domain="", **attributes):
        self.nodes.append(helper.make_node(kind, inputs, [name], name=name, domain=domain, **attributes))
        return name


def write(tagger, path):
    """Inputs: int32 vectors, one number for each piece but `first`, one for each word. Outputs: see Tagger."""
    g = Graph()
    inputs = {"pieces": "n", "marks": "n", "first": "w"}
    x = g.node("Gather", [g.weight("piece", tagger.piece.weight), "pieces"], "embedded.piece")
    mark = g.node("Gather", [g.weight("mark", tagger.mark.weight), "marks"], "embedded.mark")
    x = g.node("Add", [x, mark], "with.mark")
    length = g.node("Shape", ["pieces"], "length")
    g.weights.append(helper.make_tensor("zero", TensorProto.INT64, [1], [0]))
    g.weights.append(helper.make_tensor("axis", TensorProto.INT64, [1], [0]))
    positions = g.node("Slice", [g.weight("position", tagger.position.weight), "zero", length, "axis"], "positions")
    x = g.node("Add", [x, positions], "embedded")
    x = g.node("LayerNormalization", [x, g.weight("norm", tagger.norm.weight), g.weight("norm.bias", tagger.norm.bias)],
               "normed", epsilon=1e-12)
    x = g.node("Unsqueeze", [x, "axis"], "batch")
    for number, layer in enumerate(tagger.layers):
        x = add_layer(g, layer, x, f"layer{number}.")
    x = g.node("Squeeze", [x, "axis"], "encoded")
    words = g.node("Gather", [x, "first"], "words")

    def head(linear, name, scale=1.0):
        product = g.node("MatMul", [words, g.weight(name + ".weight", linear.weight.T * scale)], name + ".product")
        return g.node("Add", [product, g.weight(name + ".bias", linear.bias * scale)], name)

    for name, labels in tagger.label.items():
        head(labels, name)
    scale = tagger.from_word.out_features ** -0.5
    to = g.node("Transpose", [head(tagger.to_word, "to_word")], "anchors")
    g.node("MatMul", [head(tagger.from_word, "from_word", scale), to], "links")

    graph = helper.make_graph(
        g.nodes, "tagger",
        [helper.make_tensor_value_info(name, TensorProto.INT32, [size]) for name, size in inputs.items()],
        [helper.make_tensor_value_info(name, TensorProto.FLOAT, ["w", len(labels)]) for name, labels in LABELS.items()]
        + [helper.make_tensor_value_info("links", TensorProto.FLOAT, ["w", "w"])], g.weights)
    onnx.save(helper.make_model(graph, ir_version=9, producer_name="parlance", opset_imports=[
        helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]), path)


def add_layer(g, layer, x, name, *mask):
    """`mask`, if given: int32 [1, n, n], 1 where a row may see a column."""
    def matrix(linear, part):
        return g.weight(name + part, linear.weight.T)

    def after(result, linear, norm, part):
        return g.node("SkipLayerNormalization",
                      [result, x, g.weight(f"{name}{part}.norm", norm.weight), g.weight(f"{name}{part}.norm.bias", norm.bias),
                       g.weight(f"{name}{part}.bias", linear.bias)], f"{name}{part}.normed", FUSED, epsilon=1e-12)

    attended = g.node("Attention", [x, matrix(layer.query_key_value, "qkv"), g.weight(name + "qkv.bias",
                                                                                    layer.query_key_value.bias), *mask],
                      name + "attention", FUSED, num_heads=layer.heads)
    x = after(g.node("MatMul", [attended, matrix(layer.attended, "attended")], name + "attended.product"),
              layer.attended, layer.norm1, "attended")
    up = g.node("MatMul", [x, matrix(layer.up, "up")], name + "up.product")
    up = g.node("BiasGelu", [up, g.weight(name + "up.bias", layer.up.bias)], name + "gelu", FUSED)
    return after(g.node("MatMul", [up, matrix(layer.down, "down")], name + "down.product"), layer.down, layer.norm2, "down")
