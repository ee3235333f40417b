"""Lines on logarithmic axes as an SVG file that stands alone: no script, no font, a title and words for who cannot see
it. Pure.

Each line is told from the others by its mark as well as by its colour, and is named at its end.
"""

import math
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from xml.sax.saxutils import escape, quoteattr

LEFT, TOP, WIDTH, HEIGHT = 70, 64, 520, 400
"""Where the field of the drawing begins, and its size; names stand at the right of it."""

NAMES, BELOW = 250, 56

COLOURS = ("#0b5394", "#b45f06", "#38761d", "#990000", "#674ea7", "#00808a", "#7f6000", "#a64d79", "#444444", "#2e75b6",
           "#5a5a00", "#cc4125")  # fmt: skip
"""Dark enough on white for thin lines (3:1 and more)."""

MARKS = ("M-4,-4h8v8h-8z", "M0,-5L5,4H-5z", "M0,5L5,-4H-5z", "M0,-5.5L5.5,0L0,5.5L-5.5,0z")
"""A square, two triangles and a diamond, as paths round 0, 0."""

NAME_STEP = 15
"""Units that two names must stand apart."""

Points = Sequence[tuple[float, float]]


@dataclass(frozen=True, kw_only=True)
class Axis:
    """An axis of whole powers of ten, from ``least`` to ``most`` (their exponents), over ``length`` units."""

    least: int
    most: int
    length: int

    def at(self, value: float) -> float:
        return self.length * (math.log10(value) - self.least) / (self.most - self.least)

    def powers(self) -> range:
        return range(self.least, self.most + 1)


def axis(values: Sequence[float], length: int) -> Axis:
    least = math.floor(math.log10(min(values)))
    return Axis(least=least, most=max(math.ceil(math.log10(max(values))), least + 1), length=length)


def slope(points: Points) -> float:
    """Return the slope of the line nearest to the points on logarithmic axes: 1 where twice as much takes twice as
    long, 0 where it makes no difference."""
    logs = [(math.log10(x), math.log10(y)) for x, y in points]
    middle_x, middle_y = (sum(each[place] for each in logs) / len(logs) for place in (0, 1))
    spread = sum((x - middle_x) ** 2 for x, _ in logs)
    return sum((x - middle_x) * (y - middle_y) for x, y in logs) / spread if spread else 0.0


def log_log(title: str, lines: Mapping[str, Points], *, x: str, y: str) -> str:
    """Return the drawing of ``lines``, points of positive numbers by name; ``x`` and ``y`` say what the axes are of."""
    points = [point for line in lines.values() for point in line]
    across, up = axis([each for each, _ in points], WIDTH), axis([each for _, each in points], HEIGHT)
    says = "; ".join(f"{name}: from {line[0][1]:.3g} at {line[0][0]:,.0f} to {line[-1][1]:.3g} at {line[-1][0]:,.0f}"
                     for name, line in lines.items())  # fmt: skip
    drawn = [*grid(across, up), *curves(lines, across, up)]
    size = (LEFT + WIDTH + NAMES, TOP + HEIGHT + BELOW)
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size[0]} {size[1]}" width="{size[0]}" '
        f'height="{size[1]}" role="img" aria-labelledby="title says" font-family="sans-serif" font-size="12">\n'
        f'<title id="title">{escape(title)}</title>\n<desc id="says">{escape(says)}</desc>\n'
        f'<rect width="{size[0]}" height="{size[1]}" fill="#ffffff"/>\n'
        f"{text(LEFT, 26, title, size=16, bold=True)}\n{text(LEFT, 48, y)}\n"
        f"{text(LEFT + WIDTH / 2, TOP + HEIGHT + 44, x, anchor='middle')}\n" + "\n".join(drawn) + "\n</svg>\n"
    )


def grid(across: Axis, up: Axis) -> list[str]:
    """Lines at the powers of ten, with their numbers."""
    drawn = []
    for power in across.powers():
        at = LEFT + across.at(10.0**power)
        drawn.append(line(at, TOP, at, TOP + HEIGHT))
        drawn.append(text(at, TOP + HEIGHT + 20, number(power), anchor="middle"))
    for power in up.powers():
        at = TOP + HEIGHT - up.at(10.0**power)
        drawn.append(line(LEFT, at, LEFT + WIDTH, at))
        drawn.append(text(LEFT - 8, at + 4, number(power), anchor="end"))
    return drawn


def number(power: int) -> str:
    return f"{10**power:,}" if power >= 0 else f"{10.0**power:.{-power}f}"


def curves(lines: Mapping[str, Points], across: Axis, up: Axis) -> list[str]:
    """The lines with their marks, each named where it ends; a thin line leads to a name that had to make room."""
    drawn = []
    ends = {name: TOP + HEIGHT - up.at(points[-1][1]) for name, points in lines.items()}
    places = apart(ends)
    for place, (name, points) in enumerate(lines.items()):
        colour, mark = COLOURS[place % len(COLOURS)], MARKS[place % len(MARKS)]
        at = [(LEFT + across.at(x), TOP + HEIGHT - up.at(y)) for x, y in points]
        path = " ".join(f"{x:.1f},{y:.1f}" for x, y in at)
        drawn.append(f'<polyline points="{path}" fill="none" stroke="{colour}" stroke-width="2"/>')
        drawn += [f'<path d="{mark}" transform="translate({x:.1f},{y:.1f})" fill="{colour}"/>' for x, y in at]
        end, beside = at[-1], LEFT + WIDTH + 22
        drawn.append(line(end[0] + 6, end[1], beside - 4, places[name], colour))
        drawn.append(text(beside, places[name] + 4, name, colour=colour))
    return drawn


def apart(ends: Mapping[str, float]) -> dict[str, float]:
    """Where names stand that would like to stand at ``ends``: in that order, ``NAME_STEP`` apart at least."""
    found: dict[str, float] = {}
    lowest = -math.inf
    for name, end in sorted(ends.items(), key=lambda each: each[1]):
        lowest = max(end, lowest + NAME_STEP)
        found[name] = lowest
    over = max(0.0, lowest - (TOP + HEIGHT + BELOW - 10))
    return {name: at - over for name, at in found.items()}


def line(x1: float, y1: float, x2: float, y2: float, colour: str = "#d5d9de") -> str:
    return f'<line x1="{x1:.1f}" y1="{y1:.1f}" x2="{x2:.1f}" y2="{y2:.1f}" stroke="{colour}"/>'


def text(
    x: float,
    y: float,
    words: str,
    *,
    anchor: str = "start",
    size: int = 12,
    bold: bool = False,
    colour: str = "#17202e",
) -> str:
    weight = ' font-weight="bold"' if bold else ""
    return (
        f'<text x="{x:.1f}" y="{y:.1f}" text-anchor="{anchor}" font-size="{size}"{weight} fill={quoteattr(colour)}>'
        f"{escape(words)}</text>"
    )
