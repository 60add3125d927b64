"""Draws how many stances for and against the most frequent target there are, month by month.

    parlance export parquet output
    pip install pandas pyarrow matplotlib
    python timeline.py output/export/parquet timeline.png
"""
import sys

import matplotlib

matplotlib.use("Agg")
import pandas as pd

folder, picture = sys.argv[1:3]
stances = pd.read_parquet(f"{folder}/stances.parquet")

# Each story once, with a date, and only what the text does not deny.
stances = stances[stances["duplicates"].isna() & stances["date"].notna() & ~stances["negated"]]
target = stances["target"].value_counts().index[0]
about = stances[stances["target"] == target]

months = pd.to_datetime(about["date"]).dt.to_period("M")
counts = about.groupby([months, "polarity"]).size().unstack(fill_value=0)
counts = counts.reindex(columns=["favor", "against"], fill_value=0)
counts = counts.reindex(pd.period_range(months.min(), months.max(), freq="M"), fill_value=0)
print(counts[counts.sum(axis=1) > 0])

axes = counts.plot.bar(color=["#1b7837", "#b2182b"], title=f"Stances toward {target}")
axes.set_ylabel("stances")
axes.figure.tight_layout()
axes.figure.savefig(picture)
