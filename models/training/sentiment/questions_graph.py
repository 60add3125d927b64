"""The network as an ONNX graph of ONNX Runtime's fused operators, for one text at a time."""
import onnx
from onnx import TensorProto, helper

from graph import FUSED, Graph, add_layer


def write(network, path):
    """Inputs: int32 vectors; `pieces` and `marks`, one number a piece, and `roles`, `begins` and `ends` (exclusive), one a mark."""
    g = Graph()
    inputs = {"pieces": "n", "marks": "n", "roles": "m", "begins": "m", "ends": "m"}

    def constant(name, values, shape, kind=TensorProto.INT64):
        g.weights.append(helper.make_tensor(name, kind, shape, values))
        return name

    first, second, one = constant("first", [0], [1]), constant("second", [1], [1]), constant("one", [1], [])
    zero, two = constant("zero", [0], []), constant("two", [2], [])
    least = constant("least", [1.0], [], TensorProto.FLOAT)
    pieces, marks = g.node("Shape", ["pieces"], "n"), g.node("Shape", ["roles"], "m")

    text = g.node("Gather", [g.weight("piece", network.piece.weight), "pieces"], "embedded.piece")
    text = g.node("Add", [text, g.node("Gather", [g.weight("mark", network.mark.weight), "marks"], "embedded.mark")], "with.mark")
    text = g.node("Add", [text, g.node("Slice", [g.weight("position", network.position.weight), first, pieces, first], "positions")], "text")

    def counted(length, name):
        return g.node("Range", [zero, g.node("Squeeze", [length], name + ".scalar"), one], name)

    place = g.node("Cast", [counted(pieces, "places.64")], "places", to=TensorProto.INT32)
    from_begin = g.node("GreaterOrEqual", [place, g.node("Unsqueeze", ["begins", second], "begins.column")], "from.begin")
    before_end = g.node("Less", [place, g.node("Unsqueeze", ["ends", second], "ends.column")], "before.end")
    inside = g.node("Cast", [g.node("And", [from_begin, before_end], "inside")], "inside.float", to=TensorProto.FLOAT)
    size = g.node("Max", [g.node("ReduceSum", [inside, second], "sizes"), least], "sizes.positive")
    spans = g.node("MatMul", [g.node("Div", [inside, size], "spans"), text], "spans.embedded")
    asked = g.node("Add", [spans, g.node("Gather", [g.weight("role", network.role.weight), "roles"], "embedded.role")], "asked")

    number = g.node("Add", [g.node("Div", [counted(marks, "marks.counted"), two], "halves"), one], "questions.of.marks")
    nobody = g.node("Mul", ["places.64", zero], "nobody")
    owner = g.node("Concat", [nobody, number], "owner", axis=0)
    row, column = g.node("Unsqueeze", [owner, second], "owner.column"), g.node("Unsqueeze", [owner, first], "owner.row")
    sees = g.node("Or", [g.node("Equal", [column, zero], "is.text"), g.node("Equal", [row, column], "is.own")], "sees")
    mask = g.node("Cast", [g.node("Unsqueeze", [sees, first], "sees.batch")], "mask", to=TensorProto.INT32)

    x = g.node("Concat", [text, asked], "embedded", axis=0)
    x = g.node("LayerNormalization", [x, g.weight("norm", network.norm.weight), g.weight("norm.bias", network.norm.bias)],
               "normed", epsilon=1e-12)
    x = g.node("Unsqueeze", [x, first], "batch")
    for index, layer in enumerate(network.layers):
        x = add_layer(g, layer, x, f"layer{index}.", mask)
    x = g.node("Squeeze", [x, first], "encoded")
    total = g.node("Add", [pieces, marks], "length")
    x = g.node("Slice", [x, pieces, total, first], "encoded.marks")
    width = network.joined.in_features
    x = g.node("Reshape", [x, constant("pairs", [-1, width], [2])], "asked.joined")
    x = g.node("MatMul", [x, g.weight("joined", network.joined.weight.T)], "joined.product")
    x = g.node("BiasGelu", [x, g.weight("joined.bias", network.joined.bias)], "joined.gelu", FUSED)
    x = g.node("MatMul", [x, g.weight("answer", network.answer.weight.T)], "answer.product")
    g.node("Add", [x, g.weight("answer.bias", network.answer.bias)], "answers")

    graph = helper.make_graph(
        g.nodes, "sentiment",
        [helper.make_tensor_value_info(name, TensorProto.INT32, [length]) for name, length in inputs.items()],
        [helper.make_tensor_value_info("answers", TensorProto.FLOAT, ["q", network.answer.out_features])], g.weights)
    onnx.save(helper.make_model(graph, ir_version=9, producer_name="parlance", opset_imports=[
        helper.make_opsetid("", 17), helper.make_opsetid(FUSED, 1)]), path)


