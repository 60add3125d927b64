"""Fits the scores of transitions between the labels of quotes on articles that the tagger was not trained on, and puts them into tagger.json.

    python3 transitions.py RUN/checkpoint.pt TOKENIZER.json DEV.jsonl FOLDER/tagger.json

They are those of a linear-chain CRF over the tagger's fixed scores. Figures are printed without them, and with them
fitted on one half of the articles and counted on the other.
"""
import json
import sys

import numpy as np
import torch

from encoder import Tagger
from path import allowed, best
from records import LABELS, ROLES, WordPieces, read, spans_of
from train import Batches, scores_of

QUOTES = LABELS["quotes"]
STEPS, PRIOR = 60, 1e-3


def fitted(articles, scores):
    """Transition scores [from, to] of the greatest likelihood, with a Gaussian prior around nought."""
    longest = max(len(a.words) for a in articles)
    given = torch.zeros(len(articles), longest, len(QUOTES), dtype=torch.float64)
    labels, words = torch.zeros(len(articles), longest, dtype=torch.int64), torch.zeros(len(articles), longest)
    for row, article in enumerate(articles):
        n = len(article.words)
        given[row, :n] = torch.from_numpy(scores[article.id]).double()
        labels[row, :n], words[row, :n] = torch.tensor(article.labels["quotes"]), 1
    rules = torch.from_numpy(allowed(len(QUOTES)))
    moves = torch.zeros(len(QUOTES), len(QUOTES), dtype=torch.float64, requires_grad=True)
    optimizer = torch.optim.Adam([moves], lr=0.1)
    for _ in range(STEPS):
        alpha = given[:, 0] + moves[0] + rules[0]
        for t in range(1, longest):
            new = torch.logsumexp(alpha[:, :, None] + moves + rules, 1) + given[:, t]
            alpha = torch.where(words[:, t, None] > 0, new, alpha)
        right = moves[0, labels[:, 0]].sum() + (moves[labels[:, :-1], labels[:, 1:]] * words[:, 1:]).sum() + given.gather(2, labels[..., None]).sum()
        loss = (torch.logsumexp(alpha, 1).sum() - right) / words.sum() + PRIOR * moves.pow(2).mean()
        optimizer.zero_grad()
        loss.backward()
        optimizer.step()
    return moves.detach().numpy()


def figures(articles, scores, moves):
    counts = {role: [0, 0, 0] for role in ROLES}
    for article in articles:
        found, gold = spans_of(best(scores[article.id], moves(article))), spans_of(article.labels["quotes"])
        for role in ROLES:
            f, g = ({s for s in side if s[0] == role} for side in (found, gold))
            counts[role] = [a + b for a, b in zip(counts[role], (len(f & g), len(f), len(g)))]
    return {role: round(200 * hit / max(1, f + g), 1) for role, (hit, f, g) in counts.items()}


def main(checkpoint, tokenizer, dev, description):
    saved = torch.load(checkpoint, map_location="cpu")
    tagger = Tagger(saved["layers"])
    tagger.load_state_dict(saved["mean"])
    vocabulary = json.load(open(tokenizer, encoding="utf-8"))["model"]["vocab"]
    wordpieces = WordPieces(sorted(vocabulary, key=vocabulary.get))
    articles = read(dev, wordpieces)
    scores, _ = scores_of(tagger.to(torch.bfloat16).eval(), Batches(wordpieces, torch.device("cpu")), articles, 16)
    scores = scores["quotes"]
    print("without", figures(articles, scores, lambda article: 0.0))
    halves = [articles[0::2], articles[1::2]]
    crossed = {a.id: moves for half, other in (halves, halves[::-1]) for moves in [fitted(other, scores)] for a in half}
    print("fitted on the other half", figures(articles, scores, lambda article: crossed[article.id]))
    settings = json.load(open(description, encoding="utf-8"))
    settings["heads"]["quotes"]["transitions"] = np.round(fitted(articles, scores), 3).tolist()
    json.dump(settings, open(description, "w", encoding="utf-8"), indent=1)


if __name__ == "__main__":
    main(*sys.argv[1:])
