"""The part of an address that names a council."""

from collections.abc import Mapping
from functools import cache

from pipelines.exceptions import NoCouncilError
from pipelines.reference import authorities
from pipelines.reference.finding import council_called


def slug(name: str) -> str:
    """Return a name as a part of an address: ``bath-and-north-east-somerset``."""
    letters = "".join(letter if letter.isalnum() and letter.isascii() else " " for letter in name.lower())
    return "-".join(letters.split())


@cache
def council_slugs() -> Mapping[str, str]:
    """Return each council's slug by GSS code: of its name as people say it, of two of one name the official one's."""
    nice = {gss: slug(each.nice_name) for gss, each in authorities().items()}
    names = list(nice.values())
    return {gss: name if names.count(name) == 1 else slug(authorities()[gss].name) for gss, name in nice.items()}


@cache
def councils_by_slug() -> Mapping[str, str]:
    """Return the GSS code of each council by its slug."""
    return {name: gss for gss, name in council_slugs().items()}


def council_at(part: str) -> str:
    """Return the GSS code of the council that a part of an address means: its slug, its code or any of its names.

    Raises ``NoCouncilError`` that offers the nearest names.
    """
    found = councils_by_slug().get(part)
    if found is not None:
        return found
    words = " ".join(part.replace("-", " ").split())
    try:
        return council_called(words).gss
    except NoCouncilError:
        return council_called(part).gss
