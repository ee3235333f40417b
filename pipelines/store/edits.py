"""What became of edits of the files that people write, as notices: what cannot be read must not go unseen."""

from datetime import datetime

from pipelines.store.forms import moment_text
from pipelines.store.sources import put
from pipelines.store.topic import Topic

BROKEN_EDIT = """
SELECT says, todo, made_at FROM notices
WHERE about = 'edit' AND state = 'broken' AND id = (SELECT max(id) FROM notices WHERE about = 'edit')
"""
"""The edit that waits to be corrected; no row where none does."""


class Edits(Topic):
    def note_edit(self, file: str, state: str, says: str, todo: str, now: datetime) -> None:
        """Owe a notice of an edit of ``file``: it is ``broken``, or one that was is ``taken_up``."""
        key = f"{state} {now.isoformat(timespec='microseconds')}"  # several within a second are several
        owed = {"about": "edit", "subject": file, "key": key, "state": state, "made_at": moment_text(now)}
        with self._connection.writing() as db:
            put(db, "notices", owed | {"says": says, "todo": todo})

    def broken_edit(self) -> str | None:
        """What is told of the edit that waits to be corrected; None where none does."""
        row = self._connection.row(BROKEN_EDIT)
        return row["says"] if row else None
