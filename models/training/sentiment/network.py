"""The tagger's encoder with two marks for each question, a holder's and a target's, that read the text beside it.

A mark begins as the mean of its span's embedded pieces, sees the text and the other mark of its question, and is seen by nothing
else: so any number of questions is read in one pass, and the text's own states do not depend on them.
"""
import torch
import torch.nn as nn
import torch.nn.functional as F

from encoder import MARKS, Layer

ANSWERS = 3  # none, favor, against
MOST_PIECES = 500


class Network(nn.Module):
    def __init__(self, layers, width=384, heads=12, inner=1536, vocabulary=30522, positions=512, dropout=0.1):
        super().__init__()
        self.dropout = dropout
        self.piece, self.position = nn.Embedding(vocabulary, width), nn.Embedding(positions, width)
        self.mark = nn.Embedding(MARKS, width)
        self.role = nn.Embedding(3, width)  # holder, target, and a holder who is anybody
        nn.init.zeros_(self.mark.weight)
        nn.init.normal_(self.role.weight, std=0.02)
        self.norm = nn.LayerNorm(width, eps=1e-12)
        self.layers = nn.ModuleList(Layer(width, heads, inner, dropout) for _ in range(layers))
        self.joined = nn.Linear(2 * width, width)
        self.answer = nn.Linear(width, ANSWERS)

    def forward(self, pieces, marks, spans, roles, mask):
        """`spans` [texts, marks, pieces]: rows of weights that sum to one, or are zero for anybody. Gives [texts, questions, 3]."""
        text = self.piece(pieces) + self.position.weight[:pieces.shape[1]] + self.mark(marks)
        x = torch.cat([text, spans @ text + self.role(roles)], 1)
        x = F.dropout(self.norm(x), self.dropout, self.training)
        for layer in self.layers:
            x = layer(x, mask)
        asked = x[:, pieces.shape[1]:]
        asked = asked.reshape(asked.shape[0], -1, 2 * asked.shape[-1])
        joined = F.gelu(self.joined(F.dropout(asked, self.dropout, self.training)))
        return self.answer(F.dropout(joined, self.dropout, self.training))


class Batches:
    def __init__(self, wordpieces, device):
        self.ends, self.device = (wordpieces.begin, wordpieces.end), device

    def of(self, texts):
        """Tensors of texts, with the answers [texts, questions]; what is beyond the encoder's reach is cut."""
        longest = min(max(len(t.pieces) for t in texts), MOST_PIECES) + 2
        most = max(len(t.questions) for t in texts)
        n, size = len(texts), longest + 2 * most
        pieces, marks = torch.zeros(n, longest, dtype=torch.long), torch.zeros(n, longest, dtype=torch.long)
        spans = torch.zeros(n, 2 * most, longest)
        roles = torch.zeros(n, 2 * most, dtype=torch.long)
        answers = torch.full((n, most), -100)
        sees = torch.zeros(n, size, size, dtype=torch.bool)
        for row, text in enumerate(texts):
            length = min(len(text.pieces), MOST_PIECES) + 2
            pieces[row, :length] = torch.tensor([self.ends[0], *text.pieces[:MOST_PIECES], self.ends[1]])
            marks[row, 1:length - 1] = torch.tensor(text.marks[:MOST_PIECES])
            sees[row, :, :length] = True
            for k in range(most):
                at = longest + 2 * k
                sees[row, at:at + 2, at:at + 2] = True
                if k < len(text.questions):
                    question = text.questions[k]
                    for place, span in enumerate((question.holder, question.target)):
                        roles[row, 2 * k + place] = place if span else 2
                        if span:
                            first, last = text.starts[span[0]] + 1, text.starts[span[1]] + 1
                            spans[row, 2 * k + place, first:last] = 1 / (last - first)
                    answers[row, k] = question.answer
        mask = (~sees)[:, None].float() * -1e4
        inputs = dict(pieces=pieces, marks=marks, spans=spans, roles=roles, mask=mask)
        return {k: v.to(self.device) for k, v in inputs.items()}, answers.to(self.device)
