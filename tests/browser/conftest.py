"""One store, one explorer and one browser for all tests of a session."""

import os
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, sync_playwright

from tests.browser.chromium import FLAGS, MISSING, chromium
from tests.browser.demo import explorer, make_store
from tests.browser.places import DATASETTES, OURS, places
from tests.browser.visiting import Reader

FOUND = pytest.StashKey[list[str]]()
"""Lines that the session tells at its end: what axe-core found where."""


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_store(tmp_path_factory.mktemp("browser") / "demo")


@pytest.fixture(scope="session")
def address(store: Path) -> Iterator[str]:
    with explorer(store) as found:
        yield found


@pytest.fixture(scope="session")
def paths(store: Path) -> dict[str, str]:
    """The path of every page, ours and Datasette's, by its name."""
    return places(store, {**OURS, **DATASETTES})


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    where = chromium()
    if where is None:
        pytest.exit(MISSING, returncode=2)
    with sync_playwright() as playwright:
        flags = [*FLAGS, "--no-sandbox"] if os.geteuid() == 0 else [*FLAGS]
        opened = playwright.chromium.launch(executable_path=where, args=flags)
        yield opened
        opened.close()


@pytest.fixture
def reader(browser: Browser, address: str) -> Iterator[Reader]:
    """Somebody at a wide screen; closing looks that nothing was refused or asked of elsewhere."""
    with Reader(browser, address) as opened:
        yield opened


@pytest.fixture
def tell(request: pytest.FixtureRequest) -> Any:
    """Adds a line to what the session tells at its end."""
    return request.config.stash.setdefault(FOUND, []).append


def pytest_terminal_summary(terminalreporter: Any, config: pytest.Config) -> None:
    lines = config.stash.get(FOUND, [])
    if lines:
        terminalreporter.section("axe-core, WCAG 2.2 AA")
        for line in lines:
            terminalreporter.write_line(line)
