"""axe-core over a page: what keeps people out, by the rules of WCAG 2.2, levels A and AA."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

TAGS = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa")

AXE = Axe()


def violations(page: Page) -> list[str]:
    """Each rule that the page breaks, with the first of the places where it does."""
    options = {"runOnly": {"type": "tag", "values": list(TAGS)}, "resultTypes": ["violations"]}
    found: list[dict[str, Any]] = AXE.run(page, options=options).response["violations"]
    return [told(each) for each in found]


def told(violation: dict[str, Any]) -> str:
    nodes = violation["nodes"]
    places = f"{len(nodes)} place" + ("s" if len(nodes) > 1 else "")
    return f"{violation['id']} ({violation['impact']}, {places}): {nodes[0]['html'][:160]}"
