"""Which councils can be called a county, a city, a borough or an island."""

import re
from collections.abc import Sequence

from pipelines.reference import Authority, authorities


def fitting(several: Sequence[str], kind: str) -> tuple[str, ...]:
    """The one of several councils that can be described so; nobody where there is not one alone."""
    able = [gss for gss in several if could_be(authorities()[gss], kind)]
    return tuple(able) if len(able) == 1 else ()


def could_be(authority: Authority, kind: str) -> bool:
    """Whether a council can be described so; a unitary council of no named sort may be called a county."""
    name = authority.name.lower()
    if kind in ("island", "isle"):
        return "isle" in name
    if kind == "town":
        return "borough" in name and authority.region != "London"
    if kind in ("resort", "port", "authority", "council"):
        return kind in ("authority", "council") or authority.kind != "county"
    if kind == "county":
        return "county" in name or not re.search(r"\bcity\b|\bborough\b|\bisles?\b", name)
    if kind == "city council":
        return "city" in name  # the City of Doncaster Council too
    return kind in name  # of "the county council" the whole name
