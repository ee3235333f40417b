"""The table that a run of the suite leaves: what was tried, how often, what came of it, and what it was before.

Each case adds a line of JSON to the file that COUNCILWATCH_TRUST_TABLE names, where it names one; ``python -m
tests.trust`` names it and prints the table. So any folder of tests can add its lines: kills, full disks and power cuts
as well as hostile pages.
"""

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

VARIABLE = "COUNCILWATCH_TRUST_TABLE"
BEFORE = Path(__file__).with_name("before.json")
"""What each attack met before it was mended: attack -> sentence."""

HEADS = ("Attack", "Tried", "Result", "Before")


@dataclass(frozen=True, kw_only=True)
class Tried:
    """One kind of attack, how many were tried, and what came of them in a few words."""

    attack: str
    tried: int
    result: str


def tried(attack: str, number: int, result: str) -> None:
    """Add a line to the table of this run, where one is kept."""
    path = os.environ.get(VARIABLE)
    if path:
        with Path(path).open("a", encoding="utf-8") as file:
            file.write(json.dumps(asdict(Tried(attack=attack, tried=number, result=result))) + "\n")


def read(path: Path) -> list[Tried]:
    """Return the lines of a run, those of one attack added together."""
    together: dict[tuple[str, str], int] = {}
    for line in path.read_text(encoding="utf-8").splitlines() if path.exists() else ():
        told = Tried(**json.loads(line))
        key = (told.attack, told.result)
        together[key] = together.get(key, 0) + told.tried
    return [Tried(attack=attack, tried=number, result=result) for (attack, result), number in sorted(together.items())]


def written(rows: Iterable[Tried], before: Mapping[str, str]) -> str:
    """Return the table as Markdown."""
    lines = [f"| {' | '.join(HEADS)} |", f"|{'---|' * len(HEADS)}"]
    for row in rows:
        lines.append(f"| {row.attack} | {row.tried:,} | {row.result} | {before.get(row.attack, 'the same')} |")
    return "\n".join(lines)
