"""How a network learns: weights in 32 bits, a copy in 16 that is run, and a running mean that is kept."""
import torch

WARM_UP = 0.06  # the part of all steps in which the rate rises; then it falls to nothing


class Learner:
    """`make` gives a network and `begin` fills it; weights whose names begin as one of `fresh` learn `faster` times as fast as the others."""

    def __init__(self, make, begin, rate, fresh, faster, device):
        self.master = make().to(device)
        begin(self.master)
        self.model, self.mean = make().to(device, torch.bfloat16), make().to(device)
        self.mean.load_state_dict(self.master.state_dict())
        for network in (self.master, self.model):
            network.piece.weight.requires_grad_(False)  # so that words which the training texts lack stay where they are
        named = [(n, p) for n, p in self.master.named_parameters() if p.requires_grad]
        self.optimizer = torch.optim.AdamW([
            {"params": [p for n, p in named if not n.startswith(fresh)], "lr": rate},
            {"params": [p for n, p in named if n.startswith(fresh)], "lr": faster * rate}], weight_decay=0.01, fused=True)
        self.peaks = [g["lr"] for g in self.optimizer.param_groups]
        self.step = 0

    def run(self, inputs):
        return self.model(**cast(inputs, self.model))

    def learn(self, loss, epoch_steps, epochs):
        """One step down; the running mean is over about the last half epoch."""
        done = self.step / (epoch_steps * epochs)
        for group, peak in zip(self.optimizer.param_groups, self.peaks, strict=True):
            group["lr"] = peak * min(1.0, done / WARM_UP) * max(0.0, 1 - done)
        self.model.zero_grad()
        loss.backward()
        for p, m in zip(self.model.parameters(), self.master.parameters(), strict=True):
            m.grad = None if p.grad is None else p.grad.float()
        torch.nn.utils.clip_grad_norm_(self.master.parameters(), 1.0)
        self.optimizer.step()
        self.step += 1
        keep = max(0, min(1 - 2 / epoch_steps, self.step / (self.step + 10)))
        with torch.no_grad():
            for p, a, m in zip(self.model.parameters(), self.mean.parameters(), self.master.parameters(), strict=True):
                p.copy_(m)
                a.lerp_(m, 1 - keep)

    def begin_epoch(self):
        self.model.load_state_dict(self.master.state_dict())
        self.model.train()

    def end_epoch(self):
        """The mean takes the place of what is run."""
        self.model.load_state_dict(self.mean.state_dict())
        return self.model.eval()

    def state(self):
        return {"master": self.master.state_dict(), "mean": self.mean.state_dict(), "optimizer": self.optimizer.state_dict(), "step": self.step}

    def go_on(self, saved):
        self.master.load_state_dict(saved["master"])
        self.mean.load_state_dict(saved["mean"])
        self.optimizer.load_state_dict(saved["optimizer"])
        self.step = saved["step"]


def cast(inputs, model):
    kind = next(model.parameters()).dtype
    return {k: v.to(kind) if v is not None and v.is_floating_point() else v for k, v in inputs.items()}
