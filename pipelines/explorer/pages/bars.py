"""Bars side by side, each cut into parts: the one chart of the pages of statistics. Pure; the template draws it."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipelines.explorer.words import grade_class

WIDTH = 820
"""Units of the whole drawing: the labels, and the longest bar beside them."""
LETTER, GAP = 8, 12
"""Units that a letter of a label takes at most on average, and those between the longest label and the bars."""
STEP = 28

NARROW = 22
"""Units below which a part has no room for its number."""


@dataclass(frozen=True, kw_only=True)
class Part:
    x: float
    width: float
    style: str
    number: str
    says: str


@dataclass(frozen=True, kw_only=True)
class Bar:
    label: str
    y: int
    parts: tuple[Part, ...]


@dataclass(frozen=True, kw_only=True)
class Bars:
    """``left`` is where the bars begin, beside the longest label."""

    bars: tuple[Bar, ...]
    left: int
    width: int
    height: int


def bars(counts: Mapping[str, Mapping[str, int]], styles: Mapping[str, str] | None = None, *, share: bool) -> Bars:
    """Return the chart of ``counts`` by label and part. ``share``: all bars are as long, and parts are shares of it.

    ``styles`` are the grades in whose colours parts are drawn; a part without one is a grade itself.
    """
    longest = max((sum(parts.values()) for parts in counts.values()), default=0)
    left = LETTER * max(map(len, counts), default=0) + GAP
    drawn = []
    for place, (label, parts) in enumerate(counts.items()):
        whole = sum(parts.values()) if share else longest
        drawn.append(Bar(label=label, y=STEP * place, parts=cut(label, parts, whole, styles or {}, left)))
    return Bars(bars=tuple(drawn), left=left, width=WIDTH, height=STEP * len(counts))


def cut(label: str, parts: Mapping[str, int], whole: int, styles: Mapping[str, str], left: int) -> tuple[Part, ...]:
    found, x = [], float(left)
    for name, number in parts.items():
        width = (WIDTH - left) * number / whole if whole else 0
        if number:
            found.append(
                Part(
                    x=round(x, 1),
                    width=round(max(width - 1, 1), 1),
                    style=grade_class(styles.get(name, name)),
                    number=str(number) if width >= NARROW else "",
                    says=f"{label}: {number} {name}",
                )
            )
        x += width
    return tuple(found)


def spark(values: Sequence[int], width: int = 120, height: int = 24) -> str:
    """Return the points of a line through ``values``, the highest at the top."""
    most = max([*values, 1])
    step = width / max(len(values) - 1, 1)
    return " ".join(
        f"{step * place:.1f},{height - 2 - (height - 4) * value / most:.1f}" for place, value in enumerate(values)
    )
