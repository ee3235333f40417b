"""Who is let in to the explorer: this machine, or whoever gives its secret. Decides without clock or network.

Where a secret is set, everybody is asked for it, also on this machine: what another server passes on comes from here.
"""

import base64
import binascii
from collections.abc import Mapping
from dataclasses import dataclass
from hashlib import pbkdf2_hmac, sha256
from hmac import compare_digest
from typing import Any

from pipelines.explorer.askers import NOT_HERE, chooses_index, is_from_here, refusal

LEAST = 16
"""Letters of a secret: fewer can be guessed by somebody who has time."""

TRIES, SECONDS = 20, 60.0
"""So many wrong guesses are answered as such to one address within these seconds; the right secret always opens."""

MOST_CLIENTS = 10_000
"""Addresses whose guesses are remembered."""

ASK = "This explorer asks for its secret: give it as the password; any user name will do."
WAIT = "Too many wrong secrets came from your address. Wait a minute, then try again."
NOT_SHOWN = "With a secret set, the explorer does not show this page of Datasette's."
NOT_SEARCHED = "With a secret set, the explorer takes no choice of an index of words; /search finds stories by them."

OPEN_PARTS = ("/-/static/", "/-/static-plugins/", "/-/health")
"""What pages need of Datasette's own machinery, and the check-up; the rest tells of paths and settings."""

CHALLENGE = (b"www-authenticate", b'Basic realm="councilwatch", charset="UTF-8"')


@dataclass(frozen=True, kw_only=True)
class Refused:
    """An answer in place of what was asked for: one sentence with its status."""

    status: int
    says: str
    headers: tuple[tuple[bytes, bytes], ...] = ()


class Gate:
    """Decides on each request; remembers wrong guesses by the address that they came from."""

    def __init__(self, secret: str | None) -> None:
        self._secret = secret
        self._wrong: dict[str, list[float]] = {}

    @property
    def has_secret(self) -> bool:
        return self._secret is not None

    def refused(self, scope: Mapping[str, Any], paths: tuple[str, ...], now: float) -> Refused | None:
        """Return what is answered instead; None where the request is let in.

        ``scope`` is ASGI's, ``paths`` are its path in the forms in which Datasette may read it, ``now`` counts seconds.
        """
        told = {name.lower(): value for name, value in scope["headers"]}
        if self._secret is None:
            if not is_from_here((scope.get("server") or (None,))[0], told):
                return Refused(status=403, says=NOT_HERE)
        elif (refused := self._stranger(told, (scope.get("client") or ("",))[0], now)) is not None:
            return refused
        elif any(path.startswith("/-/") and not path.startswith(OPEN_PARTS) for path in paths):
            return Refused(status=404, says=NOT_SHOWN)
        elif chooses_index(scope["query_string"]):
            return Refused(status=403, says=NOT_SEARCHED)
        says = refusal(told, scope["query_string"], has_secret=self.has_secret)
        return Refused(status=403, says=says) if says is not None else None

    def _stranger(self, told: Mapping[bytes, bytes], client: str, now: float) -> Refused | None:
        """Return what somebody is answered who does not give the secret; None where it is given."""
        given = told.get(b"authorization")
        if given is None:
            return Refused(status=401, says=ASK, headers=(CHALLENGE,))
        if self._secret is not None and gives(given, self._secret):
            return None  # also amid the guesses of others, who may come from the same address
        recent = [moment for moment in self._wrong.get(client, ()) if now - moment < SECONDS]
        if len(recent) >= TRIES:
            return Refused(status=429, says=WAIT, headers=((b"retry-after", b"60"),))
        self._wrong.pop(client, None)
        while len(self._wrong) >= MOST_CLIENTS:
            self._wrong.pop(next(iter(self._wrong)))
        self._wrong[client] = [*recent, now]
        return Refused(status=401, says=ASK, headers=(CHALLENGE,))


def gives(header: bytes, secret: str) -> bool:
    """Whether an Authorization header (Basic) holds the secret; takes as long whatever it holds."""
    kind, _, told = header.partition(b" ")
    try:
        password = base64.b64decode(told.strip(), validate=True).partition(b":")[2]
    except (binascii.Error, ValueError):
        return False
    return kind.lower() == b"basic" and compare_digest(sha256(password).digest(), sha256(secret.encode()).digest())


def too_weak(secret: str) -> str | None:
    """Return what is wrong with a secret; None where it will do."""
    if len(secret) >= LEAST:
        return None
    return f"has {len(secret)} letters, and {LEAST} are the least that cannot be guessed; make a longer one."


def signing_secret(secret: str) -> str:
    """Return what cookies are signed by: the same after each start, and no way back to the secret itself."""
    return pbkdf2_hmac("sha256", secret.encode(), b"councilwatch explorer cookies", 200_000).hex()
