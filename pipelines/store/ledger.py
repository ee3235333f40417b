"""The ledger and the official history of councils, as they stand on a day."""

from datetime import date

from pipelines.store.rows import InspectionRow, LedgerRow
from pipelines.store.topic import Topic
from pipelines.store.views import LEDGER_SQL


class Ledger(Topic):
    def ledger(self, today: date) -> tuple[LedgerRow, ...]:
        """Every council that is in being on ``today`` with what its newest inspection said, by name."""
        found = self._connection.rows(
            f"SELECT * FROM ({LEDGER_SQL.format(today='?1')}) ORDER BY coalesce(short_name, council)",
            (today.isoformat(),),
        )
        return tuple(LedgerRow(**dict(row)) for row in found)

    def inspections(self) -> tuple[InspectionRow, ...]:
        """The inspections of every council, newest first; those of a predecessor are that one's."""
        found = self._connection.rows("SELECT * FROM inspections ORDER BY coalesce(inspected_from, published) DESC")
        return tuple(InspectionRow(**dict(row)) for row in found)
