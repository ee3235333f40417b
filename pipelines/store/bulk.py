"""Keeping many pages at once: the events of a council are built when all of its stories are there."""

from collections.abc import Iterable
from datetime import datetime
from itertools import islice

from pipelines.model import Judged
from pipelines.store.events import BATCH, rebuild_all
from pipelines.store.stories import Keeping
from pipelines.store.topic import Topic
from pipelines.store.versions import clean_text

AT_ONCE = 50
"""Pages that are kept in one transaction: others wait for the lock meanwhile."""


class Bulk(Topic):
    def keep_many(self, judged: Iterable[Judged], now: datetime) -> int:
        """Store what was read from many pages as ``keep`` does, and build the events of each council once, at the end;
        return how many are stories.

        What is changed of an event of long ago is owed to nobody. Where it is interrupted, keeping the same again
        brings everything about.
        """
        stories, councils, left = 0, set[str](), iter(judged)
        while batch := tuple(islice(left, AT_ONCE)):
            with self._connection.writing() as db:
                for each in batch:
                    kept = Keeping(db=db, judged=clean_text(each), now=now, councils=councils).keep()
                    stories += kept is not None
        codes = sorted(councils)
        for first in range(0, len(codes), BATCH):
            with self._connection.writing() as db:
                rebuild_all(db, codes[first : first + BATCH], now, quiet=True)
        return stories
