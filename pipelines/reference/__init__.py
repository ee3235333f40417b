"""Facts about authorities, read from the CSV files beside this module (their sources are in its README)."""

import csv
import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path

HERE = Path(__file__).parent


KINDS = {
    "CTY": "county",
    "UA": "unitary authority",
    "MD": "metropolitan district",
    "LBO": "London borough",
    "CC": "city corporation",
}
"""The codes of the GSS register for kinds of council, in words."""


@dataclass(frozen=True, kw_only=True)
class Authority:
    """A local authority with children's services; ``start`` and ``end`` (its last day) are None where open.

    ``urn`` is Ofsted's number for it, None where the data has none; a council that took over from one other may have
    inherited that one's (Somerset), so two councils of different times can share it.
    """

    gss: str
    name: str
    nice_name: str
    domain: str
    kind: str
    region: str
    names: tuple[str, ...]
    start: date | None
    end: date | None
    urn: str | None = None

    @property
    def has_code(self) -> bool:
        """Whether ``gss`` is a GSS code: a council to come has none yet, and its slug stands in its place."""
        return not self.gss.islower()

    def existed_on(self, day: date) -> bool:
        """Whether the council was in being on ``day``."""
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)


@dataclass(frozen=True, kw_only=True)
class Body:
    """A trust or company that runs children's services for councils; the grade is still the council's."""

    name: str
    councils: tuple[str, ...]
    start: date
    end: date | None


def rows(file: str) -> list[dict[str, str]]:
    with (HERE / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def day(text: str) -> date | None:
    """Read ``2023-04-01`` or ``2015-10`` (its first day); None for an empty cell."""
    if not text:
        return None
    return date.fromisoformat(text if len(text) == 10 else f"{text[:7]}-01")


@cache
def authorities() -> Mapping[str, Authority]:
    """Return every authority, past, present and to come, by GSS code."""
    found = {}
    for row in rows("childrens_services_authorities.csv"):
        alternatives = row["alt_names"].replace(",", "|") if row["status"] == "abolished" else row["alt_names"]
        names = [row["official_name"], row["nice_name"], *alternatives.split("|"), *row["news_aliases"].split("|")]
        start = day(row["start_date"]) if row["status"] != "current" or later_than_2011(row) else None
        gss = row["gss"] or row["nice_name"].lower().replace(" ", "-")  # one to come has no code yet
        found[gss] = Authority(
            gss=gss,
            name=row["official_name"],
            nice_name=row["nice_name"],
            domain=row["domain"],
            kind=KINDS.get(row["type"], row["type"]),
            region=row["region"],
            names=tuple(dict.fromkeys(name.strip() for name in names if name.strip())),
            start=start,
            end=last_day(row["end_date"]),
            urn=row["urn"] or None,
        )
    return found


def later_than_2011(row: Mapping[str, str]) -> bool:
    """Whether a start date is that of a new council; older ones are dates of registers, not of councils."""
    return row["start_date"] > "2011"


def last_day(text: str) -> date | None:
    """The last day of a council: the files give either it or the day on which its successor began."""
    end = day(text)
    return end if end is None or end.day != 1 else date.fromordinal(end.toordinal() - 1)


@cache
def councils_by_urn() -> Mapping[str, str]:
    """Return the GSS code of the council in being that Ofsted has each number for."""
    return {council.urn: gss for gss, council in authorities().items() if council.urn and council.end is None}


@cache
def bodies() -> tuple[Body, ...]:
    """Return the trusts and companies, each with the GSS codes of the councils that it serves."""
    by_name = {authority.name: gss for gss, authority in authorities().items()}
    found = []
    for row in rows("childrens_trusts.csv"):
        start = day(row["from"][:10].split(" ")[0])
        if start is None:
            raise ValueError(f"{HERE / 'childrens_trusts.csv'}: {row['body']} has no beginning")
        found.append(
            Body(
                name=row["body"].split(" (")[0],
                councils=tuple(by_name[name] for name in row["councils_served"].split(";")),
                start=start,
                end=day(row["to"]),
            )
        )
    return tuple(found)


@cache
def nicknames() -> Mapping[str, str]:
    """Return short names of counties with their GSS codes."""
    return {row["nickname"]: row["gss"] for row in rows("nicknames.csv")}


@cache
def decoys() -> tuple[str, ...]:
    """Return names that hold an authority's name and are another place's."""
    return tuple(row["name"] for row in rows("decoys.csv"))


@cache
def given_names() -> frozenset[str]:
    """Return the given names that people in the news most often have."""
    return frozenset(row["name"] for row in rows("given_names.csv"))


@cache
def successions() -> tuple[tuple[str, str], ...]:
    """Return pairs of GSS codes: a council that ended, and one that took over from it."""
    by_name = {authority.name: gss for gss, authority in authorities().items()}
    pairs = []
    for row in rows("reorganisations.csv"):
        for ended in row["from"].split(";"):
            old = by_name.get(re.sub(r" BC$", " Borough Council", ended.strip()))
            for successor in row["to"].split(";"):
                new = by_name.get(successor.split(" (")[0].strip())
                if old is not None and new is not None:
                    pairs.append((old, new))
    return tuple(pairs)


@cache
def predecessors() -> Mapping[str, str]:
    """Return the GSS code of the one council that each newer council took over from, where there is just one."""
    times = Counter(new for _, new in successions())
    return {new: old for old, new in successions() if times[new] == 1}


@cache
def successors() -> Mapping[str, tuple[str, ...]]:
    """Return the GSS codes of the councils that took over from each that ended."""
    return {old: tuple(new for other, new in successions() if other == old) for old, _ in successions()}
