"""Bars on a logarithmic axis as an SVG file that stands alone. Pure."""

import math
from collections.abc import Mapping, Sequence
from xml.sax.saxutils import escape

from benchmarks.plot import COLOURS, line, number, text

LEFT, TOP, WIDTH, BAR, GAP = 190, 60, 560, 14, 12


def bars(title: str, groups: Mapping[str, Mapping[str, float]]) -> str:
    """Return the drawing: for each name of ``groups`` its bars by what they measure, all positive numbers. A bar that
    one name lacks leaves its place empty."""
    kinds = list(dict.fromkeys(kind for group in groups.values() for kind in group))
    values = [max(value, 1e-3) for group in groups.values() for value in group.values()]
    least, most = math.floor(math.log10(min(values))), math.ceil(math.log10(max(values)))
    step = len(kinds) * BAR + GAP
    height = TOP + len(groups) * step + 40
    drawn = [*grid(least, most, height), *key(kinds, height)]
    for at, (name, group) in enumerate(groups.items()):
        top = TOP + at * step
        drawn.append(text(LEFT - 8, top + len(kinds) * BAR / 2 + 4, name, anchor="end"))
        for kind, value in group.items():
            length = place_of(max(value, 1e-3), least, most)
            place = kinds.index(kind)
            y, colour = top + place * BAR, COLOURS[place]
            drawn.append(f'<rect x="{LEFT}" y="{y}" width="{length:.1f}" height="{BAR - 2}" fill="{colour}"/>')
            drawn.append(text(LEFT + length + 5, y + BAR - 4, f"{value:,.0f}" if value >= 10 else f"{value:.2g}"))
    says = "; ".join(f"{name}: " + ", ".join(f"{kind} {value:.3g}" for kind, value in group.items())
                     for name, group in groups.items())  # fmt: skip
    size = (LEFT + WIDTH + 70, height + 20 * len(kinds))
    return (
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {size[0]} {size[1]}" width="{size[0]}" '
        f'height="{size[1]}" role="img" aria-labelledby="title says" font-family="sans-serif" font-size="12">\n'
        f'<title id="title">{escape(title)}</title>\n<desc id="says">{escape(says)}</desc>\n'
        f'<rect width="{size[0]}" height="{size[1]}" fill="#ffffff"/>\n{text(20, 26, title, size=16, bold=True)}\n'
        + "\n".join(drawn)
        + "\n</svg>\n"
    )


def place_of(value: float, least: int, most: int) -> float:
    return WIDTH * (math.log10(value) - least) / (most - least)


def grid(least: int, most: int, height: int) -> list[str]:
    drawn = []
    for power in range(least, most + 1):
        at = LEFT + place_of(10.0**power, least, most)
        drawn += [line(at, TOP - 8, at, height - 40), text(at, TOP - 12, number(power), anchor="middle")]
    return drawn


def key(kinds: Sequence[str], height: int) -> list[str]:
    """What the colours stand for, in the order of the bars."""
    drawn = []
    for place, kind in enumerate(kinds):
        y = height - 24 + place * 20
        drawn.append(f'<rect x="{LEFT}" y="{y - 10}" width="12" height="12" fill="{COLOURS[place]}"/>')
        drawn.append(text(LEFT + 18, y, kind))
    return drawn
