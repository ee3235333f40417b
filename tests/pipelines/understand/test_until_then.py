"""What was not so until a day, and is so since; and what is not so until a day to come."""

import pytest

from .making import told

NEWS = "Ofsted has rated Leeds City Council's children's services good."


def previous(said: str) -> set[str]:
    return {grade for _, grade, status in told(f"{NEWS} {said}", title="Leeds rated good") if status != "new"}


@pytest.mark.parametrize(
    "said",
    [
        "They weren't rated outstanding until 2021.",
        "It didn't get an outstanding rating until January 2021.",
        "It did not reach outstanding until 2021.",
        "It did not become outstanding until the inspection of 2021.",
        "It wasn't until 2021 that services were judged outstanding.",
        "It was not until 2021 that inspectors called it outstanding.",
        "Not until 2021 was it judged outstanding.",
        "It hadn't been rated outstanding until 2021.",
    ],
)
def test_it_is_so_since(said: str) -> None:
    assert previous(said) == {"outstanding"}


@pytest.mark.parametrize(
    "said",
    [
        "They will not be outstanding until 2027.",
        "They won't be rated outstanding until 2027.",
        "We are not outstanding until every child says so.",
        "It isn't outstanding, not until 2027 at least.",
        "They don't expect to be outstanding until 2026.",
        "It hadn't been rated outstanding since 2021.",
        "Not until 2021 did people stop saying it would never be outstanding.",
    ],
)
def test_it_is_not_so(said: str) -> None:
    assert previous(said) == set()
