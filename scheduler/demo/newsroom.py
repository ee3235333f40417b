"""A pretend newsroom: a folder of templates and stories -> what each of its addresses answers. Pure but for reading.

A folder holds

- ``newsroom.toml``: its host, its publisher, the addresses that are no stories (``[[route]]``) and what goes wrong
  at first (``[[trouble]]``);
- ``entry.toml``: its entry of the watch list;
- ``stories/NN-name.txt``: a head of ``key: value`` lines, an empty line, and the text in paragraphs;
- the templates those name; ``expected.json``: what reading it must give.
"""

import gzip
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta
from html import escape
from pathlib import Path
from typing import Any

from scheduler.demo.template import Value, fill

HOME = Path(__file__).parent / "newsrooms"
"""The newsrooms of the demo."""

NOTICE = "Pretend story for the councilwatch demo; not news."
"""Stands on every page of every newsroom, in its head and foot, where it is no part of a story."""


@dataclass(frozen=True, kw_only=True)
class Answer:
    """What an address answers. ``repeat`` sends the body so many times, ``wait`` seconds pass before it.

    ``promises`` is a Content-Length that is not true; with ``unpacked`` the body is gzip of that many bytes already.
    """

    status: int = 200
    type: str = "text/html; charset=utf-8"
    body: bytes = field(default=b"", repr=False)
    headers: Mapping[str, str] = field(default_factory=dict)
    wait: float = 0.0
    repeat: int = 1
    promises: int | None = None
    validators: bool = True


@dataclass(frozen=True, kw_only=True)
class Story:
    """One story as its newsroom keeps it. ``later`` ones are not there until they are published."""

    name: str
    values: Mapping[str, Value]
    template: str
    status: int
    later: bool

    @property
    def path(self) -> str:
        """The address within the newsroom."""
        return str(self.values["path"])


@dataclass(frozen=True, kw_only=True)
class Newsroom:
    """One newsroom as it stands on the day ``today``, served under ``base`` (scheme, host and port)."""

    name: str
    folder: Path
    host: str
    base: str
    today: date
    about: Mapping[str, Any]
    stories: tuple[Story, ...]

    def answers(self, published: frozenset[str] = frozenset()) -> dict[str, Answer]:
        """Return path (and query) -> answer, with the ``later`` stories named in ``published`` (by their name)."""
        out = [story for story in self.stories if not story.later or story.name in published]
        newest = sorted(out, key=lambda story: str(story.values["published"]), reverse=True)
        answers = {story.path: self._page(story) for story in out}
        for route in self.about.get("route", ()):
            answers[self._fill(route["path"], {})] = self._route(route, newest)
        return answers

    def entry(self) -> str:
        """Return its entry of a watch list, as TOML."""
        return self._fill(self._text("entry.toml"), {}, raw=True)

    def expected(self) -> str:
        """Return ``expected.json`` with its dates filled in."""
        return self._fill(self._text("expected.json"), {}, raw=True)

    def troubles(self) -> dict[str, tuple[Answer, ...]]:
        """Return path -> what it answers at first, before it recovers."""
        whole = self.answers()
        return {
            trouble["path"]: tuple(_trouble(whole[trouble["path"]], each) for each in trouble["first"])
            for trouble in self.about.get("trouble", ())
        }

    def _page(self, story: Story) -> Answer:
        text = fill(self._text(story.template), {**self._common(), **story.values}, self.today)
        return Answer(status=story.status, body=text.encode())

    def _route(self, route: Mapping[str, Any], stories: list[Story]) -> Answer:
        text = fill(
            self._text(route["file"]), self._common(), self.today, [story.values for story in stories]
        )
        body = text.encode()
        if route.get("gzip"):
            body = gzip.compress(body, mtime=0)
        return Answer(body=body, type=route["type"])

    def _text(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def _common(self) -> dict[str, Value]:
        return {
            "base": self.base,
            "host": self.host,
            "publisher": str(self.about["publisher"]),
            "notice": NOTICE,
            "served": datetime.combine(self.today, time(), UTC),
        }

    def _fill(self, text: str, values: Mapping[str, Value], *, raw: bool = False) -> str:
        common = {**self._common(), **values}
        return fill(text.replace("{{base}}", self.base) if raw else text, common, self.today)


def load_newsroom(folder: Path, today: date, port: int | None = None) -> Newsroom:
    """Read the newsroom of ``folder`` as it stands on ``today``; ``port`` stands in its addresses."""
    about = tomllib.loads((folder / "newsroom.toml").read_text(encoding="utf-8"))
    base = f"http://{about['host']}" + (f":{port}" if port else "")
    paths = sorted((folder / "stories").glob("*.txt"))
    stories = tuple(_story(path, today, base) for path in paths)
    return Newsroom(
        name=folder.name,
        folder=folder,
        host=about["host"],
        base=base,
        today=today,
        about=about,
        stories=stories,
    )


def load_newsrooms(today: date, port: int | None = None) -> tuple[Newsroom, ...]:
    """Read all newsrooms of the demo, in the order of their names."""
    folders = sorted(path.parent for path in HOME.glob("*/newsroom.toml"))
    return tuple(load_newsroom(folder, today, port) for folder in folders)


def _story(path: Path, today: date, base: str) -> Story:
    head, _, text = path.read_text(encoding="utf-8").partition("\n\n")
    said = dict(line.split(": ", 1) for line in head.splitlines())
    when = datetime.combine(today, time.fromisoformat(said.get("time", "00:00")), UTC)
    when += timedelta(days=int(said["day"]))
    dates: dict[str, Value] = {"published": when, "base": base}
    values: dict[str, Value] = {key: fill(value, dates, today) for key, value in said.items()}
    body = fill(text, dates, today)
    values |= {**dates, "id": path.name.split("-")[0], "body": _html(body), "plain": _plain(body)}
    values.setdefault("summary", "")
    return Story(
        name=path.stem,
        values=values,
        template=said.get("template", "article.html"),
        status=int(said.get("status", "200")),
        later=said.get("later") == "yes",
    )


def _html(text: str) -> str:
    """Return paragraphs as HTML: a block that begins with ``<`` stays, ``## `` is a heading."""
    blocks = [block.strip() for block in text.strip().split("\n\n")]
    return "\n".join(_block(" ".join(block.splitlines())) for block in blocks if block)


def _block(block: str) -> str:
    if block.startswith("<"):
        return block
    if block.startswith("## "):
        return f"<h2>{block[3:]}</h2>"
    return f"<p>{block}</p>"


def _plain(text: str) -> str:
    return escape(" ".join(re.sub(r"<[^>]+>|## ", " ", text).split()), quote=False)


def _trouble(whole: Answer, how: Mapping[str, Any]) -> Answer:
    """Return a first answer that is no good: an error (``status``) or the whole one ``cut`` after so many bytes."""
    if "cut" in how:
        return Answer(type=whole.type, body=whole.body[: how["cut"]], validators=False)
    headers = {"Retry-After": str(how["retry_after"])} if "retry_after" in how else {}
    return Answer(status=how["status"], headers=headers, body=b"Back soon.", wait=how.get("wait", 0.0))
