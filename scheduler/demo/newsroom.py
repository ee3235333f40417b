"""A pretend newsroom: a folder of templates and stories -> what each of its addresses answers.

The folder holds

- ``newsroom.toml``: its host, its publisher, the addresses that are no stories (``[[route]]``), how its stories' pages
  are sent (``[pages]``) and what goes wrong at first (``[[trouble]]``);
- ``entry.toml``: its entry of the watch list;
- ``stories/``: a file each (see ``story.py``), and the templates that show them;
- ``expected.json``: what reading the newsroom must give; a test compares.

A route has a ``file``, or ``to``, the address that it sends on to; and where they matter ``type``, ``charset``,
``status``, ``headers``, and ``gzip`` for a file that is packed itself. ``[pages]`` has ``type``, ``charset``,
``headers`` and the ``template`` of stories that name none. A newsroom that has ``moved_to`` another host answers alike
under both, and ``{{moved_to}}`` is the new one.
"""

import gzip
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from pathlib import Path
from typing import Any

from scheduler.demo.answer import Answer
from scheduler.demo.story import Story, read_story
from scheduler.demo.template import Value, fill

HOME = Path(__file__).parent / "newsrooms"
"""The newsrooms of the demo."""

FILES_HOST = "files.ofsted.test"
"""Where the pretend Ofsted keeps its reports, to which stories link."""

NOTICE = "Pretend story for the councilwatch demo; not news."
"""Stands on every page of every newsroom, in its head and foot, where it is no part of a story."""


@dataclass(frozen=True, kw_only=True)
class Newsroom:
    """One newsroom as it stands on the day ``today``, served under ``base`` (scheme, host and port).

    ``scheme = "https"`` holds for one that is only read; on loopback all are served over http.
    """

    name: str
    folder: Path
    host: str
    base: str
    today: date
    about: Mapping[str, Any]
    stories: tuple[Story, ...]

    def answers(self, published: frozenset[str] = frozenset()) -> dict[str, Answer]:
        """Return path (and query) -> answer; of the ``later`` stories only those ``published``, by name."""
        out = [story for story in self.stories if not story.later or story.name in published]
        newest = sorted(out, key=lambda story: story.published, reverse=True)
        pages = {story.path: self._page(story) for story in out}
        former = {story.former: _sent_on(self.moved_to + story.path) for story in out if story.former}
        return pages | former | {route["path"]: self._route(route, newest) for route in self.about.get("route", ())}

    def troubles(self) -> dict[str, tuple[Answer, ...]]:
        """Return path -> what it answers at first, before it recovers."""
        whole = self.answers()
        return {
            trouble["path"]: tuple(_trouble(whole[trouble["path"]], each) for each in trouble["first"])
            for trouble in self.about.get("trouble", ())
        }

    @property
    def hosts(self) -> tuple[str, ...]:
        """The hosts under which it answers."""
        return (self.host, self.about["moved_to"]) if "moved_to" in self.about else (self.host,)

    @property
    def moved_to(self) -> str:
        """Where its addresses lead today."""
        return self.base.replace(self.host, self.hosts[-1])

    def entry(self) -> str:
        """Return its entry of a watch list, as TOML."""
        return self._filled("entry.toml")

    def expected(self) -> str:
        """Return what reading it must give, as JSON with the dates filled in."""
        return self._filled("expected.json")

    def template(self, story: Story) -> str:
        """Return the file that shows a story."""
        return story.template or self.about.get("pages", {}).get("template", "article.html")

    def _page(self, story: Story) -> Answer:
        how = {"type": Answer.type, "status": story.status, **self.about.get("pages", {})}
        return _answer(self._filled(self.template(story), story.values), how)

    def _route(self, route: Mapping[str, Any], stories: list[Story]) -> Answer:
        if "to" in route:
            return _sent_on(fill(route["to"], self._common(), self.today), route.get("status", 301))
        text = fill(self._text(route["file"]), self._common(), self.today, [each.values for each in stories])
        return _answer(text, route)

    def _filled(self, name: str, values: Mapping[str, Value] | None = None) -> str:
        return fill(self._text(name), {**self._common(), **(values or {})}, self.today)

    def _text(self, name: str) -> str:
        return (self.folder / name).read_text(encoding="utf-8")

    def _common(self) -> dict[str, Value]:
        served = datetime.combine(self.today, time(), UTC)
        common: dict[str, Value] = {"publisher": self.about["publisher"], "notice": NOTICE, "served": served}
        return {**common, "base": self.base, "host": self.host, "moved_to": self.moved_to}


def load_newsroom(folder: Path, today: date, port: int | None = None) -> Newsroom:
    """Read the newsroom of ``folder`` as it stands on ``today``; ``port`` stands in its addresses."""
    about = tomllib.loads((folder / "newsroom.toml").read_text(encoding="utf-8"))
    paths = sorted((folder / "stories").glob("*.txt"))
    at = f":{port}" if port else ""
    return Newsroom(
        name=folder.name,
        folder=folder,
        host=about["host"],
        base=f"{'http' if at else about.get('scheme', 'http')}://{about['host']}{at}",
        today=today,
        about=about,
        stories=tuple(read_story(path, today, reports=f"http://{FILES_HOST}{at}") for path in paths),
    )


def load_newsrooms(today: date, port: int | None = None, home: Path = HOME) -> tuple[Newsroom, ...]:
    """Read all newsrooms of ``home``, in the order of their names."""
    folders = sorted(path.parent for path in home.glob("*/newsroom.toml"))
    return tuple(load_newsroom(folder, today, port) for folder in folders)


def _trouble(whole: Answer, how: Mapping[str, Any]) -> Answer:
    """Return a first answer that is no good: the whole one ``cut`` after so many bytes, or a ``status``."""
    if "cut" in how:
        return Answer(type=whole.type, body=whole.body[: how["cut"]], validators=False)
    headers = {"Retry-After": str(how["retry_after"])} if "retry_after" in how else {}
    return Answer(status=how["status"], headers=headers, body=b"Back soon.", wait=how.get("wait", 0.0))


def _answer(text: str, how: Mapping[str, Any]) -> Answer:
    """Return a text as a route or ``[pages]`` has it sent."""
    body = text.encode(how.get("charset", "utf-8"))
    headers: Mapping[str, str] = how.get("headers", {})
    if how.get("gzip") or headers.get("Content-Encoding") == "gzip":
        body = gzip.compress(body, mtime=0)
    return Answer(status=how.get("status", 200), type=how["type"], body=body, headers=headers)


def _sent_on(to: str, status: int = 301) -> Answer:
    """Return an answer that sends on to another address."""
    return Answer(status=status, headers={"Location": to}, validators=False)
