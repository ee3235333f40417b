"""The digest as something that is owed: when, of which span of time, and its message."""

import json
from collections.abc import Callable
from datetime import datetime

from pipelines.alerts_config import Digest
from pipelines.config import Config
from pipelines.store import Store
from pipelines.store.delivery_rows import Notice
from pipelines.store.forms import moment_text
from pipelines.store.telling_rows import Period
from pipelines.telling.digest import digest
from pipelines.telling.message import Message
from pipelines.telling.words import LONDON, day_in_london
from scheduler.notify import pacing

Content = Callable[[Store, Config, datetime, datetime, bool], Message | None]
"""What a digest tells of a span of time (since, until), read from the store; None where there is nothing to tell and no
sign of life is wanted."""


def stored_digest(store: Store, config: Config, since: datetime, until: datetime, must: bool) -> Message | None:
    """Return the digest of whole days of London's calendar, written from the store; see ``Content``."""
    every = config.digest.every if config.digest is not None else "daily"
    first, last = since.astimezone(LONDON).date(), until.astimezone(LONDON).date() - pacing.DAY
    period = Period(every=every, first=min(first, last), last=last)
    made = digest(store.digest_input(period, config.rhythm, until), config.explorer_base)
    if made.is_empty and not must:
        return None
    return Message(
        about="digest",
        name="digest",
        subject=made.subject,
        text=made.text,
        html=made.html,
        short=made.subject,
        link=f"{config.explorer_base}/digest/{last}",
    )


def owe_digest(store: Store, asked: Digest, now: datetime) -> None:
    """Owe the digest whose hour has come, once, to the channels that get it."""
    last = store.newest_digest(now.astimezone(LONDON).date())
    since = until_of(last) if last is not None else min(row.since for row in store.channels() if row.name in asked.to)
    hour = pacing.digest_due(asked, since, now)
    if hour is None:
        return
    says = f"The {asked.every} digest of {day_in_london(hour)}."
    span = json.dumps({"since": moment_text(since), "until": moment_text(hour)})
    store.owe_digest(f"{hour.astimezone(LONDON):%Y-%m-%d}", says, span, asked.to, now)


def digest_message(
    store: Store, config: Config, asked: Digest, notice: Notice, content: Content, now: datetime
) -> Message | None:
    """Return the message of a digest that is owed; None where there is nothing to tell.

    Whether a sign of life is wanted hangs on the digests before: on every channel this one is the same.
    """
    sent_at = store.last_digest_sent_at(before=notice.id, by=now)
    must = pacing.needs_sign_of_life(asked, sent_at, now)
    return content(store, config, span_of(notice)["since"], until_of(notice), must)


def until_of(notice: Notice) -> datetime:
    """Return the hour of a digest."""
    return span_of(notice)["until"]


def span_of(notice: Notice) -> dict[str, datetime]:
    return {end: datetime.fromisoformat(at) for end, at in json.loads(notice.told or "{}").items()}
