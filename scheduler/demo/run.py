"""The demo: the ordinary program on the pretend newsrooms, two cycles with a new story between them.

Its working folder is its own, so that nothing pretend ever stands in a real store. The crawl that it starts may
reach the pretend newsrooms on this machine and nothing else.
"""

import sys
import textwrap
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from itertools import groupby
from pathlib import Path

from pipelines.config import store_path
from pipelines.exceptions import CouncilwatchError, UsageError
from pipelines.explorer.words import story_kind
from pipelines.model import JUDGEMENT_WORDS
from pipelines.store import open_store
from pipelines.store.lock import cycle_lock
from pipelines.store.rows import StoryLine
from pipelines.telling.condition import is_well
from pipelines.telling.words import counted
from scheduler.cycle import ASKED_TO_END, CrawlDue, CycleReport
from scheduler.daemon import Daemon, run_once
from scheduler.demo.server import PretendWeb, serve
from scheduler.explorer import DEMO_WAY_OUT, check_port
from scheduler.only import only_daemon
from scheduler.terminal import one_line, one_word

CHILD_ARGS = ("-s", "COUNCILWATCH_PRETEND=yes", "-s", "DOWNLOAD_DELAY=0.05")
"""Pretend hosts may be asked twenty times a second; real ones once."""

MARK = "demo.txt"
MARK_SAYS = "The councilwatch demo works in this folder and empties it when it begins. Nothing here is real.\n"

OWN_FILES = (
    "councilwatch.db",
    "councilwatch.db-*",
    "councilwatch.log",
    "councilwatch.log.?",
    "councilwatch.toml",
    "watchlist.toml",
    "scrapy.cfg",
    "in_force/*.toml",
    "in_force/shipped/*.toml",
    "backups/councilwatch-*.db",
)
"""What a demo leaves. The locks stay: one that is deleted while it is held can be taken twice."""

LINE = 100


def run_demo(folder: Path, *, once: bool, port: int, echo: Callable[[str], None]) -> None:
    """Show the program at work in ``folder``; without ``once`` it stays, with the explorer on ``port``, until Ctrl-C.

    Raises ``UsageError`` where it cannot start, ``CouncilwatchError`` where the new story was not found.
    """
    if not once:
        check_port(port, DEMO_WAY_OUT)
    make_empty(folder)
    with serve() as web:
        web.add_ofsted(datetime.now(UTC).date())
        web.write_working_folder(folder)
        rooms = counted(len(web.newsrooms), "pretend newsroom", "pretend newsrooms")
        echo(f"{rooms} and a pretend Ofsted are open on this machine; nothing leaves it. Working in {folder}\n")
        telling = Telling(store_path(folder), echo)
        first = cycle(folder, telling)
        echo(said(first, web.requests))
        echo(trouble(folder))
        check_begun(first)
        echo("\nNow one of them publishes another story.\n")
        (address,) = web.publish()
        asked = web.requests
        look_again(folder)
        second = cycle(folder, telling)
        echo(said(second, web.requests - asked))
        echo(trouble(folder))
        check_found(second, address)
        echo(held_against(folder))
        if once:
            echo(f"That was the demo. To look at what it found: {one_word(datasette())} {one_word(store_path(folder))}")
            return
        stay(folder, web, port, echo)


def stay(folder: Path, web: PretendWeb, port: int, echo: Callable[[str], None]) -> None:
    """Go on as the daemon does, with the explorer, until Ctrl-C."""
    echo(f"The explorer opens at http://127.0.0.1:{port}/ : look at it in a browser. Ctrl-C ends the demo.")
    events = ("story", "explorer_ended", "explorer_not_started", "explorer_given_up")
    telling = Telling(store_path(folder), echo, events=events)
    Daemon(folder, telling=telling, port=port, command=CrawlDue(CHILD_ARGS)).run()
    echo(f"Ended. The pretend newsrooms were asked {web.requests} times in all.")


def cycle(folder: Path, telling: "Telling") -> CycleReport:
    """Run one cycle. Raises ``KeyboardInterrupt`` where it was ended early: Ctrl-C means the whole demo."""
    report = run_once(folder, child_args=CHILD_ARGS, echo=telling.echo, telling=telling)
    if report.how in ASKED_TO_END:
        raise KeyboardInterrupt
    return report


def make_empty(folder: Path) -> None:
    """Make the demo's folder as new; what somebody else has put there stays.

    Raises ``UsageError`` for a folder that is not the demo's own, and for one in which a demo is at work.
    """
    if folder.exists() and any(folder.iterdir()):
        if not is_demos(folder):
            raise UsageError(f"{folder} holds files that are not the demo's; name another folder with --folder.")
        store = store_path(folder)
        with only_daemon(store):
            if not cycle_lock(store).is_free():
                raise UsageError(f"A cycle of an earlier demo is still at work in {folder}; try again in a minute.")
            for name in OWN_FILES:
                for path in folder.glob(name):
                    path.unlink()
    folder.mkdir(parents=True, exist_ok=True)
    (folder / MARK).write_text(MARK_SAYS, encoding="utf-8")


def is_demos(folder: Path) -> bool:
    """Whether the folder carries the demo's mark; a file that has only its name is somebody's own."""
    try:
        return (folder / MARK).read_text(encoding="utf-8") == MARK_SAYS
    except (OSError, UnicodeDecodeError):
        return False


def look_again(folder: Path) -> None:
    """Make every source due now, so that nobody has to wait for the next cycle."""
    now = datetime.now(UTC)
    with open_store(store_path(folder)) as store:
        for source in store.sources():
            store.schedule(source.name, now)


class Telling:
    """Tells stories in full as they are stored; of the rest only ``events``."""

    def __init__(
        self, store: Path, echo: Callable[[str], None], events: tuple[str, ...] = ("story", "cycle_hung")
    ) -> None:
        self._store, self.echo, self._events = store, echo, events

    def say(self, event: str, says: str, **facts: object) -> None:
        if event == "story" and isinstance(number := facts.get("story"), int):
            with open_store(self._store, read_only=True) as store:
                for story in store.stories_since(number - 1)[:1]:
                    self.echo("\n".join(told(story)) + "\n")
        elif event in self._events or event.endswith(("crashed", "blind", "not_run")):
            self.echo(one_line(says))

    def progress(self, done: int, total: int) -> None:
        """Stories come too fast for a bar."""


def told(story: StoryLine) -> Iterator[str]:
    """Yield a story in full: kind, headline, source, each claim under its council, each quote once."""
    kind = (story_kind(story.kind) or "story").upper()
    yield one_line(f"{kind}: {story.title}")
    yield f"  {one_line(story.publisher)}"
    for (authority, quote), claims in groupby(story.claims, key=lambda claim: (claim[0], claim[4])):
        grades = [f"{JUDGEMENT_WORDS[judgement]} {grade} ({status})" for _, judgement, grade, status, _ in claims]
        yield f"  {one_line(authority)}: {', '.join(grades)}"
        yield from textwrap.wrap(f"“{one_line(quote)}”", LINE, initial_indent="    ", subsequent_indent="    ")


def said(report: CycleReport, requests: int) -> str:
    """Return what a cycle did, in the words of somebody who watches it."""
    seconds = round((report.ended_at - report.began_at).total_seconds())
    return (
        f"--- {report.reached} of {report.sources} newsrooms answered in {counted(seconds, 'second')}. They were asked "
        f"{counted(requests, 'time')}; {counted(report.links_new, 'new link')}, {counted(report.pages, 'page')} read, "
        f"{counted(len(report.stories), 'new story', 'new stories')} on ratings."
    )


def datasette() -> str:
    """Return how Datasette is called here: beside this Python, which need not be the shell's."""
    beside = Path(sys.executable).with_name("datasette")
    return str(beside) if beside.exists() else "datasette"


def trouble(folder: Path) -> str:
    """Return what is wrong with which source, a line each."""
    with open_store(store_path(folder), read_only=True) as store:
        rows = [row for row in store.sources() if not is_well(row.todo)]
    wrong = [f"    {one_line(f'{row.publisher}: {row.state_says}')}" for row in rows]
    return "\n".join(["    In trouble:", *wrong]) if wrong else "    No newsroom is in trouble."


def held_against(folder: Path) -> str:
    """Return how the stories stand to the pretend Ofsted's reports: what is confirmed is counted, the rest told."""
    with open_store(store_path(folder), read_only=True) as store:
        held = store.held_against_reports()
    lines = ["\nHeld against Ofsted's own reports:"]
    for (authority, state), claims in groupby(held, key=lambda claim: (claim.authority, claim.state)):
        told = list(claims)
        lines.append(f"    {authority}: {counted(len(told), 'claim')} {state}.")
        if state != "confirmed":
            lines += [f"      {JUDGEMENT_WORDS[each.judgement]}: {each.why}" for each in told]
    return "\n".join(lines)


def check_begun(report: CycleReport) -> None:
    """Raise ``CouncilwatchError`` where the first cycle did not end by itself or found nothing."""
    if report.how != "finished" or not report.stories:
        found = counted(len(report.stories), "story", "stories")
        raise CouncilwatchError(
            f"The demo's first cycle {report.how.replace('_', ' ')} with {found} where many were published; please "
            "report this with councilwatch.log."
        )


def check_found(report: CycleReport, address: str) -> None:
    """Raise ``CouncilwatchError`` where the story that was published between the cycles was not found."""
    if not any(story.url == address for story in report.stories):
        raise CouncilwatchError(
            f"The demo did not find the story that it published at {address}; please report this with councilwatch.log."
        )
