"""How well and how fast Ofsted's reports are read: fields right, wrong and missing by framework and year.

Run ``python -m benchmarks.reports [FOLDER]``. The folder holds PDF files and an ``expected.csv`` with what Ofsted's own
data says of each; the default is ``../shared/ofsted_reports``. *Missing* is a field that the data has and that was not
read, *extra* one that was read and that the data has not, *warned* a wrong field of a report with a warning. Fewer than
five reports a second, or a wrong field without a warning, end it with 1.
"""

import argparse
import csv
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from pipelines.model import UnreadReport
from pipelines.reports.fence import read_reports
from pipelines.reports.lines import JUDGEMENTS, outcome_fields

REPORTS = Path(__file__).parent.parent.parent / "shared" / "ofsted_reports"
DAYS = Path(__file__).parent.parent / "tests" / "pipelines" / "reports" / "shared_days.csv"
"""The days of each inspection as a person reads them in the data."""
SLOWEST = 5.0
"""Reports a second."""
VERDICTS = ("right", "wrong", "warned", "missing", "extra")


def fields(
    line: Mapping[str, Any], row: Mapping[str, str], days: Mapping[str, str] | None
) -> Iterator[tuple[str, object, object]]:
    """Yield each compared field with what was read and what the data has; None where there is nothing."""
    yield "urn", line["urn"], row["urn"]
    yield "interval", line["inspection"] if line["inspection"]["from"] else None, days
    for judgement in JUDGEMENTS:
        read = "not_judged" if judgement in line["not_judged"] else line[judgement]
        yield judgement, read, row[judgement] or None


def verdict(read: object, wanted: object, *, warned: bool) -> str | None:
    """Return what became of a field, None where neither has it."""
    if read == wanted:
        return "right" if wanted is not None else None
    if read is None:
        return "missing"
    if wanted is None:
        return "extra"
    return "warned" if warned else "wrong"


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("folder", type=Path, nargs="?", default=REPORTS)
    folder = parser.parse_args().folder
    if not (folder / "expected.csv").exists():
        print(f"There is no expected.csv in {folder}; name a folder of reports that has one.", file=sys.stderr)
        return 2
    with (folder / "expected.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    with DAYS.open(encoding="utf-8", newline="") as lines:
        inspected = {row["file"]: {"from": row["first"], "to": row["last"]} for row in csv.DictReader(lines)}
    bodies = [(folder / row["file"]).read_bytes() for row in rows]
    began = time.perf_counter()
    found = list(read_reports(bodies))
    seconds = time.perf_counter() - began
    peak = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / (1024 if sys.platform != "darwin" else 1024**2)
    groups: dict[tuple[str, str], Counter[str]] = {}
    for row, outcome in zip(rows, found, strict=True):
        counted = groups.setdefault((row["framework"], row["publication_date"][:4]), Counter())
        counted["reports"] += 1
        if isinstance(outcome, UnreadReport):
            counted["unread"] += 1
            print(f"{row['file']}: unread, {outcome.state}")
            continue
        line = outcome_fields(outcome)
        for name, read, wanted in fields(line, row, inspected.get(row["file"])):
            became = verdict(read, wanted, warned=bool(outcome.warnings))
            counted[became or "neither"] += 1
            if became not in ("right", None):
                print(f"{row['file']}: {name} {became}: read {read}, the data has {wanted}")
        counted["warnings"] += len(outcome.warnings)
    show(groups)
    rate = len(rows) / seconds
    print(f"\n{rate:.1f} reports a second through the fence, {peak:.0f} MB at most in a child")
    return int(rate < SLOWEST or any(counted["wrong"] for counted in groups.values()))


def show(groups: Mapping[tuple[str, str], Counter[str]]) -> None:
    """Print the table of fields, and its sum."""
    columns = ("reports", "unread", *VERDICTS, "warnings")
    print(f"\n{'framework':<17} {'year':<5}" + "".join(f"{name:>9}" for name in columns))
    total: Counter[str] = Counter()
    for (framework, year), counted in sorted(groups.items(), key=lambda group: (group[0][1], group[0][0])):
        print(f"{framework:<17} {year:<5}" + "".join(f"{counted[name]:>9}" for name in columns))
        total += counted
    print(f"{'all':<17} {'':<5}" + "".join(f"{total[name]:>9}" for name in columns))


if __name__ == "__main__":
    sys.exit(main())
