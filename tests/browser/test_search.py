"""The search as a person uses it."""

import csv
import json
from pathlib import Path
from xml.etree import ElementTree

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.visiting import Reader

ATOM = "{http://www.w3.org/2005/Atom}"


def headlines(page: Page) -> list[str]:
    return [str(each) for each in page.locator("main article h3").all_inner_texts()]


def downloaded(page: Page, name: str, folder: Path) -> bytes:
    """The bytes behind a link of the page, as the browser gets them."""
    link = page.get_by_role("link", name=name, exact=True)
    answer = page.request.get(page.evaluate("each => each.href", link.element_handle()))
    assert answer.status == 200
    body: bytes = answer.body()
    (folder / name).write_bytes(body)
    return body


def test_somebody_searches_filters_reads_and_goes_back(reader: Reader) -> None:
    page = reader.go("/")
    page.get_by_label("Search the stories").fill("inadequate")
    page.keyboard.press("Enter")
    page.wait_for_url("**/search?q=inadequate")
    everything = headlines(page)
    assert len(everything) > 3
    assert {str(each).casefold() for each in page.locator("main article mark").all_inner_texts()} == {"inadequate"}

    page.get_by_text("Filter by council").click()
    page.get_by_label("Council").select_option(label="Torbay")
    page.get_by_role("button", name="Filter").click()
    page.wait_for_url("**council=torbay**")
    few = headlines(page)
    assert 0 < len(few) < len(everything)
    assert page.get_by_label("Council").input_value() == "torbay", "the form shows what is asked"

    filtered = reader.at
    page.get_by_role("link", name=few[0]).click()
    assert page.locator("h1").inner_text().startswith(few[0][:20])
    assert page.locator(".cw-text mark").count() > 0, "the words of each claim are marked"
    page.go_back()
    assert reader.at == filtered
    assert headlines(page) == few


def test_the_same_is_taken_away_in_files(reader: Reader, tmp_path: Path) -> None:
    page = reader.go("/search?q=inadequate")
    titles = headlines(page)
    rows = list(csv.DictReader(downloaded(page, "CSV", tmp_path).decode("utf-8-sig").splitlines()))
    assert {row["title"] for row in rows} == set(titles)
    assert [story["title"] for story in json.loads(downloaded(page, "JSON", tmp_path))["stories"]] == titles
    feed = ElementTree.fromstring(downloaded(page, "Atom", tmp_path))  # noqa: S314 - ours
    assert {each.findtext(f"{ATOM}title") for each in feed.findall(f"{ATOM}entry")} == set(titles)


@pytest.mark.parametrize("scripts", [True, False])
def test_words_that_nobody_wrote_are_answered_helpfully(browser: Browser, address: str, scripts: bool) -> None:
    with Reader(browser, address, java_script_enabled=scripts) as reader:
        page = reader.go("/search")
        page.get_by_label("Words to find").fill('zeppelin "OR" (')
        page.get_by_role("button", name="Search").click()
        assert "Take a word or a filter out" in page.locator("main").inner_text()
        assert page.get_by_label("Words to find").input_value() == 'zeppelin "OR" ('
