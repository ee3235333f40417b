"""The map and its table, with a script and without."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.visiting import Reader


def column(page: Page, number: int) -> list[str]:
    cells = page.locator(f"main table tbody tr > :nth-child({number})")
    return [str(each).split("\n")[0] for each in cells.all_inner_texts()]


@pytest.fixture(params=[True, False], ids=["with a script", "without a script"])
def scripts(request: pytest.FixtureRequest) -> bool:
    return bool(request.param)


def test_somebody_chooses_a_judgement_and_a_year(browser: Browser, address: str, scripts: bool) -> None:
    with Reader(browser, address, java_script_enabled=scripts) as reader:
        page = reader.go("/map")
        assert page.locator("svg a").count() == 153
        page.get_by_label("Judgement").select_option(label="Children in care")
        page.get_by_label("Year").select_option("2018")
        if not scripts:
            page.get_by_role("button", name="Show").click()
        page.locator("h1", has_text="children in care, at the end of 2018").wait_for()
        assert page.get_by_label("Judgement").input_value() == "in_care"
        assert "judgement=in_care&year=2018" in reader.at, "the address can be given to others"
        assert page.locator("svg a").count() == 153
        page.reload()
        assert "2018" in page.locator("h1").inner_text()


def test_what_is_chosen_is_shown_while_the_reader_stays_in_the_form(reader: Reader) -> None:
    page = reader.go("/map")
    page.get_by_label("Year").focus()
    page.get_by_label("Year").select_option("2016")
    page.locator("h1", has_text="at the end of 2016").wait_for()
    assert page.evaluate("document.activeElement.id") == "year"
    assert "2016" in page.locator("[role=status]").inner_text(), "a screen reader is told"
    assert page.title().startswith("Map: overall at the end of 2016")


def test_somebody_sorts_the_table(browser: Browser, address: str, scripts: bool) -> None:
    role = "button" if scripts else "link"
    with Reader(browser, address, java_script_enabled=scripts) as reader:
        page = reader.go("/map?judgement=leadership&year=2024")
        table = page.locator("main table")
        names = column(page, 1)
        assert names == sorted(names)
        table.get_by_role(role, name="Grade", exact=True).click()
        assert table.locator("th[aria-sort]").inner_text().startswith("Grade")
        grades = column(page, 3)
        ranked = ["outstanding", "good", "requires improvement", "inadequate"]
        known = [ranked.index(each) for each in grades if each in ranked]
        assert len(known) > 100
        assert known == sorted(known)
        assert all(each not in ranked for each in grades[len(known) :]), "councils without a grade stand last"
        table.get_by_role(role, name="Council", exact=True).click()
        table.get_by_role(role, name="Council", exact=True).click()
        assert table.locator("th[aria-sort=descending]").inner_text().startswith("Council")
        assert column(page, 1) == sorted(names, reverse=True)


def test_a_table_is_sorted_by_its_numbers(reader: Reader) -> None:
    page = reader.go("/statistics")
    table = page.locator("main table").nth(1)
    table.get_by_role("button", name="Outstanding").click()
    cells = table.locator("tbody tr > :nth-child(2)").all_inner_texts()
    assert [int(each) for each in cells] == sorted(int(each) for each in cells)


def test_a_hexagon_leads_to_its_council(browser: Browser, address: str, scripts: bool) -> None:
    with Reader(browser, address, java_script_enabled=scripts) as reader:
        page = reader.go("/map")
        page.locator("svg a[aria-label^='Plymouth:']").click()
        page.wait_for_url("**/council/plymouth")
        assert page.locator("h1").inner_text() == "Plymouth City Council"
