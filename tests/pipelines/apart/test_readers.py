"""Pages read by other processes: the same rows, and whatever a page or the system does costs that page only."""

import asyncio
import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import lxml.html
import pytest

from pipelines.apart import child, readers
from pipelines.apart.limits import PageLimits
from pipelines.apart.read import PageRead, read_page
from pipelines.apart.reader import PageFaultError, Reader
from pipelines.apart.readers import PILE, Readers
from pipelines.apart.wires import question, read_question
from pipelines.clean import tree
from pipelines.exceptions import InputError, ReadingStoppedError, UnreadPageError
from pipelines.model import Link, Page
from pipelines.wire import as_json, from_json
from tests.pipelines.clean.pages import document
from tests.pipelines.clean.pages import page as fetched

WORDS = "Inspectors from Ofsted have judged children's services in Leeds to be good overall, five years later. "
REPORT = '<a href="https://files.ofsted.gov.uk/v1/file/50123456">Read the report</a>'
STORY = replace(
    fetched(document(f"<main><h1>Leeds is good</h1><p>{WORDS * 4}</p><p>{REPORT}</p></main>")),
    gss=None,
    link=Link(url="https://news.kirkwell.test/1", title="A caf\u00e9 \ud83d", summary="Line\n" * 3),
)
OTHER = replace(STORY, html=document(f"<main><h1>Trees</h1><p>{'Trees along the ring road. ' * 20}</p></main>"))
EMPTY = replace(STORY, html="", link=None)


@pytest.fixture
def reader() -> Iterator[Reader]:
    made = Reader(PageLimits(wall_seconds=60))
    yield made
    made.end()


def pid_of(reader: Reader) -> int:
    assert reader._child is not None
    return reader._child._process.pid


def test_what_is_read_apart_is_what_is_read_here(reader: Reader) -> None:
    for page in (STORY, OTHER, STORY):
        assert reader.read(page) == read_page(page, PageLimits())
    assert reader.read(STORY).verdict.flag
    assert len(reader.read(STORY).letters) == 1


def test_a_page_crosses_as_it_is() -> None:
    odd = replace(STORY, html="<p>caf\u00e9 \ud83d\ude00 \ud800 \x85</p>")
    read_end, write_end = os.pipe()
    with os.fdopen(write_end, "wb") as to, os.fdopen(read_end, "rb") as back:
        for piece in (*question(odd), *question(OTHER), *question(STORY)[:3]):
            to.write(piece)
        to.close()
        assert (read_question(back), read_question(back), read_question(back)) == (odd, OTHER, None)
    read = read_page(STORY, PageLimits())
    assert from_json(PageRead, json.loads(json.dumps(as_json(read)))) == read


def test_a_page_that_says_nothing_is_the_pages_fault(reader: Reader) -> None:
    with pytest.raises(InputError, match="there is nothing to judge"):
        reader.read(EMPTY)
    assert reader.read(OTHER).article.title == "Trees"


def test_a_fault_of_the_program_is_told_with_its_name(monkeypatch: pytest.MonkeyPatch, reader: Reader) -> None:
    def break_down(_page: Page, _limits: PageLimits) -> PageRead:
        raise RecursionError("too deep")

    monkeypatch.setattr(child, "read_page", break_down)
    told = child.answer(STORY, PageLimits())
    monkeypatch.setattr(reader, "_line", lambda _page: json.dumps(told).encode())
    with pytest.raises(PageFaultError, match="break_down") as fault:
        reader.read(STORY)
    assert fault.value.kind == "RecursionError"


def test_a_reader_that_is_killed_costs_its_page_only(reader: Reader) -> None:
    reader.read(OTHER)
    first = pid_of(reader)
    os.kill(first, signal.SIGSTOP)
    killer = subprocess.Popen([sys.executable, "-c", f"import os, time; time.sleep(1); os.kill({first}, 9)"])
    with pytest.raises(UnreadPageError, match=r"was ended.*look at it yourself\.$"):
        reader.read(STORY)
    killer.wait()
    assert reader.read(OTHER).article.title == "Trees"
    assert pid_of(reader) != first


def test_one_that_is_killed_between_two_pages_costs_none(reader: Reader) -> None:
    reader.read(OTHER)
    os.kill(pid_of(reader), signal.SIGKILL)
    time.sleep(0.2)
    assert reader.read(OTHER).article.title == "Trees"


def test_one_that_hangs_is_ended() -> None:
    hanging = Reader(PageLimits(wall_seconds=60))
    hanging.read(OTHER)
    assert hanging._child is not None
    hanging._child._wall_seconds = 0.5
    os.kill(pid_of(hanging), signal.SIGSTOP)
    began = time.monotonic()
    with pytest.raises(UnreadPageError, match="took longer than any story"):
        hanging.read(STORY)
    assert time.monotonic() - began < 20
    assert hanging.read(OTHER).article.title == "Trees"
    hanging.end()


def test_a_page_that_takes_too_much_memory_is_given_up() -> None:
    small = Reader(PageLimits(memory=150_000_000, wall_seconds=60))
    with pytest.raises(InputError, match=r"memory|cut off"):
        small.read(replace(STORY, html=document("<main>" + "<p>a</p>" * 1_200_000 + "</main>"), link=None))
    assert small.read(OTHER).article.title == "Trees"
    small.end()


CRAWL = """
import asyncio, os, signal, sys, time
from pipelines.apart.readers import Readers
from tests.pipelines.apart.test_readers import OTHER, pid_of

async def main():
    made = Readers()
    await made.read(OTHER)
    pid = pid_of(made.started[0].reader)
    os.kill(pid, signal.SIGSTOP)
    print(pid, flush=True)
    await made.read(OTHER)

asyncio.run(main())
"""


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux ends a process with its parent")
def test_no_reader_outlives_a_crawl_that_is_killed() -> None:
    with subprocess.Popen([sys.executable, "-c", CRAWL], stdout=subprocess.PIPE, text=True) as crawl:
        assert crawl.stdout is not None
        pid = int(crawl.stdout.readline())
        assert is_running(pid)
        crawl.kill()
    for _ in range(100):
        if not is_running(pid):
            return
        time.sleep(0.1)
    raise AssertionError("it is still there")


def is_running(pid: int) -> bool:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] not in "ZX"
    except OSError:
        return False


def test_what_waits_when_the_crawl_ends_is_given_up() -> None:
    async def told() -> list[object]:
        made = Readers(most=1)
        reading = [asyncio.ensure_future(made.read(OTHER)) for _ in range(4)]
        await asyncio.sleep(0.1)
        made.stop()
        ends = await asyncio.gather(*reading, made.read(OTHER), return_exceptions=True)
        made.close()
        return [type(end) for end in ends]

    assert set(asyncio.run(told())) == {ReadingStoppedError}


def test_another_reader_starts_only_where_pages_pile_up() -> None:
    async def started(pages: int, most: int) -> int:
        made = Readers(most=most)
        read = await asyncio.gather(*(made.read(OTHER) for _ in range(pages)))
        assert {each.article.title for each in read} == {"Trees"}
        number = len(made.started)
        made.close()
        return number

    assert asyncio.run(started(PILE, 2)) == 1
    assert asyncio.run(started(PILE + 3, 2)) == 2
    assert asyncio.run(started(PILE + 3, 1)) == 1


def test_nothing_is_started_where_nothing_is_read() -> None:
    made = readers.Readers()
    assert made.started == []
    made.close()


@pytest.mark.parametrize("page", [STORY, OTHER], ids=["flagged", "other"])
def test_a_page_is_parsed_once(monkeypatch: pytest.MonkeyPatch, page: Page) -> None:
    parsed: list[int] = []
    parse = lxml.html.document_fromstring

    def counted(text: bytes, **how: object) -> object:
        parsed.append(len(text))
        return parse(text, **how)

    monkeypatch.setattr(tree, "document_fromstring", counted)
    read_page(replace(page, link=None), PageLimits())
    assert len(parsed) == 1


class TestOneThatStandsReady:
    """In a process of its own: it is a copy, made before any thread is."""

    READS = (
        "import os, sys\n"
        "from pipelines.apart import spare\n"
        "from pipelines.apart.child import load\n"
        "from pipelines.apart.limits import PageLimits\n"
        "from pipelines.apart.read import read_page\n"
        "from pipelines.apart.reader import Reader\n"
        "from tests.pipelines.apart.test_readers import EMPTY, OTHER, STORY, pid_of\n"
        "load(PageLimits())\n"
        "spare.prepare()\n"
    )

    def run(self, code: str) -> str:
        ran = subprocess.run([sys.executable, "-c", self.READS + code], capture_output=True, text=True, check=False)
        assert ran.returncode == 0, ran.stderr
        return ran.stdout

    def test_it_reads_as_any_reader_does(self) -> None:
        said = self.run(
            "reader = Reader(PageLimits(wall_seconds=60))\n"
            "for page in (STORY, OTHER, STORY):\n"
            "    assert reader.read(page) == read_page(page, PageLimits())\n"
            "assert open(f'/proc/{pid_of(reader)}/cmdline').read() == open('/proc/self/cmdline').read()\n"
            "assert spare.take(PageLimits()) is None\n"
            "reader.end()\nprint('read')\n"
        )
        assert said == "read\n"

    def test_it_is_fenced_by_the_limits_that_it_is_told(self) -> None:
        said = self.run(
            "reader = Reader(PageLimits(memory=300_000_000, cpu_seconds=7))\n"
            "reader.read(STORY)\n"
            "limits = open(f'/proc/{pid_of(reader)}/limits').read()\n"
            "print([line.split()[-3:-1] for line in limits.splitlines() if line.startswith('Max address space')])\n"
            "files = sorted(os.listdir(f'/proc/{pid_of(reader)}/fd'))\nprint(files)\nreader.end()\n"
        )
        limits, files = said.splitlines()
        assert limits == "[['300000000', '300000000']]"
        assert files == "['0', '1', '2', '3']"  # 3 is where its answers go

    def test_one_that_has_ended_is_replaced(self) -> None:
        said = self.run(
            "spare._ready[0].kill()\nspare._ready[0].wait(5)\n"
            "reader = Reader(PageLimits(wall_seconds=60))\n"
            "assert reader.read(STORY).verdict.flag\nreader.end()\nprint('read')\n"
        )
        assert said == "read\n"

    def test_a_page_that_ends_it_costs_that_page_alone(self) -> None:
        said = self.run(
            "import os, signal\n"
            "from pipelines.exceptions import UnreadPageError\n"
            "reader = Reader(PageLimits(wall_seconds=60))\n"
            "reader.read(STORY)\nfirst = pid_of(reader)\nos.kill(first, signal.SIGKILL)\n"
            "try:\n    reader._child._process.wait(5)\n    reader.read(OTHER)\nexcept UnreadPageError:\n    pass\n"
            "assert reader.read(STORY).verdict.flag and pid_of(reader) != first\nreader.end()\nprint('read')\n"
        )
        assert said == "read\n"

    def test_one_that_does_not_end_is_killed(self) -> None:
        code = (
            "import subprocess, time\n"
            "from pipelines.fenced.copied import Copied\n"
            "from pipelines.fenced.outside import Child\n"
            "copied = Copied(lambda: time.sleep(600))\n"
            "began = time.monotonic()\n"
            "try:\n    copied.wait(0.2)\nexcept subprocess.TimeoutExpired:\n    print('waited')\n"
            "assert time.monotonic() - began < 5\n"
            "print(Child(copied, name='a copy', wall_seconds=60).end())\n"
        )
        assert self.run(code) == "waited\nreader_ended\n"

    def test_it_ends_with_its_process(self) -> None:
        code = "print(spare._ready[0].pid, flush=True)\nos.kill(os.getpid(), 9)\n"
        ran = subprocess.run([sys.executable, "-c", self.READS + code], capture_output=True, text=True, check=False)
        assert ran.returncode == -signal.SIGKILL, ran.stderr
        pid = int(ran.stdout)
        until = time.monotonic() + 5
        while Path(f"/proc/{pid}").exists() and time.monotonic() < until:
            time.sleep(0.02)
        assert not Path(f"/proc/{pid}").exists()
