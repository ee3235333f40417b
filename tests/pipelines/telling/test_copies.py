"""What is told of copies."""

from pipelines.store.rows import Printing
from pipelines.telling.copies import copies_told

TEXT = "The grade is good. Families have noticed. A plan comes next."
LEAD = Printing(id=3, title="Good at last", text=TEXT, publisher="The Crier", why="It is the same text as story 3.")


def test_a_copy_names_its_lead_and_what_it_does_with_the_text() -> None:
    told = copies_told("Ofsted reports", TEXT.replace("Families", "All families") + " Write to us.", LEAD, ())
    assert told == (
        "\nIt is a copy, so it is counted once, with story 3:\n    It is the same text as story 3.\n"
        "    Against that story: another headline, 1 sentence added, 1 sentence changed.\n"
    )


def test_a_copy_may_change_nothing() -> None:
    assert "the same headline, not a word is other." in copies_told("Good at last", TEXT, LEAD, ())


def test_a_lead_names_its_copies() -> None:
    told = copies_told("Good at last", TEXT, None, (LEAD,))
    assert told == "\n1 other story prints this text, counted with it:\n    - story 3 (The Crier): Good at last\n"


def test_a_story_of_its_own_needs_no_words() -> None:
    assert copies_told("Good at last", TEXT, None, ()) == ""
