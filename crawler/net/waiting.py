"""When a server that asked to be left alone is asked again: Retry-After in both of its forms. Pure."""

import re
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime

LONGEST = timedelta(hours=24)
"""A wish for longer is heard as this: a source is slowed down, never switched off."""

UNSAID = timedelta(minutes=10)
"""How long a host is left alone that says "too many requests" (429) without saying until when, or "until now"."""


def rest_until(status: int, retry_after: str | None, now: datetime) -> datetime | None:
    """Return until when a host is left alone after an answer; None where it did not ask for that.

    ``retry_after`` is the header as it came: seconds or an HTTP date (RFC 9110, 10.2.3).
    """
    if status not in (429, 503):
        return None
    said = _moment(retry_after.strip(), now) if retry_after else None
    if said is None or said <= now:
        return now + UNSAID if status == 429 else None
    return min(said, now + LONGEST)


def _moment(said: str, now: datetime) -> datetime | None:
    if re.fullmatch(r"\d{1,9}", said):
        return now + timedelta(seconds=int(said))
    try:
        date = parsedate_to_datetime(said)
    except (ValueError, OverflowError):
        return None
    return date if date.tzinfo is not None else date.replace(tzinfo=UTC)
