"""Events, the notices of them and working folders to send from."""

import os
from collections.abc import Sequence
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any

from pipelines.model import Confidence, EventGrade, Grade, Judgement, OfficialState, Told
from pipelines.reference import authorities
from pipelines.store import Store, open_store
from pipelines.store.events import owe_notice
from pipelines.store.forms import moment_text
from pipelines.store.sources import put

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
HOUR = timedelta(hours=1)
LEEDS, SALFORD = "E08000035", "E08000006"

RULES = """
[[alerts.rules]]
to = ["desk"]
"""


def grade(
    is_now: Grade = "inadequate",
    before: Grade | None = "good",
    judgement: Judgement = "overall",
    confidence: Confidence = "stated",
    official: OfficialState = "awaiting",
) -> EventGrade:
    return EventGrade(
        judgement=judgement,
        grade=is_now,
        confidence=confidence,
        official=official,
        before=before,
        quote=f"judged to be {is_now}",
    )


def told(event: int = 1, revision: int = 1, *grades: EventGrade, gss: str = LEEDS, **changed: Any) -> Told:
    council = authorities()[gss]
    made = Told(
        event=event,
        revision=revision,
        gss=gss,
        authority=council.name,
        region=council.region,
        kind="inspection",
        framework="ILACS",
        days=None,
        came_out=date(2026, 11, 24),
        official="awaiting",
        grades=grades or (grade(),),
        title=f"Headline {event}",
        url=f"https://news.kirkwell.test/{event}",
        publisher="Kirkwell Gazette",
        stories=1,
    )
    return replace(made, **changed)


def owe(store: Store, what: Told, at: datetime = NOON) -> None:
    """Write a notice of an event, and the event where it is new."""
    with store._connection.writing() as db:
        db.execute(
            "INSERT INTO authorities (gss, name) VALUES (?, ?) ON CONFLICT DO NOTHING", (what.gss, what.authority)
        )
        row: dict[str, Any] = {
            "gss": what.gss,
            "authority": what.authority,
            "kind": what.kind,
            "official": what.official,
        }
        row |= {"came_out": what.came_out.isoformat(), "revision": what.revision, "stands": 1}
        moments = {"first_seen_at": moment_text(at), "changed_at": moment_text(at)}
        if db.execute("SELECT 1 FROM events WHERE id = ?", (what.event,)).fetchone() is None:
            put(db, "events", row | moments | {"id": what.event})
        owe_notice(db, what, at)


def working_folder(folder: Path, *, rules: str = RULES, channels: Sequence[str] = ("desk",), more: str = "") -> Path:
    """Write a configuration whose channels have their addresses in ``secrets/NAME``; ``more`` belongs to [alerts]."""
    places = "\n".join(f'{name} = {{ file = "secrets/{name}" }}' for name in channels)
    text = f'[contact]\ncontact = "desk@kirkwell.test"\n[alerts]\n{more}\n[alerts.channels]\n{places}\n{rules}'
    (folder / "councilwatch.toml").write_text(text, encoding="utf-8")
    long_ago = (NOON - 100_000 * HOUR).timestamp()
    os.utime(folder / "councilwatch.toml", (long_ago, long_ago))  # the rules are older than what is told by them
    (folder / "secrets").mkdir(exist_ok=True)
    return folder


def keep_secret(folder: Path, address: str, name: str = "desk") -> None:
    path = folder / "secrets" / name
    path.write_text(f"{address}\n", encoding="utf-8")
    path.chmod(0o600)


def opened(folder: Path) -> Store:
    return open_store(folder / "councilwatch.db")


def column(store: Store, sql: str) -> list[Any]:
    return [row[0] for row in store._connection.rows(sql)]
