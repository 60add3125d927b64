"""Label transitions: forbidden ones, and, where learned, a score for each."""
import numpy as np
import torch
import torch.nn as nn

FORBIDDEN = -1e4


class Crf(nn.Module):
    """A linear-chain CRF over BIO labels: label 0 is O, then B and I of each role."""

    def __init__(self, labels, learned):
        super().__init__()
        allowed = torch.zeros(labels, labels)
        for inside in range(2, labels, 2):
            allowed[:, inside] = FORBIDDEN
            allowed[inside - 1, inside] = allowed[inside, inside] = 0
        self.register_buffer("allowed", allowed)
        self.register_buffer("first", torch.tensor([FORBIDDEN if i and i % 2 == 0 else 0.0 for i in range(labels)]))
        self.scores = nn.Parameter(torch.zeros(labels, labels), requires_grad=learned)

    def transitions(self):
        return self.scores + self.allowed

    def forward(self, scores, labels, words):
        """Mean negative log likelihood per word; a window may begin inside a span, so its first label is free."""
        moves, every = self.scores, words.float()
        given = scores.gather(2, labels[..., None]).squeeze(2) * every
        given = given.sum(1) + (moves[labels[:, :-1], labels[:, 1:]] * every[:, 1:]).sum(1)
        alpha = scores[:, 0]
        for t in range(1, scores.shape[1]):
            new = torch.logsumexp(alpha[:, :, None] + self.transitions(), 1) + scores[:, t]
            alpha = torch.where(words[:, t, None], new, alpha)
        return (torch.logsumexp(alpha, 1) - given).sum() / every.sum()

    def best(self, scores):
        """The best allowed labels of an article (Viterbi)."""
        moves = self.transitions().detach().cpu().numpy()
        total, back = scores[0] + self.first.cpu().numpy(), []
        for row in scores[1:]:
            ways = total[:, None] + moves
            back.append(ways.argmax(0))
            total = ways.max(0) + row
        found = [int(total.argmax())]
        for row in reversed(back):
            found.append(int(row[found[-1]]))
        return found[::-1]
