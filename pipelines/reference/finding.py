"""The councils that a name means when a person types it."""

import re
from collections.abc import Sequence
from difflib import get_close_matches
from functools import cache

from pipelines.exceptions import NoCouncilError
from pipelines.model import DayInterval
from pipelines.reference import Authority, authorities, nicknames, successors

CODE = re.compile(r"[a-z]\d{8}")
"""The form of a GSS code, in lower case."""

MOST = 5
"""Names that are offered."""
NEAR = 0.6
"""How alike two names must be (1 is the same) for one to be offered where the other was meant."""


def council_called(name: str) -> Authority:
    """Return the council of a name or GSS code, in any case; of two of one name the one that has not ended.

    "Council" may stand after a name. Raises ``NoCouncilError`` that offers the nearest names.
    """
    low = plain(name)
    codes = by_name().get(low) or by_name().get(low.removesuffix(" council"), ())
    found = [authorities()[gss] for gss in codes]
    chosen = standing(found)
    if len(chosen) == 1:
        return chosen[0]
    if chosen:
        names = " or ".join(f'"{authority.name}"' for authority in chosen)
        raise NoCouncilError(f'"{name}" is more than one council: say {names}.')
    if CODE.fullmatch(low):
        says = f"No council with children's services in England has the code {low.upper()} now or had it last."
        raise NoCouncilError(says, "`councilwatch ledger --csv` has the codes of all.")
    says = f'There is no council "{name}" with children\'s services in England.'
    told = " or ".join(f'"{authorities()[gss].nice_name}"' for gss in nearest(name)[:3])
    if told:
        raise NoCouncilError(f"{says} Did you mean {told}?")
    raise NoCouncilError(says, "`councilwatch ledger` lists them all.")


def ended(council: Authority) -> str | None:
    """Say of a council that has ended when it did and who took over; None of one in being, or whose successors are
    still to come and have no codes yet."""
    after = [authorities()[gss] for gss in successors().get(council.gss, ())]
    if council.end is None or not all(new.has_code for new in after):
        return None
    on = DayInterval(start=council.end, end=council.end).in_words
    took_over = " and ".join(f'"{new.nice_name}" ({new.gss})' for new in after)
    return f"{council.name} ended on {on}" + (f", and {took_over} took over" if after else "")


def nearest(name: str) -> list[str]:
    """Return the GSS codes of councils whose names are like this one, the nearest first: those of today in whose names
    it stands and, of a county, the one of its town; where there is none, those that are spelt like it."""
    low = plain(name).removesuffix(" council")
    within = [gss for gss, each in authorities().items() if f" {low} " in f" {plain(each.nice_name)} "]
    within += by_name().get(low.removesuffix("shire"), ())
    if of_today := [gss for gss in dict.fromkeys(within) if authorities()[gss].end is None]:
        return of_today[:MOST]
    alike = get_close_matches(plain(name), by_name(), MOST, NEAR)
    return list(dict.fromkeys(gss for each in alike for gss in by_name()[each]))


def standing(found: Sequence[Authority]) -> Sequence[Authority]:
    """Those that have not ended, where one of them has not; of more the ones that are not still to come."""
    open_ended = [authority for authority in found if authority.end is None] or list(found)
    coded = [authority for authority in open_ended if authority.has_code]
    return coded or open_ended


def plain(name: str) -> str:
    """A name as people may type it: in lower case, without dots and apostrophes."""
    return " ".join("".join(letter for letter in name.lower() if letter not in ".'’").split())


@cache
def by_name() -> dict[str, tuple[str, ...]]:
    """GSS codes by every ``plain`` name of a council, and by the code itself."""
    found: dict[str, list[str]] = {}
    for gss, authority in authorities().items():
        for name in (gss, authority.name, authority.nice_name, *authority.names):
            codes = found.setdefault(plain(name), [])
            if gss not in codes:
                codes.append(gss)
    for name, gss in nicknames().items():
        found.setdefault(plain(name), [gss])
    return {name: tuple(codes) for name, codes in found.items()}
