"""Every package is pinned with hashes, its licence lets us ship beside it, and the program asks for no more than it
imports."""

import ast
import re

import pytest

from tests.trust.supplies import LOCKS, ROOT, direct, licence, pinned
from tests.trust.table import tried

FREE = re.compile(
    r"MIT|BSD|Apache|PSF|Python Software Foundation|ISC|MPL|Mozilla Public License|ZPL|Zope|Public Domain|CNRI",
    re.IGNORECASE,
)
"""Licences under which a package may be installed beside one of Apache-2.0, whatever that is used for."""

IMPORTED_AS = {
    "lxml-html-clean": "trafilatura",  # trafilatura's extra: its import fails without
    "tzdata": "zoneinfo",  # where the system has no time zones
    "jinja2": "jinja2",
    "sqlite-utils": "sqlite_utils",
}


@pytest.mark.parametrize("lock", LOCKS)
def test_everything_is_pinned_with_hashes(lock: str) -> None:
    found = list(pinned(lock))
    assert len(found) > 30
    assert [each.name for each in found if not each.hashes] == []
    assert [each.name for each in found if not each.asked_by] == []
    tried(f"packages of {lock} pinned with hashes", len(found), "all")


def test_what_is_shipped_has_a_licence_that_lets_us() -> None:
    """Tools that only the tests run (Pelican is AGPL) are in the other lock."""
    told = {each.name: licence(each.name) for each in pinned("requirements.lock")}
    known = {name: says for name, says in told.items() if says is not None}
    assert len(known) > len(told) * 3 // 4
    assert {name: says for name, says in known.items() if not FREE.search(says)} == {}
    tried("licences of what runs", len(known), "all permissive, or weak copyleft (MPL)")


def test_the_program_asks_for_nothing_that_it_does_not_import() -> None:
    imported: set[str] = set()
    for room in ("crawler", "pipelines", "scheduler"):
        for path in (ROOT / room).rglob("*.py"):
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                if isinstance(node, ast.Import):
                    imported |= {each.name.partition(".")[0] for each in node.names}
                elif isinstance(node, ast.ImportFrom) and node.module:
                    imported.add(node.module.partition(".")[0])
    wanted = {name: IMPORTED_AS.get(name, name.replace("-", "_")) for name in direct()}
    assert {name for name, module in wanted.items() if module not in imported} == set()
