"""What is compiled when it is first used is compiled once."""

import re
from collections.abc import Callable

import pytest

from pipelines.understand import later
from pipelines.understand.later import compile_at_words, expression


@pytest.mark.parametrize("make", [expression, compile_at_words])
def test_an_expression_is_compiled_once_for_all_its_methods(
    make: "Callable[[str], re.Pattern[str]]", monkeypatch: pytest.MonkeyPatch
) -> None:
    made: list[str] = []

    def compiled(pattern: str, flags: int = 0) -> "re.Pattern[str]":
        made.append(pattern)
        return re.compile(pattern, flags)

    monkeypatch.setattr(later, "re", type("re", (), {"compile": staticmethod(compiled)}))
    lazy = make(r"gnus?|yaks?")
    assert made == []
    assert lazy.search("two yaks") is not None
    assert lazy.match("gnu") is not None
    assert [match[0] for match in lazy.finditer("gnus and yaks")] == ["gnus", "yaks"]
    assert len(made) == 1
