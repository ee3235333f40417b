"""Asking only for what changed: a server's validators, headers that repeat them, a body's hash. Pure."""

import hashlib

from scrapy.http.headers import Headers

from pipelines.model import Validators

LONGEST = 500
"""A longer validator is no validator; it would be sent back with every request."""


def headers(validators: Validators) -> dict[str, str]:
    """Return the headers that ask a conditional question; empty without validators."""
    asked = {"If-None-Match": validators.etag, "If-Modified-Since": validators.last_modified}
    return {name: value for name, value in asked.items() if value}


def validators(answer: Headers) -> Validators:
    """Return what the server said to ask with next time."""
    return Validators(etag=_value(answer, "ETag"), last_modified=_value(answer, "Last-Modified"))


def body_hash(body: bytes, reading: str) -> str:
    """Two SHA-256: of how an answer is read, and of its bytes, by which it is known again without validators."""
    return f"{_mark(reading)}:{hashlib.sha256(body).hexdigest()}"


def is_read_alike(body_hash: str | None, reading: str) -> bool:
    """Whether the answer of which ``body_hash`` is kept was read as it would be read now."""
    return body_hash is not None and body_hash.startswith(f"{_mark(reading)}:")


def _mark(reading: str) -> str:
    return hashlib.sha256(reading.encode()).hexdigest()


def _value(answer: Headers, name: str) -> str | None:
    raw = answer.get(name)
    text = raw.decode("latin-1").strip() if raw else ""
    return text if 0 < len(text) <= LONGEST and text.isprintable() else None
