"""What came of many kills."""

from dataclasses import dataclass

from tests.trust.table import tried


@dataclass(frozen=True, kw_only=True)
class Kills:
    """So many kills of one program, what was wrong after any of them, and when they came."""

    what: str
    tried: int
    wrong: tuple[str, ...]
    says: str

    def note(self) -> None:
        """Add the line to the table of this run."""
        tried(self.what, self.tried, f"{len(self.wrong) or 'nothing'} wrong ({self.says})")
