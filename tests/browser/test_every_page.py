"""Every page of ours: it loads whole, a screen reader can follow it, nothing keeps people out, it fits every screen."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from tests.browser.axe import violations
from tests.browser.places import DATASETTES, OURS
from tests.browser.visiting import NARROW, WIDE, Reader

WIDTHS = (NARROW, 375, 768, WIDE, 1920)
"""Pixels: the narrowest to bear, a phone, a tablet, a desk, a large screen."""

TOO_WIDE = """
() => document.documentElement.scrollWidth > document.documentElement.clientWidth
    ? [...document.querySelectorAll("main *")].filter(each =>
        each.getBoundingClientRect().right > document.documentElement.clientWidth + 1
        && !each.closest(".own-scroll")).slice(0, 3).map(each => each.outerHTML.slice(0, 120))
    : null
"""

OUT_OF_REACH = """
() => [...document.querySelectorAll("main *")].filter(each => {
    const style = getComputedStyle(each);
    return each.scrollWidth > each.clientWidth + 1 && /auto|scroll/.test(style.overflowX) && each.tabIndex < 0;
}).map(each => each.outerHTML.slice(0, 120))
"""

MACHINES_DATES = r"""
() => [...document.querySelectorAll("main :not(code)")].flatMap(each => [...each.childNodes])
    .filter(each => each.nodeType === Node.TEXT_NODE && /\b20\d\d-\d\d-\d\d/.test(each.data))
    .map(each => each.data.trim())
"""


def status(name: str) -> int:
    return 404 if name == "trouble" else 200


@pytest.mark.parametrize("name", OURS)
def test_it_loads_whole_and_can_be_followed(reader: Reader, paths: dict[str, str], name: str) -> None:
    page = reader.go(paths[name], status=status(name))
    assert page.locator("h1").count() == 1
    assert page.locator("h1").inner_text().strip()
    assert page.title().endswith(" – councilwatch")
    assert page.locator("html").get_attribute("lang") == "en-GB"
    for landmark in ("banner", "main", "contentinfo"):
        assert page.get_by_role(landmark).count() == 1, landmark
    assert page.get_by_role("navigation", name="Pages", exact=True).count() == 1
    assert page.evaluate(MACHINES_DATES) == [], "dates are told as people say them"


@pytest.mark.parametrize("name", OURS)
def test_nothing_keeps_people_out(
    reader: Reader, paths: dict[str, str], tell: Callable[[str], None], name: str
) -> None:
    page = reader.go(paths[name], status=status(name))
    page.evaluate("document.querySelectorAll('details').forEach(each => { each.open = true })")
    found = {}
    for width in (WIDE, NARROW):
        page.set_viewport_size({"width": width, "height": 900})
        for scheme in ("light", "dark"):
            page.emulate_media(color_scheme=scheme)
            found[f"{width} px {scheme}"] = violations(page)
    tell(f"{name:16} " + ", ".join(f"{where}: {len(broken)}" for where, broken in found.items()))
    assert not any(found.values()), found


@pytest.mark.parametrize("name", DATASETTES)
def test_what_is_found_on_datasettes_own_pages_is_told(
    browser: Browser, address: str, paths: dict[str, str], tell: Callable[[str], None], name: str
) -> None:
    with Reader(browser, address) as reader:
        page = reader.go(paths[name])
        assert page.title()
        found = violations(page)
    for each in found or ["nothing found"]:
        tell(f"Datasette's {name}: {each}")


@pytest.mark.parametrize("name", OURS)
def test_it_fits_every_screen(reader: Reader, paths: dict[str, str], name: str) -> None:
    page = reader.go(paths[name], status=status(name))
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 900})
        assert page.evaluate(TOO_WIDE) is None, f"it is wider than {width} pixels"
        assert page.evaluate(OUT_OF_REACH) == [], f"at {width} pixels a keyboard cannot scroll"


@pytest.mark.parametrize("name", OURS)
def test_it_bears_text_twice_as_large(reader: Reader, paths: dict[str, str], name: str) -> None:
    page = reader.go(paths[name], status=status(name))
    page.evaluate("document.documentElement.style.fontSize = '200%'")
    assert page.evaluate(TOO_WIDE) is None
    cut = page.evaluate(
        """() => [...document.querySelectorAll("main :is(p, h1, h2, h3, li, td, th, a, button, select)")]
        .filter(each => getComputedStyle(each).overflowX === "hidden" && !each.closest(".own-hidden")
            && each.scrollWidth > each.clientWidth + 1).map(each => each.outerHTML.slice(0, 120))"""
    )
    assert cut == []


@pytest.mark.parametrize("name", OURS)
def test_it_prints_without_its_furniture(reader: Reader, paths: dict[str, str], name: str) -> None:
    page = reader.go(paths[name], status=status(name))
    page.emulate_media(media="print", color_scheme="dark")
    for hidden in (".own-bar", ".own-foot", ".own-skip", "main form"):
        for each in page.locator(hidden).all():
            assert not each.is_visible(), hidden
    ink, paper = page.evaluate(
        "() => [getComputedStyle(document.querySelector('h1')).color, getComputedStyle(document.body).backgroundColor]"
    )
    assert (ink, paper) == ("rgb(0, 0, 0)", "rgb(255, 255, 255)")
    assert page.locator("h1").is_visible()
    assert len(page.pdf(format="A4")) > 5_000
    assert violations(page) == [], "on paper"
