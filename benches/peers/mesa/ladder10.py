"""ladder10 in Mesa 3.3, twice: as its examples teach it (agents), and as one array program (numpy).

python ladder10.py agents|numpy RUNS SEED
"""
import json
import math
import sys
import time

import mesa
import numpy as np

ACTORS, KINDS, FEATURES, TURNS, TOP = 10, 40, 6, 52, 10


def m41(x):
    return x % 41 - 20


WEIGHTS = [[2.0 * m41(k * (2 * f + 3) + 5 * f * f + 7) / 20 for f in range(FEATURES)] for k in range(KINDS)]
THEIRS = [(m41(17 * k + 3) - 3) / 400 for k in range(KINDS)]
OURS = [(m41(23 * k + 11) - 2) / 800 for k in range(KINDS)]
TARGET_COHESION = [m41(29 * k + 5) / 1000 for k in range(KINDS)]
COHESION = [m41(31 * k + 9) / 1000 for k in range(KINDS)]
BUDGET = [0.01 - 13 * k % 41 / 2000 for k in range(KINDS)]
# Rung, threshold and chance of each rule.
RULES = [(q % 10, -0.05 - 0.20 * (q // 10) - 0.02 * (q % 10), 0.009 + 0.0135 * (q // 10)) for q in range(40)]


def stance(i, j):
    return (7 * i + 11 * j + 3 * i * j) % 21 / 15 - 0.8


def bound(x, low, high):
    return low if x < low else high if x > high else x


class Actor(mesa.Agent):
    def __init__(self, model, place):
        super().__init__(model)
        self.place = place
        self.stance = [stance(place, j) for j in range(ACTORS)]
        self.rung = [0] * ACTORS
        self.resolve = 0.30 + 0.05 * (3 * place % 10)
        self.cohesion = 0.50 + 0.04 * (7 * place % 10)
        self.budget = 0.40 + 0.05 * ((9 * place + 2) % 10)

    def choose(self):
        others = (j for j in range(ACTORS) if j != self.place)
        self.target = t = min(others, key=self.stance.__getitem__)
        features = (1.0, -self.stance[t], self.resolve, self.cohesion, self.budget, self.rung[t] / 10)
        weights = [math.exp(sum(w * x for w, x in zip(row, features))) for row in WEIGHTS]
        self.kind = self.model.random.choices(range(KINDS), weights=weights)[0]

    def act(self):
        kind, other = self.kind, self.model.actors[self.target]
        other.stance[self.place] += THEIRS[kind]
        self.stance[self.target] += OURS[kind]
        other.cohesion += TARGET_COHESION[kind]
        self.cohesion += COHESION[kind]
        self.budget += BUDGET[kind]

    def settle(self):
        self.stance = [bound(x, -1.0, 1.0) for x in self.stance]
        self.cohesion = bound(self.cohesion, 0.0, 1.0)
        self.budget = bound(self.budget, 0.0, 1.0)
        self.before = list(self.rung)

    def climb(self):
        random = self.model.random.random
        for rung, below, chance in RULES:
            for j, x in enumerate(self.stance):
                is_there = self.before[j] == rung and self.rung[j] == rung and j != self.place
                if is_there and x < below and random() < chance:
                    self.rung[j] += 1


class Agents(mesa.Model):
    def __init__(self, seed):
        super().__init__(seed=seed)
        self.turn, self.is_top = 0, False
        self.actors = [Actor(self, place) for place in range(ACTORS)]

    def step(self):
        self.turn += 1
        self.agents.do("choose")
        self.agents.do("act")
        self.agents.do("settle")
        self.agents.do("climb")
        self.is_top = any(TOP in actor.rung for actor in self.actors)
        self.running = not self.is_top and self.turn < TURNS


class Numpy(mesa.Model):
    weights, theirs, ours, target_cohesion = map(np.array, (WEIGHTS, THEIRS, OURS, TARGET_COHESION))
    own_cohesion, own_budget = map(np.array, (COHESION, BUDGET))
    rungs, below, chances = (np.array(x)[:, None, None] for x in zip(*RULES))
    each, others = np.arange(ACTORS), ~np.eye(ACTORS, dtype=bool)
    diagonal = np.where(others, 0.0, np.inf)

    def __init__(self, seed):
        super().__init__(rng=seed)
        i = self.each
        self.turn, self.is_top = 0, False
        self.stance, self.rung = stance(i[:, None], i[None, :]), np.zeros((ACTORS, ACTORS), np.int64)
        self.resolve = 0.30 + 0.05 * (3 * i % 10)
        self.cohesion = 0.50 + 0.04 * (7 * i % 10)
        self.budget = 0.40 + 0.05 * ((9 * i + 2) % 10)

    def step(self):
        i, self.turn = self.each, self.turn + 1
        t = np.argmin(self.stance + self.diagonal, axis=1)
        features = np.stack(
            [np.ones(ACTORS), -self.stance[i, t], self.resolve, self.cohesion, self.budget, self.rung[i, t] / 10]
        )
        sums = np.cumsum(np.exp(self.weights @ features), axis=0)
        kind = np.minimum((sums <= self.rng.random(ACTORS) * sums[-1]).sum(axis=0), KINDS - 1)
        np.add.at(self.stance, (t, i), self.theirs[kind])
        np.add.at(self.stance, (i, t), self.ours[kind])
        np.add.at(self.cohesion, t, self.target_cohesion[kind])
        self.cohesion += self.own_cohesion[kind]
        self.budget += self.own_budget[kind]
        np.clip(self.stance, -1, 1, out=self.stance)
        np.clip(self.cohesion, 0, 1, out=self.cohesion)
        np.clip(self.budget, 0, 1, out=self.budget)
        fires = (self.rung == self.rungs) & (self.stance < self.below) & self.others
        fires &= self.rng.random(fires.shape) < self.chances
        self.rung += fires.any(axis=0)
        self.is_top = bool((self.rung == TOP).any())
        self.running = not self.is_top and self.turn < TURNS


def play(kind, seed):
    model = kind(seed)
    while model.running:
        model.step()
    return model.turn, model.is_top


def main():
    kind, runs, seed = {"agents": Agents, "numpy": Numpy}[sys.argv[1]], int(sys.argv[2]), int(sys.argv[3])
    start = time.perf_counter()
    ends = [play(kind, 1_000_003 * seed + run) for run in range(runs)]
    seconds = time.perf_counter() - start
    turns = np.array([turn for turn, _ in ends])
    print(json.dumps({
        "runs": runs, "seconds": seconds, "end": turns.mean(), "end_error": turns.std() / math.sqrt(runs),
        "share": sum(is_top for _, is_top in ends) / runs,
    }))


main()
