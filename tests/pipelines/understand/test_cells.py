"""Grades in rows, initials and answers: what stands beside the name of a judgement without a verb."""

import pytest

from .making import brief

INSPECTED = "Ofsted has inspected Leeds City Council's children's services."


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Help and protection | May 2024 | Good\nLeadership | May 2024 | Outstanding", "hG lO"),
        ("Help and protection, May 2024: good", "hG"),
        ("4.1 | Help and protection | Good\n4.2 | Leadership | Requires improvement", "hG lR"),
        ("Help and protection | 4.1 | Good", "hG"),
        ("Two goods (leadership, help and protection) and an outstanding (care leavers).", "hG lG vO"),
        ("Overall effectiveness Good\nImpact of leaders Outstanding\nHelp and protection RI", "hR lO oG"),
        ("Help and protection: RI. Care leavers: Good.", "hR vG"),
        ("Help and protection (RI), care leavers (good).", "hR vG"),
        ("Help and protection, RI; leadership, good.", "hR lG"),
        ("RI: help and protection. Good: care leavers.", "hR vG"),
        ("RI no more: its services are now good.", "oG"),
        ("The RI team for care leavers met.", ""),
        ("RI: a guide to registered individuals.", ""),
        ("Care leavers RI scheme opens.", ""),
        ("And leadership? Also good.", "lG"),
        ("How are care leavers? Again outstanding.", "vO"),
        ("And the food? Also good.", ""),
        ("Ofsted's highest accolade went to care leavers.", "vO"),
        ("Ofsted's highest praise went to care leavers.", ""),
        ("Inspectors concluded that its services need to improve to be good.", ""),
    ],
)
def test_what_stands_beside_a_judgement_is_its_grade(said: str, told: str) -> None:
    read = brief(f"{INSPECTED} {said}", title="Ofsted inspection of Leeds children's services")
    assert sorted(read.removeprefix("Leeds ").split()) == sorted(told.split())
