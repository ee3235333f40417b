"""Where each council stands on the map of hexagons, read from ``hexmap.csv`` (its source is in the README)."""

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from pipelines.reference import rows


@dataclass(frozen=True, kw_only=True)
class Place:
    """Column ``q`` and row ``r``, which grows northwards; odd rows stand half a hexagon further east ("odd-r")."""

    q: int
    r: int


@cache
def hexagons() -> Mapping[str, Place]:
    """Return the place of every council of today by GSS code."""
    return {row["gss"]: Place(q=int(row["q"]), r=int(row["r"])) for row in rows("hexmap.csv")}
