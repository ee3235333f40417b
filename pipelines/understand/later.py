"""Expressions that are compiled when they are first used: to compile all of them is half the program's start."""

import re
from typing import Any, cast


class Later:
    """Stands for a compiled expression; its methods are kept once asked for, and then as fast as its own."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern, self.compiled_with = pattern, flags

    def __getattr__(self, name: str) -> Any:
        found = getattr(re.compile(self.pattern, self.compiled_with), name)
        setattr(self, name, found)
        return found


def compile_later(pattern: str, flags: int = 0) -> "re.Pattern[str]":
    """``re.compile`` for a large expression that many a story has no use for."""
    return cast("re.Pattern[str]", Later(pattern, flags))
