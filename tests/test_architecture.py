"""Which room may import which, and where each third-party library lives."""

import ast
import re
import subprocess
import sys
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PEERS = ROOT / "benchmarks/peers/locks"
ROOMS = ("pipelines", "crawler", "scheduler")
"""Imports run from right to left only."""

HOMES: dict[str, tuple[str, ...]] = {
    "scrapy": ("crawler/", "pipelines/stages.py"),
    "twisted": ("crawler/",),
    "parsel": ("crawler/",),
    "protego": ("crawler/",),
    "itemadapter": ("pipelines/stages.py",),
    "trafilatura": ("pipelines/clean/text.py", "crawler/discovery/"),
    "courlan": ("crawler/discovery/",),
    "htmldate": ("pipelines/clean/dates.py",),
    "lxml": ("pipelines/clean/", "crawler/ways/", "crawler/discovery/"),
    "cssselect": ("pipelines/clean/", "crawler/"),
    "feedparser": ("crawler/ways/feed.py",),
    "jmespath": ("crawler/ways/api.py", "crawler/entries.py"),
    "sqlite_utils": ("pipelines/store/",),
    "sqlite3": ("pipelines/store/", "pipelines/explorer/"),
    "pysqlite3": ("pipelines/store/",),
    "datasette": ("pipelines/explorer/",),
    "apprise": ("scheduler/notify/",),
    "apscheduler": ("scheduler/daemon.py", "scheduler/ticking.py"),
    "click": ("scheduler/cli/",),
    "jinja2": ("pipelines/telling/html.py",),
    "markupsafe": ("pipelines/telling/html.py", "pipelines/explorer/pages/"),
    "tld": ("pipelines/addresses.py",),
    "pypdfium2": ("pipelines/reports/pages.py",),
    "fastwarc": ("scheduler/archive/",),
    "pyarrow": ("scheduler/archive/",),
    "fsspec": ("scheduler/archive/",),
    "distributed": ("scheduler/archive/",),
    "brotli": ("scheduler/archive/",),
    "hyperscan": ("pipelines/prescreen.py",),
    "rapidfuzz": ("pipelines/events/copies.py", "pipelines/events/differences.py"),
}
"""Third-party library -> the files and folders that may import it; one that is not here has no home yet."""


def modules() -> list[Path]:
    return sorted(path for room in ROOMS for path in (ROOT / room).rglob("*.py"))


@cache
def parsed(path: Path) -> ast.Module:
    """The tree of a file. Python 3.11 can miscount its depth while another thread parses; the second try is alone."""
    try:
        return ast.parse(path.read_text(encoding="utf-8"))
    except SystemError:
        return ast.parse(path.read_text(encoding="utf-8"))


def imported(path: Path) -> Iterator[str]:
    """The dotted names that a file imports, anywhere in it."""
    for node in ast.walk(parsed(path)):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative imports hide which room a name comes from"
            assert node.module is not None
            yield node.module


@pytest.mark.parametrize("path", modules(), ids=lambda path: str(path.relative_to(ROOT)))
def test_a_file_imports_only_what_its_room_may(path: Path) -> None:
    here = path.relative_to(ROOT).as_posix()
    room = here.split("/")[0]
    for name in imported(path):
        top = name.split(".")[0]
        if top in ROOMS:
            assert ROOMS.index(top) <= ROOMS.index(room), f"{here} may not import {name}"
        elif top in HOMES:
            assert here.startswith(HOMES[top]), f"{here} imports {top}; its home is {HOMES[top]}"
        else:
            assert top in sys.stdlib_module_names, f"{here} imports {top}, which has no home"


@pytest.mark.parametrize("library", HOMES)
def test_a_home_is_a_real_place(library: str) -> None:
    for home in HOMES[library]:
        assert (ROOT / home).exists(), f"{library} lives in {home}, which is not there"


@pytest.mark.parametrize("room", ["crawler", "pipelines"])
def test_a_crawl_reads_one_clock(room: str) -> None:
    """Else a simulation of days could not set it, and some of what decides might read one of its own."""
    reading = re.compile(r"\b(?:datetime\.(?:now|utcnow|today)|date\.today|time\.(?:time|time_ns|localtime|gmtime))\(")
    found = [path for path in (ROOT / room).rglob("*.py") if reading.search(path.read_text(encoding="utf-8"))]
    assert found == ([ROOT / "pipelines/clock.py"] if room == "pipelines" else [])


def test_understanding_loads_no_library() -> None:
    """Judging runs in archives and pools by the million: it imports the standard library only."""
    script = (
        "import sys; before = set(sys.modules); import pipelines.understand.verdict; "
        "print('\\n'.join(sorted({name.split('.')[0] for name in set(sys.modules) - before})))"
    )
    ran = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(ran.stdout.split())
    assert "pipelines" in loaded
    assert loaded - {"pipelines"} <= set(sys.stdlib_module_names)


def test_an_idle_cycle_loads_nothing_that_reads_pages() -> None:
    """What cleans, judges, discovers and migrates takes a second to load: a cycle that finds nothing does without."""
    heavy = ("trafilatura", "htmldate", "courlan", "sqlite_utils", "crawler.discovery.steps")
    script = (
        "import sys; import crawler.loader, crawler.run_record, crawler.net.handler, pipelines.seeding; "
        "print('\\n'.join(sys.modules))"
    )
    ran = subprocess.run([sys.executable, "-c", script], cwd=ROOT, capture_output=True, text=True, check=True)
    loaded = set(ran.stdout.split())
    assert "crawler.other_ways" in loaded
    assert loaded.isdisjoint({*heavy, "pipelines.understand.verdict"})


def test_little_else_stands_at_the_top() -> None:
    listed = subprocess.run(["git", "ls-files"], cwd=ROOT, capture_output=True, text=True, check=False)
    if listed.returncode != 0:
        pytest.skip("this folder is no git checkout, so its files cannot be told from a user's")
    tops = {name.split("/")[0] for name in listed.stdout.splitlines()}
    assert tops <= {
        "crawler", "pipelines", "scheduler", "tests", "benchmarks", "scrapy.cfg", "pyproject.toml",
        "Makefile", "README.md", "CHANGELOG.md", "LICENSE", "SECURITY.md", "requirements.lock",
        "requirements-archive.lock", "requirements-dev.lock", ".ci", ".gitignore",
    }  # fmt: skip


def test_locks_name_no_address() -> None:
    for lock in (*ROOT.glob("requirements*.lock"), ROOT / "tests/browser/requirements.lock", *PEERS.glob("*.lock")):
        for line in lock.read_text(encoding="utf-8").splitlines():
            assert "://" not in line, f"{lock.name} names an address: {line}"
            assert not re.match(r"\s*(--(extra-)?index|--find-links|-[if] )", line), f"{lock.name}: {line}"


def bound(tree: ast.Module) -> Iterator[str]:
    """The names that a module binds at its top, one after the other."""
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef | ast.AsyncFunctionDef):
            if not any(isinstance(each, ast.Name) and each.id == "overload" for each in node.decorator_list):
                yield node.name
        elif isinstance(node, ast.Assign):
            yield from (name.id for target in node.targets for name in ast.walk(target) if isinstance(name, ast.Name))
        elif isinstance(node, ast.AnnAssign) and isinstance(node.target, ast.Name):
            yield node.target.id


@pytest.mark.parametrize("path", modules(), ids=str)
def test_no_name_is_bound_twice_at_the_top_of_a_module(path: Path) -> None:
    """The second would silently take the first one's place, where it is used further up as well."""
    told = [name for name in bound(parsed(path)) if name != "_"]
    assert sorted(told) == sorted(set(told))
