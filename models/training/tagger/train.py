"""Fine-tunes the tagger of quotes and names.

    python3 train.py --train TRAIN.jsonl --dev DEV.jsonl --start ENCODER.onnx --vocabulary tokenizer.json --out RUN

TRAIN and DEV are articles as `parlance annotate` writes them, with gold in `quotes` (polnear.py puts PolNeAR's
there) or in `names` (names.py). Each epoch ends with a checkpoint in RUN and a line
in RUN/log.jsonl; the same command goes on after the last checkpoint. Runs on a GPU where there is one.
"""
import argparse
import json
import random
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

from path import best
from encoder import Tagger, start_from
from learning import Learner, cast
from records import LABELS, WordPieces, read, spans_of, windows

SIZE, BEFORE, AFTER = 254, 48, 24  # pieces of a window, and of the context on either side of its core
TEMPERATURE, TEACHER_SHARE, LINK_SHARE = 2.0, 0.7, 0.1
NO_WORD = -100


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--train", nargs="+", required=True)
    parser.add_argument("--share", nargs="+", type=float, help="for each file of --train, the part of its windows read in an epoch; else all")
    parser.add_argument("--dev", nargs="+", required=True)
    parser.add_argument("--start", required=True, help="a BERT encoder, 384 wide, as ONNX; or the checkpoint of a tagger")
    parser.add_argument("--vocabulary", required=True, help="the encoder's tokenizer.json")
    parser.add_argument("--layers", default="0,1,2,3,4,5", help="which of the encoder's layers are taken")
    parser.add_argument("--teacher", help="a folder of larger taggers' label scores, from teach.py")
    parser.add_argument("--epochs", type=int, default=5)
    parser.add_argument("--stop-after", type=int, default=99, help="stop early, keeping the schedule of --epochs")
    parser.add_argument("--batch", type=int, default=8, help="windows a step")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True)
    return parser.parse_args()


def training_windows(articles, chance):
    """Whole sentences up to SIZE pieces, cut anew each epoch: the first window of an article has a chance length."""
    found = []
    for article in articles:
        length = [len(p) for p in article.pieces]
        bounds = article.sentences + [len(length)]
        first, room, used = 0, chance.randint(SIZE // 4, SIZE), 0
        for begin, end in zip(bounds, bounds[1:]):
            n = sum(length[begin:end])
            if used and used + n > room:
                found.append((article, first, begin))
                first, room, used = begin, SIZE, 0
            while n > SIZE:  # a sentence longer than a window
                cut = first
                while used + length[cut] <= SIZE and cut < end:
                    used, cut = used + length[cut], cut + 1
                found.append((article, first, cut))
                first, used, n = cut, 0, sum(length[cut:end])
            used += n
        if first < len(length):
            found.append((article, first, len(length)))
    return found


class Batches:
    def __init__(self, wordpieces, device):
        self.ends = wordpieces.begin, wordpieces.end
        self.device = device

    def of(self, items, soft=None):
        """Tensors of windows (article, first word, last word)."""
        rows = []
        for article, first, last in items:
            pieces, marks, heads = [self.ends[0]], [0], []
            for i in range(first, last):
                heads.append(len(pieces))
                pieces += article.pieces[i]
                marks += [article.marks[i]] * len(article.pieces[i])
            rows.append((pieces + [self.ends[1]], marks + [0], heads))
        longest, most = max(len(r[0]) for r in rows), max(len(r[2]) for r in rows)

        def padded(k, n):
            return torch.tensor([r[k] + [0] * (n - len(r[k])) for r in rows], device=self.device)

        pieces, marks = padded(0, longest), padded(1, longest)
        lengths = torch.tensor([len(r[0]) for r in rows], device=self.device)
        inside = torch.arange(longest, device=self.device) < lengths[:, None]
        mask = None if inside.all() else (~inside)[:, None, None, :].float() * -1e4
        inputs = dict(pieces=pieces, marks=marks, first=padded(2, most), mask=mask)
        words = torch.zeros(len(rows), most, dtype=torch.bool, device=self.device)
        links = torch.full((len(rows), most), NO_WORD, device=self.device)
        hard, aims = {}, {}
        for row, (article, first, last) in enumerate(items):
            here = slice(0, last - first)
            words[row, here] = True
            for head, labels in article.labels.items():
                given = hard.setdefault(head, torch.full((len(rows), most), NO_WORD, device=self.device))
                given[row, here] = torch.tensor(labels[first:last], device=self.device)
            for head, scores in (soft or {}).get(article.id, {}).items():
                given = aims.setdefault(head, torch.full((len(rows), most, len(LABELS[head])), torch.nan, device=self.device))
                given[row, here] = torch.from_numpy(scores[first:last].astype(np.float32))
            for word in range(first, last):
                to = article.links.get(word)
                if to is not None and first <= to < last:
                    links[row, word - first] = to - first
        return inputs, dict(words=words, links=links, hard=hard, soft=aims)


def loss_of(scores, gold):
    """The sum over the heads of what each has to learn from labels, from a teacher or from both, for the mean word."""
    words, loss = gold["words"], 0.0
    for head in LABELS:
        found = scores[head].float()[words]
        hard, soft = gold["hard"].get(head), gold["soft"].get(head)
        from_labels = from_teacher = has_labels = has_teacher = torch.zeros(len(found), device=words.device)
        if hard is not None:
            has_labels = (hard[words] != NO_WORD).float()
            from_labels = F.cross_entropy(found, hard[words], ignore_index=NO_WORD, reduction="none")
        if soft is not None:
            has_teacher = (~soft[words][:, 0].isnan()).float()
            aims = (soft[words].nan_to_num() / TEMPERATURE).softmax(-1)
            from_teacher = -(aims * (found / TEMPERATURE).log_softmax(-1)).sum(-1) * TEMPERATURE ** 2 * has_teacher
        share = has_teacher * (1 - has_labels * (1 - TEACHER_SHARE))
        loss = loss + (share * from_teacher + (1 - share) * from_labels).mean()
    if not (gold["links"] != NO_WORD).any():
        return loss
    links = scores["links"].float().masked_fill(~words[:, None, :], -1e4)
    return loss + LINK_SHARE * F.cross_entropy(
        links.reshape(-1, links.shape[-1]), gold["links"].reshape(-1), ignore_index=NO_WORD)


@torch.no_grad()
def scores_of(model, batches, articles, batch):
    """By head, label scores [words, labels] of each article, each word's from the window whose core it is in; and its anchor."""
    items = [(article, *window) for article in articles for window in windows(article, SIZE, BEFORE, AFTER)]
    items.sort(key=lambda i: sum(map(len, i[0].pieces[i[1]:i[2]])))
    scores = {head: {a.id: np.zeros((len(a.words), len(labels)), np.float32) for a in articles} for head, labels in LABELS.items()}
    links = {a.id: {} for a in articles}
    for k in range(0, len(items), batch):
        some = items[k:k + batch]
        inputs, _ = batches.of([i[:3] for i in some])
        found = {head: t.float().cpu().numpy() for head, t in model(**cast(inputs, model)).items()}
        for row, (article, first, last, core, end) in enumerate(some):
            for head in LABELS:
                scores[head][article.id][core:end] = found[head][row, core - first:end - first]
            for word in range(core, end):
                if article.links.get(word) is not None:
                    links[article.id][word] = (first, found["links"][row, word - first, :last - first])
    return scores, links


def figures(articles, scores, links):
    """Exact F1 by head and kind, over words; and the share of a quote's spans found exactly whose anchor is right."""
    counts, right, linked = {}, 0, 0
    for article in articles:
        for head, labels in article.labels.items():
            found, gold = spans_of(best(scores[head][article.id]), head), spans_of(labels, head)
            for kind in [label[2:] for label in LABELS[head][1::2]] + ["all"]:
                f, g = ({s for s in side if kind in (s[0], "all")} for side in (found, gold))
                key = f"{head} {kind}"
                counts[key] = [a + b for a, b in zip(counts.get(key, (0, 0, 0)), (len(f & g), len(f), len(g)))]
        if "quotes" not in article.labels:
            continue
        found, gold = spans_of(best(scores["quotes"][article.id])), spans_of(article.labels["quotes"])
        anchors = np.array(sorted(s[1] for s in found if s[0] == "cue") or [0])
        for role, first, _ in found & gold:
            if role != "cue" and first in article.links:
                offset, row = links[article.id][first]
                within = [a for a in anchors if offset <= a < offset + len(row)]
                anchor = max(within, key=lambda a: row[a - offset], default=None)
                right, linked = right + (anchor == article.links[first]), linked + 1
    result = {key: round(200 * hit / max(1, f + g), 1) for key, (hit, f, g) in counts.items()}
    return result | {"anchor": round(float(100 * right / max(1, linked)), 1)}


def main():
    args = options()
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    vocabulary = json.load(open(args.vocabulary, encoding="utf-8"))["model"]["vocab"]
    wordpieces = WordPieces(sorted(vocabulary, key=vocabulary.get))
    train = [read(path, wordpieces) for path in args.train]
    shares = args.share or [1.0] * len(train)
    dev = [a for path in args.dev for a in read(path, wordpieces)]
    taken = [int(n) for n in args.layers.split(",")]
    soft = {a.id: {head: np.load(path) for head in LABELS if (path := Path(args.teacher, head, a.id + ".npy")).exists()}
            for articles in train for a in articles} if args.teacher else None

    learner = Learner(lambda: Tagger(len(taken)), lambda tagger: start_from(tagger, args.start, taken),
                      args.rate, ("label.", "from_word.", "to_word.", "mark."), 10, device)
    batches = Batches(wordpieces, device)

    begun = 0
    checkpoint = out / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, map_location=device)
        learner.go_on(saved)
        begun = saved["epoch"]
    log = open(out / "log.jsonl", "a", encoding="utf-8")
    for epoch in range(begun, min(args.epochs, args.stop_after)):
        started, chance = time.time(), random.Random(args.seed * 1000 + epoch)
        torch.manual_seed(args.seed * 1000 + epoch)
        items = []
        for articles, share in zip(train, shares, strict=True):
            cut = training_windows(articles, chance)
            chance.shuffle(cut)
            items += cut[:round(share * len(cut))]
        chance.shuffle(items)
        pool = 50 * args.batch  # windows of like length go together, within a pool
        items = [i for k in range(0, len(items), pool)
                 for i in sorted(items[k:k + pool], key=lambda i: sum(map(len, i[0].pieces[i[1]:i[2]])))]
        groups = [items[k:k + args.batch] for k in range(0, len(items), args.batch)]
        chance.shuffle(groups)
        lost = 0.0
        learner.begin_epoch()
        for number, group in enumerate(groups):
            inputs, gold = batches.of(group, soft)
            loss = loss_of(learner.run(inputs), gold)
            learner.learn(loss, len(groups), args.epochs)
            lost += loss.item()
            if number % 50 == 49:
                print(f"epoch {epoch} step {number + 1}/{len(groups)} loss {lost / 50:.4f} "
                      f"{time.time() - started:.0f}s", flush=True)
                lost = 0.0
        result = figures(dev, *scores_of(learner.end_epoch(), batches, dev, 16))
        line = {"epoch": epoch + 1, "seconds": round(time.time() - started), **result}
        print(json.dumps(line), file=log, flush=True)
        print(line, flush=True)
        torch.save(learner.state() | {"epoch": epoch + 1, "layers": len(taken), "args": vars(args)}, checkpoint)


if __name__ == "__main__":
    main()
