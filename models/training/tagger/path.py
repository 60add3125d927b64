"""The best allowed path through BIO labels: 0 is O, then B and I of each role."""
import numpy as np

FORBIDDEN = -1e4


def allowed(labels):
    moves = np.zeros((labels, labels))
    for inside in range(2, labels, 2):
        moves[:, inside] = FORBIDDEN
        moves[inside - 1, inside] = moves[inside, inside] = 0
    return moves


def best(scores, transitions=0.0):
    """Labels of an article, from scores [words, labels] (Viterbi); before the first word stands O."""
    if not len(scores):
        return []
    moves = allowed(scores.shape[1]) + transitions
    total, back = scores[0] + moves[0], []
    for row in scores[1:]:
        ways = total[:, None] + moves
        back.append(ways.argmax(0))
        total = ways.max(0) + row
    found = [int(total.argmax())]
    for row in reversed(back):
        found.append(int(row[found[-1]]))
    return found[::-1]
