"""The keyboard alone: everything can be reached, seen where one is, and left again."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.visiting import NARROW, WIDE, Reader

HERE = """
() => {
    const each = document.activeElement;
    const style = getComputedStyle(each);
    const mark = each.querySelector("polygon");
    const box = each.getBoundingClientRect();
    return {
        tag: each.tagName.toLowerCase(),
        leads: each.getAttribute("href") || "",
        seen: box.width > 1 && box.height > 1 && box.right > 0,
        marked: (style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 2)
            || (mark !== null && parseFloat(getComputedStyle(mark).strokeWidth) >= 3),
    };
}
"""

REACHABLE = """
() => [...document.querySelectorAll("a[href], button, input:not([type=hidden]), select, summary, [tabindex='0']")]
    .filter(each => each.checkVisibility()).length
"""


def tabbed(page: Page, most: int) -> Iterator[dict[str, object]]:
    """Press Tab until the end of the page; yields where each press leads."""
    for _ in range(most):
        page.keyboard.press("Tab")
        here: dict[str, object] = page.evaluate(HERE)
        if here["tag"] == "body":
            return
        yield here


@pytest.mark.parametrize("width", [WIDE, NARROW])
@pytest.mark.parametrize("name", ["front", "map", "council", "search", "sources", "look-at", "statistics"])
def test_tab_reaches_everything_and_is_caught_nowhere(
    browser: Browser, address: str, paths: dict[str, str], name: str, width: int
) -> None:
    with Reader(browser, address, width=width) as reader:
        page = reader.go(paths[name])
        number = page.evaluate(REACHABLE)
        met = list(tabbed(page, number + 20))
    assert len(met) >= number, "some of it is out of reach"
    assert len(met) < number + 20, "the keyboard is caught"
    assert met[0]["leads"] == "#main", "the first press offers to skip the navigation"
    assert [each for each in met if not each["seen"]] == [], "the focus is where nobody sees it"
    assert [each for each in met if not each["marked"]] == [], "the focus cannot be told"
    leads = {str(each["leads"]) for each in met}
    assert {"/map", "/search", "/statistics", "/sources", "/look-at", "/about"} <= leads
    if name == "map":
        assert len([each for each in leads if each.startswith("/council/")]) == 153


def test_the_navigation_can_be_skipped(reader: Reader) -> None:
    page = reader.go("/")
    page.keyboard.press("Tab")
    assert page.locator(".own-skip").is_visible()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.closest('main') !== null")


def test_a_table_wider_than_a_phone_is_scrolled_by_its_arrows(browser: Browser, address: str) -> None:
    with Reader(browser, address, width=NARROW) as reader:
        page = reader.go("/statistics")
        box = page.locator(".own-scroll").first
        box.focus()
        page.keyboard.press("ArrowRight")
        page.wait_for_function("document.activeElement.scrollLeft > 0")
