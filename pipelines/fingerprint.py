"""By what a row or a decision is known again: the SHA-256 of its values. Pure."""

import hashlib
from collections.abc import Iterable

BETWEEN = "\x1f"
"""The separator of units (ASCII), which stands in no value."""


def fingerprint(values: Iterable[str]) -> str:
    """Return the SHA-256 of values in their order, as 64 hexadecimal digits."""
    return hashlib.sha256(BETWEEN.join(values).encode()).hexdigest()
