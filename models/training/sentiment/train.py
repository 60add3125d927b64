"""Fine-tunes the network that answers who is for or against whom.

    python3 train.py --dse OUTPUT train.txt --dse-dev OUTPUT valid.txt --mtsc OUTPUT train.jsonl --start CHECKPOINT.pt --vocabulary tokenizer.json --out RUN

OUTPUT is `articles.jsonl` of the chain `../tagger/tokens.yaml` for what `score prepare` makes of the file beside it.
"""
import argparse
import json
import random
import sys
import time
from pathlib import Path

import numpy as np
import torch
import torch.nn.functional as F

sys.path.append(str(Path(__file__).parent.parent / "tagger"))
import pairs
from network import Batches, Network
from encoder import start_from
from learning import Learner, cast
from records import WordPieces

TEMPERATURE, TEACHER_SHARE = 2.0, 0.7


def options():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--dse", nargs=2)
    parser.add_argument("--dse-dev", nargs=2, required=True)
    parser.add_argument("--mtsc", nargs=2)
    parser.add_argument("--start", required=True)
    parser.add_argument("--vocabulary", required=True)
    parser.add_argument("--layers", default="0,1,2,3,4,5")
    parser.add_argument("--epochs", type=int, default=4)
    parser.add_argument("--stop-after", type=int, default=99)
    parser.add_argument("--pieces", type=int, default=1600, help="word pieces a step")
    parser.add_argument("--rate", type=float, default=1e-4)
    parser.add_argument("--neutral", type=float, default=1.0, help="the part of the texts without any stance that an epoch reads")
    parser.add_argument("--teacher", help="the checkpoint of a larger network, whose answers are learned beside the gold ones")
    parser.add_argument("--unlabelled", help="articles.jsonl of the whole chain, for whose pairs the teacher alone answers")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--out", required=True)
    return parser.parse_args()


def groups_of(texts, room):
    """Texts of like length together, as many as have `room` pieces."""
    found, group = [], []
    for text in sorted(texts, key=lambda t: len(t.pieces)):
        if group and (len(group) + 1) * (len(text.pieces) + 6) > room:
            found.append(group)
            group = []
        group.append(text)
    return found + [group]


def has_stance(text):
    return any(question.answer in (pairs.FAVOR, pairs.AGAINST) for question in text.questions)


@torch.no_grad()
def answers_of(model, batches, texts):
    """{id: probabilities [questions, 3]}"""
    model.eval()
    found = {}
    for group in groups_of(texts, 4000):
        inputs, _ = batches.of(group)
        scores = model(**cast(inputs, model)).float().softmax(-1).cpu().numpy()
        for row, text in enumerate(group):
            found[text.id] = scores[row, :len(text.questions)]
    return found


def teach(texts, checkpoint, batches, device):
    """Has a larger network answer each text's questions; its shares are kept with the text."""
    saved = torch.load(checkpoint, map_location="cpu")
    teacher = Network(saved["layers"])
    teacher.load_state_dict(saved["mean"])
    answers = answers_of(teacher.to(device, torch.bfloat16), batches, texts)
    for text in texts:
        text.taught = answers[text.id]


def loss_of(scores, answers, texts):
    """The mean over questions of what each has to learn from gold, from the teacher or from both."""
    known = answers != pairs.NO_ANSWER
    from_gold = F.cross_entropy(scores.transpose(1, 2), answers, ignore_index=pairs.NO_ANSWER, reduction="none")
    if texts[0].taught is None:
        return from_gold.sum() / known.sum()
    aims, asked = torch.zeros_like(scores), torch.zeros_like(from_gold)
    for row, text in enumerate(texts):
        n = len(text.questions)
        aims[row, :n], asked[row, :n] = torch.from_numpy(text.taught), 1
    aims = aims.clamp_min(1e-6).log().div(TEMPERATURE).softmax(-1)
    from_teacher = -(aims * (scores / TEMPERATURE).log_softmax(-1)).sum(-1) * TEMPERATURE ** 2
    share = 1 - known.float() * (1 - TEACHER_SHARE)
    return ((share * from_teacher + (1 - share) * from_gold) * asked).sum() / asked.sum()


def macro(gold, found, classes):
    gold, found, total = np.array(gold), np.array(found), []
    for c in range(classes):
        hit = ((gold == c) & (found == c)).sum()
        total.append(200 * hit / max(1, (gold == c).sum() + (found == c).sum()))
    return round(float(np.mean(total)), 1), [round(float(t), 1) for t in total]


def dse_figures(texts, answers, bias=(0.0, 0.0)):
    gold, found, new = [], [], []
    for text in texts:
        a, b = (q.answer for q in text.questions)
        gold.append({(0, 0): 0, (1, 0): 1, (0, 1): 2, (2, 0): 3, (0, 2): 4}[a, b])
        p = np.log(np.maximum(answers[text.id], 1e-6))
        none = p[0][0] + p[1][0]
        scores = [none, p[0][1] + p[1][0] + bias[0], p[1][1] + p[0][0] + bias[0], p[0][2] + p[1][0] + bias[1], p[1][2] + p[0][0] + bias[1]]
        found.append(int(np.argmax(scores)))
        new.append(not text.seen)
    pick = [i for i, n in enumerate(new) if n]
    return macro(gold, found, 5)[0], macro([gold[i] for i in pick], [found[i] for i in pick], 5)


def mtsc_figures(texts, answers):
    gold = [q.answer for t in texts for q in t.questions]
    return macro(gold, [int(a.argmax()) for t in texts for a in answers[t.id]], 3)


def main():
    args = options()
    out = Path(args.out)
    out.mkdir(parents=True, exist_ok=True)
    torch.manual_seed(args.seed)
    device = torch.device("cuda" if torch.cuda.is_available() else "cpu")
    vocabulary = json.load(open(args.vocabulary, encoding="utf-8"))["model"]["vocab"]
    wordpieces = WordPieces(sorted(vocabulary, key=vocabulary.get))
    dse_dev = pairs.dse(*args.dse_dev, wordpieces)
    train = pairs.dse(*args.dse, wordpieces, without=args.dse_dev[1]) if args.dse else []
    more, mtsc_dev = pairs.mtsc(*args.mtsc, wordpieces) if args.mtsc else ([], [])
    train += more
    train = [t for t in train if len(t.pieces) <= 250]
    taken = [int(n) for n in args.layers.split(",")]
    batches = Batches(wordpieces, device)
    if args.teacher:
        if args.unlabelled:
            train += pairs.unlabelled(args.unlabelled, wordpieces)
        teach(train, args.teacher, batches, device)
    learner = Learner(lambda: Network(len(taken)), lambda network: start_from(network, args.start, taken),
                      args.rate, ("role.", "joined.", "answer."), 5, device)
    begun, checkpoint = 0, out / "checkpoint.pt"
    if checkpoint.exists():
        saved = torch.load(checkpoint, map_location=device)
        learner.go_on(saved)
        begun = saved["epoch"]
    log = open(out / "log.jsonl", "a", encoding="utf-8")
    for epoch in range(begun, min(args.epochs, args.stop_after)):
        started, chance = time.time(), random.Random(args.seed * 1000 + epoch)
        torch.manual_seed(args.seed * 1000 + epoch)
        taken_now = [t for t in train if has_stance(t) or chance.random() < args.neutral]
        chance.shuffle(taken_now)
        groups = [g for k in range(0, len(taken_now), 2000) for g in groups_of(taken_now[k:k + 2000], args.pieces)]
        chance.shuffle(groups)
        lost = 0.0
        learner.begin_epoch()
        for number, group in enumerate(groups):
            inputs, answers = batches.of(group)
            loss = loss_of(learner.run(inputs).float(), answers, group)
            learner.learn(loss, len(groups), args.epochs)
            lost += loss.item()
            if number % 100 == 99:
                print(f"epoch {epoch} step {number + 1}/{len(groups)} loss {lost / 100:.4f} {time.time() - started:.0f}s", flush=True)
                lost = 0.0
        torch.save(learner.state() | {"epoch": epoch + 1, "layers": len(taken), "args": vars(args)}, checkpoint)
        model = learner.end_epoch()
        answers = answers_of(model, batches, dse_dev)
        line = {"epoch": epoch + 1, "seconds": round(time.time() - started), "dse": dse_figures(dse_dev, answers)}
        if mtsc_dev:
            line["mtsc"] = mtsc_figures(mtsc_dev, answers_of(model, batches, mtsc_dev))
        print(json.dumps(line), file=log, flush=True)
        print(line, flush=True)


if __name__ == "__main__":
    main()
