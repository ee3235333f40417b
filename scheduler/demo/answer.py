"""What an address of the pretend web answers."""

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True, kw_only=True)
class Answer:
    """One answer. ``wait`` seconds pass before it, and its body is sent ``repeat`` times.

    ``promises`` is a Content-Length that is not true: less is sent, and the connection is closed. Without
    ``validators`` there is no ETag and no Last-Modified, and never a 304.
    """

    status: int = 200
    type: str = "text/html; charset=utf-8"
    body: bytes = field(default=b"", repr=False)
    headers: Mapping[str, str] = field(default_factory=dict)
    wait: float = 0.0
    repeat: int = 1
    promises: int | None = None
    validators: bool = True
