"""The digest of a day (``/digest/2026-11-25``), of today without one."""

from datetime import date, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from markupsafe import Markup

from pipelines.config import FILE, IN_FORCE, Rhythm, read_config
from pipelines.exceptions import UsageError
from pipelines.explorer.pages.asking import Asked, NotThere, Page
from pipelines.explorer.words import longer
from pipelines.store.digests import digest_input
from pipelines.store.telling_rows import period_to
from pipelines.telling.digest import digest
from pipelines.telling.html import as_html
from pipelines.telling.words import days_told

if TYPE_CHECKING:
    import sqlite3

FIRST_DAY = date(2000, 1, 1)


def page(db: "sqlite3.Connection", asked: Asked) -> Page:
    """``/digest`` and ``/digest/2026-11-25``. Raises ``NotThere``."""
    day = day_named(asked.part, asked.today)
    told = digest(digest_input(db, period_to(day, "daily"), rhythm_of(asked.folder), asked.now), asked.base)
    shown = {
        "title": told.subject,
        "heading": f"Digest of {days_told(day, day)}",
        "body": Markup(as_html(told.blocks, "page")),  # noqa: S704 - Jinja2 has escaped it
        "before": day - timedelta(days=1) if day > FIRST_DAY else None,
        "after": day + timedelta(days=1) if day < asked.today else None,
    }
    return Page(template="cw/digest.html", shown=shown)


def day_named(words: str, today: date) -> date:
    """Return the day of an address, today without one. Raises ``NotThere`` for none, one to come, one long ago."""
    if not words:
        return today
    near = [("Today's digest", f"/digest/{today}")]
    try:
        day = date.fromisoformat(words)
    except ValueError:
        day = None
    if day is None or words != day.isoformat():
        raise NotThere(f"“{words[:40]}” is no day of the calendar. A digest is of a day, written as {today}.", near)
    if day > today:
        raise NotThere(f"{longer(day)} is still to come.", near)
    if day < FIRST_DAY:
        raise NotThere(f"There are no digests of days before {longer(FIRST_DAY)}.", near)
    return day


def rhythm_of(folder: Path) -> Rhythm:
    """Return the rhythm by which sources are asked: the daemon's, else the folder's, else as it comes."""
    for place in (folder / IN_FORCE, folder):
        try:
            if (place / FILE).exists():
                return read_config(place).rhythm
        except UsageError:  # somebody is amid an edit; the gaps of a digest are no place to tell of it
            continue
    return Rhythm()
