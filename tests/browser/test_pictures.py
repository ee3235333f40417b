"""Pictures of every page, wide and narrow, to be looked at: ``make browser-test SCREENSHOTS=DIR``."""

import os
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.places import OURS
from tests.browser.visiting import WIDE, Reader

FOLDER = os.environ.get("SCREENSHOTS")

PHONE = 360


@pytest.mark.skipif(not FOLDER, reason="SCREENSHOTS names no folder for them")
@pytest.mark.parametrize("width", [WIDE, PHONE])
@pytest.mark.parametrize("name", OURS)
def test_a_picture_of_each_page(browser: Browser, address: str, paths: dict[str, str], name: str, width: int) -> None:
    folder = Path(FOLDER or "")
    folder.mkdir(parents=True, exist_ok=True)
    with Reader(browser, address, width=width) as reader:
        page = reader.go(paths[name], status=404 if name == "trouble" else 200)
        picture = folder / f"{name}-{width}.png"
        page.screenshot(path=picture, full_page=True)
    assert picture.stat().st_size > 5_000, "an empty page"
