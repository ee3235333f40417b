"""Keeping many pages at once: the events of a council are built when all of its stories are there."""

from collections.abc import Iterable, Iterator
from datetime import datetime
from itertools import islice

from pipelines.model import Judged
from pipelines.store.events import BATCH, rebuild_all
from pipelines.store.stories import Keeping
from pipelines.store.topic import Topic
from pipelines.store.versions import clean_text

AT_ONCE = 50
"""Pages that are kept in one transaction: others wait for the lock meanwhile."""

KEPT_ONES = (
    "SELECT id, url FROM addresses WHERE id > ? AND (state = 'near_miss' OR id IN (SELECT address_id FROM stories)) "
    "AND state <> 'forgotten' ORDER BY id LIMIT 500"
)


class Bulk(Topic):
    def keep_many(self, judged: Iterable[Judged], now: datetime, *, again: bool = False) -> int:
        """Store what was read from many pages as ``keep`` does, and build the events of each council once, at the end;
        return how many are stories.

        ``again``: they were kept before and are only judged anew, which makes no version of them. What is changed of
        an event of long ago is owed to nobody. Where it is interrupted, keeping the same again
        brings everything about.
        """
        stories, councils, left = 0, set[str](), iter(judged)
        while batch := tuple(islice(left, AT_ONCE)):
            with self._connection.writing() as db:
                for each in batch:
                    kept = Keeping(db=db, judged=clean_text(each), now=now, councils=councils, again=again).keep()
                    stories += kept is not None
        codes = sorted(councils)
        for first in range(0, len(codes), BATCH):
            with self._connection.writing() as db:
                rebuild_all(db, codes[first : first + BATCH], now, quiet=True)
        return stories

    def judged_pages(self) -> Iterator[str]:
        """Yield the addresses of which a story or near miss is kept, in the order in which they were found."""
        last = 0
        while rows := self._connection.rows(KEPT_ONES, (last,)):
            yield from (row["url"] for row in rows)
            last = rows[-1]["id"]
