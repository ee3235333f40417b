"""Killed at any instant, or written by two at once, the store stays whole."""

import random
import subprocess
import sys
from pathlib import Path

from pipelines.store import Store, open_store
from tests.pipelines.store.making import FEED, HOME, NOON, source

WRITER = """
import sys
from pathlib import Path
from pipelines.store import open_store
from tests.pipelines.store.making import NOON, HOUR, answer, judged, link
begin, many = int(sys.argv[2]), int(sys.argv[3])
with open_store(Path(sys.argv[1])) as store:
    for number in range(begin, begin + many):
        # A link goes in, is tried, is kept, changes: each is a transaction, and told of once it is over.
        store.keep_listing(answer(link(number), etag=str(number)), run_id=None)
        print("link", number, flush=True)
        store.begin_try(link(number).url, NOON)
        text = f"Text {number} of some length, with words to search. " * 20
        store.keep(judged(number, text=text), NOON)
        print("story", number, flush=True)
        store.keep(judged(number, text=text + "More."), NOON + HOUR)
        print("revision", number, flush=True)
"""
"""Writes from number ``begin`` on, ``many`` times; says what is committed."""


def writer(path: Path, begin: int, many: int) -> "subprocess.Popen[str]":
    return subprocess.Popen(
        [sys.executable, "-c", WRITER, str(path), str(begin), str(many)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def check_promises(store: Store, said: list[str]) -> None:
    """Everything that was said to be committed is there, whole and once."""
    assert store.problems() == ()
    for line in said:
        what, number = line.split()
        url = f"{HOME}/news/{number}"
        assert store.address(url) is not None
        if what != "link":
            story = store.story(url)
            assert story is not None
            assert len(story.verdict.claims) == 2
            assert store.kept_page(url) is not None
            if what == "revision":
                assert story.revisions == 2
    double = store._connection.rows("SELECT url FROM stories GROUP BY url HAVING count(*) > 1")
    assert double == []


def test_kill_9_at_random_instants_loses_nothing(tmp_path: Path) -> None:
    path = tmp_path / "councilwatch.db"
    with open_store(path) as store:
        store.sync_sources((source(),), NOON)
    chance = random.Random(20261124)
    said: list[str] = []
    for kill in range(10):
        child = writer(path, kill * 1000, 1000)
        assert child.stdout is not None
        assert child.stderr is not None
        heard = [child.stdout.readline().strip() for _ in range(chance.randint(1, 40))]
        child.kill()
        heard += [line.strip() for line in child.stdout.read().splitlines(keepends=True) if line.endswith("\n")]
        child.wait(timeout=30)
        child.stdout.close()
        child.stderr.close()
        said += heard
        with open_store(path) as store:
            check_promises(store, said)
            newest = store._connection.row("SELECT etag FROM listings WHERE url = ?", (FEED,))
            assert newest is not None
            assert store.address(f"{HOME}/news/{newest['etag']}") is not None, "no validator without its links"
    assert len(said) > 100


def test_a_crawl_by_hand_beside_the_daemon_disturbs_neither(tmp_path: Path) -> None:
    """Two writers, 4 transactions a story, while a reader reads: not one fails, and none is lost."""
    path = tmp_path / "councilwatch.db"
    with open_store(path) as store:
        store.sync_sources((source(),), NOON)
        children = [writer(path, 0, 75), writer(path, 75, 75)]
        while any(child.poll() is None for child in children):
            store.counts()
            store.checkpoint()
        for child in children:
            said, complained = child.communicate(timeout=60)
            assert (child.returncode, complained) == (0, "")
            check_promises(store, said.splitlines())
        assert store.counts() == {"story": 150, "stories": 150, "claims": 300}


def test_two_programs_may_make_the_store_at_once(tmp_path: Path) -> None:
    path = tmp_path / "councilwatch.db"
    script = (
        "import sys; from pathlib import Path; from pipelines.store import open_store\n"
        "sys.stdin.readline(); open_store(Path(sys.argv[1])).close()"
    )
    for _ in range(3):
        path.unlink(missing_ok=True)
        children = [
            subprocess.Popen(
                [sys.executable, "-c", script, str(path)],
                stdin=subprocess.PIPE,
                stderr=subprocess.PIPE,
                text=True,
            )
            for _ in range(4)
        ]
        for child in children:
            assert child.stdin is not None
            child.stdin.write("\n")
            child.stdin.flush()
        for child in children:
            _, complained = child.communicate(timeout=60)
            assert (child.returncode, complained) == (0, "")
        with open_store(path) as store:
            assert store.problems() == ()
