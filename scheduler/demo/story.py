"""A story of a pretend newsroom, read from its file: ``key: value`` lines, an empty line, paragraphs.

The head has at least ``title``, ``path`` and ``day`` (0 is the day of serving, -2 two days before), and where
they matter ``time`` (UTC), ``summary``, ``tags``, ``template``, ``status``, ``former`` (an address that sends on to
its own) and ``later: yes`` for one that is published in a later cycle. Any further key is there for the template.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from pathlib import Path

from scheduler.demo.template import Value, fill


@dataclass(frozen=True, kw_only=True)
class Story:
    """One story with its dates filled in. ``values`` are what its template can name.

    ``template`` is "" where it has none of its own.
    """

    name: str
    values: Mapping[str, Value]
    template: str
    status: int
    later: bool

    @property
    def path(self) -> str:
        """Its address within the newsroom."""
        return str(self.values["path"])

    @property
    def former(self) -> str:
        """The address that it had before it moved within the newsroom or with it, "" where it never moved."""
        return str(self.values.get("former", ""))

    @property
    def published(self) -> datetime:
        """When it was published."""
        when = self.values["published"]
        assert isinstance(when, datetime)  # noqa: S101 - read_story has put it there
        return when


def read_story(path: Path, today: date, *, reports: str) -> Story:
    """Read one story as it stands on ``today``; ``reports`` is where the pretend Ofsted keeps its files."""
    head, _, text = path.read_text(encoding="utf-8").partition("\n\n")
    said = dict(line.split(": ", 1) for line in head.splitlines())
    when = datetime.combine(today, time.fromisoformat(said.get("time", "00:00")), UTC)
    moment: dict[str, Value] = {"published": when + timedelta(days=int(said["day"])), "reports": reports}
    filled = {key: fill(value, moment, today) for key, value in said.items()}
    values: dict[str, Value] = {"summary": "", "id": path.name.split("-")[0], **filled, **moment}
    values["body"] = _html(fill(text, moment, today))
    return Story(
        name=path.stem,
        values=values,
        template=filled.get("template", ""),
        status=int(filled.get("status", "200")),
        later=filled.get("later") == "yes",
    )


def _html(text: str) -> str:
    """Return paragraphs as HTML: a block that begins with ``<`` stays as it is, ``## `` makes a heading."""
    blocks = (" ".join(block.split()) for block in text.split("\n\n"))
    return "\n".join(_block(block) for block in blocks if block)


def _block(block: str) -> str:
    if block.startswith("<"):
        return block
    if block.startswith("## "):
        return f"<h2>{block[3:]}</h2>"
    return f"<p>{block}</p>"
