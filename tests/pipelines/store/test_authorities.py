"""Councils come from the reference data, and from claims where that does not know them."""

from dataclasses import replace

from pipelines.store import Store
from pipelines.store.rows import Council
from tests.pipelines.store.conftest import dump
from tests.pipelines.store.making import NOON, judged

KIRKWELL = Council(
    gss="E08000999",
    name="Kirkwell Metropolitan Borough Council",
    short_name="Kirkwell",
    kind="metropolitan district",
    region="North West",
    began_on="1974-04-01",
    names=("Kirkwell", "Kirkwell MBC"),
)


def test_reading_the_reference_data_twice_changes_nothing(store: Store) -> None:
    assert store.sync_authorities((KIRKWELL,)) == 1
    before = dump(store)
    assert store.sync_authorities((KIRKWELL,)) == 0
    assert dump(store) == before


def test_a_change_of_the_reference_data_is_taken_over(store: Store) -> None:
    store.sync_authorities((KIRKWELL,))
    assert store.sync_authorities((replace(KIRKWELL, ended_on="2027-03-31", names=("Kirkwell",)),)) == 1
    rows = store._connection.rows("SELECT name FROM authority_names")
    assert [row["name"] for row in rows] == ["Kirkwell"]


def test_a_council_that_a_claim_names_first_is_completed(store: Store) -> None:
    store.keep(judged(), NOON)
    store.sync_authorities((KIRKWELL,))
    (row,) = store._connection.rows("SELECT name, region FROM authorities")
    assert tuple(row) == (KIRKWELL.name, "North West")
