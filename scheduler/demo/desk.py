"""What one host of the pretend web answers, and what it was asked."""

from collections import defaultdict, deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import sha256
from threading import Lock

from pipelines import clock
from scheduler.demo.answer import Answer

MISSING = Answer(status=404, body=b"<h1>Not found</h1>", validators=False)


@dataclass(frozen=True, kw_only=True)
class Asked:
    """One request as the server saw it: when it came, and when its answer began to leave.

    Both are in seconds of a clock that only grows.
    """

    came: float
    at: float
    host: str
    path: str
    headers: Mapping[str, str] = field(repr=False)
    status: int


class Desk:
    """One host's answers, counts and log; its threads change it under a lock."""

    def __init__(self, answers: Mapping[str, Answer]) -> None:
        self.requests = 0
        self.open_now = 0
        self.most_open = 0
        self.log: list[Asked] = []
        self._answers = dict(answers)
        self._first: dict[str, deque[Answer]] = defaultdict(deque)
        self._since: dict[str, tuple[str, datetime]] = {}
        self._lock = Lock()

    def replace(self, answers: Mapping[str, Answer]) -> None:
        """Answer these addresses like this from now on."""
        with self._lock:
            self._answers.update(answers)

    def next_answers(self, path: str, answers: Iterable[Answer]) -> None:
        """Let the next requests for ``path`` meet these, one each, before it answers as ever."""
        with self._lock:
            self._first[path].extend(answers)

    def begin(self, target: str) -> Answer:
        """Count one request and return what it meets: what is queued, what is held, or 404.

        An address with a query that nobody knows answers like the one without.
        """
        with self._lock:
            self.requests += 1
            self.open_now += 1
            self.most_open = max(self.most_open, self.open_now)
            path = target.partition("?")[0]
            for key in (target, path):
                if self._first[key]:
                    return self._first[key].popleft()
            return self._answers.get(target) or self._answers.get(path) or MISSING

    def end(self, asked: Asked) -> None:
        """Note that a request was answered."""
        with self._lock:
            self.open_now -= 1
            self.log.append(asked)

    def validators(self, target: str, answer: Answer) -> tuple[str, datetime]:
        """Return the ETag of an answer, and since when the address has had it."""
        etag = f'"{sha256(answer.body).hexdigest()[:16]}"'
        with self._lock:
            if self._since.get(target, ("", None))[0] != etag:
                self._since[target] = (etag, clock.now().replace(microsecond=0))
            return self._since[target]
