"""Phrases in which grades are told, as data: templates of how people write, each with what it claims, and traps."""

from collections.abc import Iterator

from . import after, beside, first, frameworks, parts, plain, times, traps, whose
from .fill import Filled, fillings
from .template import Template

TEMPLATES: dict[str, tuple[Template, ...]] = {
    **plain.CLASSES,
    **parts.CLASSES,
    **times.CLASSES,
    **whose.CLASSES,
    **after.CLASSES,
    **frameworks.CLASSES,
    **beside.CLASSES,
}
"""By class; the first templates are a class of their own, in ``FIRST``."""

TRAPS: dict[str, tuple[Template, ...]] = traps.CLASSES

FIRST: dict[str, tuple[Template, ...]] = {"first": first.TEMPLATES}
FIRST_TRAPS: dict[str, tuple[Template, ...]] = {"first traps": first.TRAPS}


def stories(classes: dict[str, tuple[Template, ...]], times: int) -> Iterator[Filled]:
    """Fill every template up to so many times."""
    for group, templates in classes.items():
        for template in templates:
            yield from fillings(group, template, times)


__all__ = ["FIRST", "FIRST_TRAPS", "TEMPLATES", "TRAPS", "Filled", "Template", "fillings", "stories"]
