"""The map of hexagons, drawn on the server. Pure."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from pipelines.explorer.pages.record import Standing
from pipelines.explorer.words import grade_class, letter, longer
from pipelines.reference.hexagons import hexagons
from pipelines.reference.slugs import council_slugs

SIZE = 20
"""Units of the drawing from the middle of a hexagon to a corner."""

ACROSS = SIZE * math.sqrt(3)


@dataclass(frozen=True, kw_only=True)
class Hexagon:
    """One council: the middle at ``x``, ``y``."""

    x: float
    y: float
    grade: str
    letter: str
    slug: str
    says: str


@dataclass(frozen=True, kw_only=True)
class Map:
    """``corners`` are those of each hexagon round its middle, as ``points`` of SVG has them."""

    hexagons: tuple[Hexagon, ...]
    width: int
    height: int
    corners: str


def corners() -> str:
    """The six corners round 0, 0, a hair inside, so that a line parts neighbours."""
    inside = SIZE - 1
    told = [(inside * math.sin(math.pi * each / 3), -inside * math.cos(math.pi * each / 3)) for each in range(6)]
    return " ".join(f"{x:.1f},{y:.1f}" for x, y in told)


def hexmap(standings: Sequence[Standing]) -> Map:
    """Return the map; the northernmost row is at the top. The order is that of reading: row by row, from the west."""
    top = max(place.r for place in hexagons().values())
    right = max(place.q for place in hexagons().values())
    drawn = [hexagon(each, top) for each in standings if each.authority.gss in hexagons()]
    return Map(
        hexagons=tuple(sorted(drawn, key=lambda each: (each.y, each.x))),
        width=math.ceil(ACROSS * (right + 1.5)),
        height=math.ceil(SIZE * (1.5 * top + 2)),
        corners=corners(),
    )


def hexagon(standing: Standing, top: int) -> Hexagon:
    place = hexagons()[standing.authority.gss]
    return Hexagon(
        x=round(ACROSS * (place.q + 0.5 * (place.r % 2) + 0.5), 1),
        y=round(SIZE * (1.5 * (top - place.r) + 1), 1),
        grade=grade_class(standing.grade),
        letter=letter(standing.grade),
        slug=council_slugs()[standing.authority.gss],
        says=says(standing),
    )


def says(standing: Standing) -> str:
    name = standing.authority.nice_name
    if standing.grade is None:
        return f"{name}: no grade. {standing.why}"
    return f"{name}: {standing.grade} ({letter(standing.grade)}), report of {longer(standing.came_out)}"
