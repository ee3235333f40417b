"""The digest as something that is owed: when, of which span of time, and its message."""

import json
from collections.abc import Callable
from datetime import datetime

from pipelines.alerts_config import Digest
from pipelines.store import Store
from pipelines.store.delivery_rows import Notice
from pipelines.store.forms import moment_text
from pipelines.telling.message import Message
from pipelines.telling.words import LONDON, day_in_london
from scheduler.notify import pacing

Content = Callable[[Store, datetime, datetime, bool], Message | None]
"""What a digest tells of a span of time (since, until), read from the store; None where there is nothing to tell and no
sign of life is wanted."""


def owe_digest(store: Store, digest: Digest, now: datetime) -> None:
    """Owe the digest whose hour has come, once, to the channels that get it."""
    last = store.newest_digest()
    since = until_of(last) if last is not None else min(row.since for row in store.channels() if row.name in digest.to)
    hour = pacing.digest_due(digest, since, now)
    if hour is None:
        return
    says = f"The {digest.every} digest of {day_in_london(hour)}."
    span = json.dumps({"since": moment_text(since), "until": moment_text(hour)})
    store.owe_digest(f"{hour.astimezone(LONDON):%Y-%m-%d}", says, span, digest.to, now)


def digest_message(store: Store, digest: Digest, notice: Notice, content: Content, now: datetime) -> Message | None:
    """Return the message of a digest that is owed; None where there is nothing to tell."""
    must = pacing.needs_sign_of_life(digest, store.last_digest_sent_at(), now)
    return content(store, span_of(notice)["since"], until_of(notice), must)


def until_of(notice: Notice) -> datetime:
    """Return the hour of a digest."""
    return span_of(notice)["until"]


def span_of(notice: Notice) -> dict[str, datetime]:
    return {end: datetime.fromisoformat(at) for end, at in json.loads(notice.told or "{}").items()}
