"""What was read of a fetched report -> Recorded: whose outcome it is, and what a person is told of it. Pure."""

from dataclasses import dataclass, replace
from datetime import date

from pipelines.model import OfficialFile, Outcome, Recorded, UnreadReport
from pipelines.reference import authorities
from pipelines.understand.authorities import held_by

NOBODYS = "It stands in no record, since its council could not be read; read the report yourself."


@dataclass(frozen=True, kw_only=True)
class Told:
    """``recorded`` is None where no council is known that the report is on; ``says`` is for people."""

    recorded: Recorded | None
    is_read: bool
    says: str


def told_of(file: OfficialFile, told: Outcome | UnreadReport, hash_: str) -> Told:
    """Return what the record gets of a report's file with this SHA-256.

    What the report prints of its council and its day wins over Ofsted's page that lists it; a difference is a warning.
    """
    came_out = listed_day(file)
    if isinstance(told, UnreadReport):
        gss = listed_council(file, came_out)
        recorded = made(file, hash_, gss, came_out, None, told.says) if gss is not None else None
        return Told(recorded=recorded, is_read=False, says=told.says)
    listed = listed_council(file, told.inspection.start if told.inspection is not None else came_out)
    outcome = replace(told, warnings=told.warnings + doubts(told, listed, came_out))
    gss = told.gss or listed
    if gss is None:
        return Told(recorded=None, is_read=False, says=" ".join((*outcome.warnings, NOBODYS)))
    recorded = made(file, hash_, gss, told.published or came_out, outcome, "")
    kind = told.kind.replace("_", " ")
    look = f" Look at this: {' '.join(outcome.warnings)}" if outcome.warnings else ""
    name = told.authority or authorities()[gss].name
    return Told(recorded=recorded, is_read=True, says=f"Read: {kind}, {name}.{look}")


def made(
    file: OfficialFile, hash_: str, gss: str, published: date | None, outcome: Outcome | None, note: str
) -> Recorded:
    return Recorded(
        source="report", url=file.asked, hash=hash_, gss=gss, published=published, outcome=outcome, note=note
    )


def listed_day(file: OfficialFile) -> date | None:
    """Return the day on which the report came out, as Ofsted's page tells it."""
    known = file.link.published
    return known.start.date() if known is not None and known.precision in ("day", "minute", "second") else None


def listed_council(file: OfficialFile, day: date | None) -> str | None:
    """Return the council on whose page it is listed, or the one before it that was in being on ``day``."""
    return held_by(file.link.gss, day) if file.link.gss is not None else None


def doubts(outcome: Outcome, listed: str | None, came_out: date | None) -> tuple[str, ...]:
    """Return what Ofsted's page and the report say differently."""
    found = []
    if outcome.gss is not None and listed is not None and outcome.gss != listed:
        found.append(
            f"Ofsted lists this report on its page of {authorities()[listed].name}; look which council it is on."
        )
    if outcome.published is not None and came_out is not None and outcome.published != came_out:
        found.append(f"The report prints {outcome.published} as its day, and Ofsted's page says {came_out}.")
    return tuple(found)
