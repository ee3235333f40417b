"""How much the suite tries: COUNCILWATCH_TRUST is small (in ``make test``), large (``make trust``) or long."""

import os
from dataclasses import dataclass
from typing import Literal, get_args

Size = Literal["small", "large", "long"]

VARIABLE = "COUNCILWATCH_TRUST"


@dataclass(frozen=True, kw_only=True)
class Counts:
    """``inputs``: hostile inputs a surface. ``files``: hostile PDF files. ``kills``: of each program where it is
    large, else of all of them together. ``forms``: forms of address a path out."""

    inputs: int
    files: int
    kills: int
    forms: int


COUNTS: dict[Size, Counts] = {
    "small": Counts(inputs=40, files=12, kills=20, forms=12),
    "large": Counts(inputs=2_000, files=300, kills=100, forms=200),
    "long": Counts(inputs=10_000, files=1_000, kills=1_000, forms=1_000),
}


def size() -> Size:
    """Return the size that is asked for. Raises ``ValueError`` for another word."""
    named = os.environ.get(VARIABLE, "small")
    for each in get_args(Size):
        if each == named:
            return each  # type: ignore[no-any-return]
    raise ValueError(f"{VARIABLE} is one of {', '.join(get_args(Size))}, and here is {named!r}")


def counts() -> Counts:
    return COUNTS[size()]
