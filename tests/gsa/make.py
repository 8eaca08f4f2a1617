"""Makes the fixtures of this folder by hand, never in continuous integration: python3 make.py

Versions: SALib 1.6.0, numpy 2.4.6, ema_workbench 2.5.3, scikit-learn 1.9.1. Values at the end are printed; the tests hold them.
"""
import numpy as np
from SALib.analyze import morris, pawn, sobol
from SALib.sample import latin, morris as trajectories, sobol as saltelli
from SALib.test_functions import Ishigami

PI = np.pi
PROBLEM = {"num_vars": 3, "names": ["x1", "x2", "x3"], "bounds": [[-PI, PI]] * 3}


def show(name, values):
    print(name, " ".join(repr(float(x)) for x in values))


# Ishigami on SALib's own sample, 1,024 rows: the base points f(A), f(A with column i of B), f(B).
X = saltelli.sample(PROBLEM, 1024, calc_second_order=True, scramble=True, seed=42)
Y = Ishigami.evaluate(X)
r = sobol.analyze(PROBLEM, Y, calc_second_order=True, num_resamples=200, seed=7)
for key in ("S1", "S1_conf", "ST", "ST_conf"):
    show("sobol " + key, r[key])
show("sobol centre", [Y.mean()])
five = Y.reshape(1024, 8)[:, [0, 1, 2, 3, 7]].ravel()
r = sobol.analyze(PROBLEM, five, calc_second_order=False, num_resamples=200, seed=7)
for key in ("S1", "ST"):
    show("sobol, second order left out, " + key, r[key])
rows = np.c_[Y[0::8], Y[1::8], Y[2::8], Y[3::8], Y[7::8]]
np.savetxt("ishigami_sobol.csv", rows, fmt="%.17g", delimiter=",", header="a,ab1,ab2,ab3,b", comments="")

# Trajectories of SALib: one a line, its points as levels 0 to 3 of the three factors; then the 64 values of the function.
X = trajectories.sample(PROBLEM, 1000, num_levels=4, seed=42)
Y = Ishigami.evaluate(X)
r = morris.analyze(PROBLEM, X, Y, num_resamples=100, seed=7, num_levels=4)
for key in ("mu", "mu_star", "sigma", "mu_star_conf"):
    show("morris " + key, r[key])
levels = np.rint((X + PI) / (2 * PI) * 3).astype(int)
with open("ishigami_morris.csv", "w") as out:
    for t in range(1000):
        points = levels[4 * t : 4 * t + 4]
        out.write(" ".join("".join(map(str, p)) for p in points) + "\n")
cells = np.array([[a, b, c] for a in range(4) for b in range(4) for c in range(4)])
values = {}
for point, y in zip(map(tuple, levels), Y):
    values.setdefault(point, y)
with open("ishigami_levels.csv", "w") as out:
    for cell in map(tuple, cells):
        out.write("%.17g\n" % values.get(cell, float("nan")))

# A Latin hypercube of 400 points, for PAWN.
X = latin.sample(PROBLEM, 400, seed=42)
Y = Ishigami.evaluate(X)
r = pawn.analyze(PROBLEM, X, Y, S=10, seed=7)
for key in ("median", "mean", "maximum", "CV"):
    show("pawn " + key, r[key])
np.savetxt("ishigami_pawn.csv", np.c_[X, Y], fmt="%.17g", delimiter=",", header="x1,x2,x3,y", comments="")

# A box in four factors: y where a > 0.6 and b < 0.4, nine times in ten; three in a hundred elsewhere.
import pandas as pd
from ema_workbench.analysis import cart, prim

rng = np.random.default_rng(42)
X = rng.random((2000, 4))
y = ((X[:, 0] > 0.6) & (X[:, 1] < 0.4) & (rng.random(2000) < 0.9)) | (rng.random(2000) < 0.03)
table = pd.DataFrame(X, columns=list("abcd"))
pd.concat([table, pd.Series(y.astype(int), name="y")], axis=1).to_csv("box.csv", index=False, float_format="%.17g")
for alpha in (0.05, 0.1):
    box = prim.Prim(table, y, threshold=0.8, peel_alpha=alpha).find_box()
    t = box.peeling_trajectory
    i = int(t.index[t.density >= 0.85][0])
    print("prim", alpha, len(t), "box 10", t.loc[10, ["coverage", "density", "mass"]].to_dict())
    print("prim", alpha, "first at 0.85:", i, t.loc[i, ["coverage", "density", "mass", "n"]].to_dict())
    print(box.box_lims[i].map(repr).to_string())
    print("prim", alpha, "last:", t.iloc[-1][["coverage", "density", "mass"]].to_dict(), box.qp[i])
    print(box.box_lims[-1].map(repr).to_string())
tree = cart.CART(table, y, mass_min=0.05)
tree.build_tree()
print(tree.stats_to_dataframe().to_string())
for limits in tree.boxes:
    print(limits.to_string())
