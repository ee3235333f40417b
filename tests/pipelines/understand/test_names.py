"""Every council by every way its name is written, and the traps among names."""

from datetime import date

import pytest

from pipelines.reference import Authority, authorities, bodies
from pipelines.understand.authorities import AMBIGUOUS, held_by, meant, named, of_host, of_publisher
from pipelines.understand.reading import read

from .making import claims

TODAY = date(2026, 11, 24)


def day_of(authority: Authority) -> date:
    """A day on which the council was in being."""
    return authority.end or max(TODAY, authority.start or TODAY)


def named_in(text: str, day: date = TODAY) -> list[str]:
    reading = read("text", text)
    return [gss for mention in meant(reading, tuple(named(reading, day)), ()) for gss in mention.gss]


COUNCILS = list(authorities().items())
SHORT = {"b&d", "rbwm", "the met"}


@pytest.mark.parametrize(("gss", "authority"), COUNCILS, ids=[authority.nice_name for _, authority in COUNCILS])
def test_a_council_is_known_by_its_names_in_a_sentence_on_its_services(gss: str, authority: Authority) -> None:
    # "Westminster" alone is Parliament; the name of an abolished county with "Council" is its successor's own.
    bare = {authority.nice_name} - {"Westminster"}
    for name in {authority.name, *bare} | ({f"{authority.nice_name} Council"} if authority.end is None else set()):
        for text in (
            f"Children's services at {name} were inspected.",
            f"Ofsted has published its report on {name}'s children's services.",
            f"{name} has been rated good.",
        ):
            assert named_in(text, day_of(authority)) == [gss], text


def test_most_other_names_are_known_too() -> None:
    missed = [
        (authority.nice_name, name)
        for gss, authority in COUNCILS
        for name in authority.names
        if name[0].isupper()
        and name.lower() not in AMBIGUOUS
        and not name.endswith((" UA", " boro", " district"))
        and authority.end is None
        and named_in(f"Children's services at {name} Council were inspected.", day_of(authority)) != [gss]
    ]
    assert missed == []


@pytest.mark.parametrize(
    ("text", "wanted"),
    [
        ("Derbyshire's children's services", ["Derbyshire"]),
        ("services in Derby", ["Derby"]),
        ("North East Lincolnshire Council", ["North East Lincolnshire"]),
        ("North Lincolnshire and Lincolnshire", ["North Lincolnshire", "Lincolnshire"]),
        ("Bath and North East Somerset", ["Bath and North East Somerset"]),
        ("North Somerset Council", ["North Somerset"]),
        ("North Yorkshire and York", ["North Yorkshire", "York"]),
        ("Central Bedfordshire, Bedford and Luton", ["Central Bedfordshire", "Bedford", "Luton"]),
        ("Newcastle-under-Lyme Borough Council", []),
        ("Newcastle City Council", ["Newcastle upon Tyne"]),
        ("South Gloucestershire", ["South Gloucestershire"]),
        ("East Riding of Yorkshire and Hull", ["East Riding of Yorkshire", "Kingston upon Hull"]),
        ("the Royal Borough of Kingston upon Thames", ["Kingston upon Thames"]),
        ("Essex Police said", []),
        ("Leeds United won", []),
        ("Kent Online reports", []),
        ("Sandwell General Hospital", []),
        ("at the University of Sunderland", []),
        ("he was Reading the report", []),
        ("Westminster must act, MPs said", []),
        ("Reading Borough Council", ["Reading"]),
        ("children's services in Reading", ["Reading"]),
        ("Westminster City Council", ["Westminster"]),
        ("Avon and Somerset Police", []),
        ("Lake Windermere and Greater Manchester", []),
        ("North East Lincolnshire Council and Humberside Police", ["North East Lincolnshire"]),
        ("In Bury, services were inspected", ["Bury"]),
        ("they bury the report", []),
        ("Southend-on-Sea City Council", ["Southend-on-Sea"]),
        ("BCP Council", ["Bournemouth, Christchurch and Poole"]),
        ("Birmingham Children's Trust", ["Birmingham"]),
    ],
)
def test_names_inside_names_and_names_of_other_things(text: str, wanted: list[str]) -> None:
    assert [authorities()[gss].nice_name for gss in named_in(text)] == wanted


def test_short_forms_count_only_where_the_story_settles_them() -> None:
    assert named_in("DCC said so.") == []
    assert named_in("Devon County Council met. DCC said so.") == ["E10000008", "E10000008"]
    assert named_in("Devon and Derbyshire county councils met. DCC said so.") == ["E10000008", "E10000007"]


def test_every_trust_is_its_councils() -> None:
    for body in bodies():
        assert set(named_in(f"{body.name} runs children's services.", body.end or TODAY)) == set(body.councils), (
            body.name
        )


@pytest.mark.parametrize(
    ("gss", "day", "holder"),
    [
        ("E06000066", date(2022, 7, 1), "E10000027"),
        ("E06000066", date(2023, 4, 1), "E06000066"),
        ("E06000060", date(2014, 6, 1), "E10000002"),
        ("E06000061", date(2019, 6, 1), "E10000021"),
        ("E08000035", date(2010, 1, 1), "E08000035"),
        ("E06000066", None, "E06000066"),
    ],
)
def test_an_earlier_grade_is_the_council_of_thens(gss: str, day: date | None, holder: str) -> None:
    assert held_by(gss, day) == holder


def test_the_day_of_the_story_decides_whom_a_name_means() -> None:
    text = "Somerset's children's services have been rated good by Ofsted."
    assert claims(text, published="2022-09-21") == {("E10000027", "overall", "good", "new")}
    assert claims(text, published="2024-09-21") == {("E06000066", "overall", "good", "new")}


def test_a_source_tells_its_council() -> None:
    assert of_host("news.leeds.gov.uk") == "E08000035"
    assert of_host("leeds.gov.uk.example.com") is None
    assert of_host("notleeds.gov.uk") is None
    assert of_publisher("Leeds City Council") == "E08000035"
    assert of_publisher("Leeds Live") is None


def test_the_publisher_is_the_council_where_none_is_named() -> None:
    told = claims(
        "Our children's services have been rated good by Ofsted. The inspectors praised our staff.",
        publisher="Halton Borough Council",
    )
    assert told == {("E06000006", "overall", "good", "new")}
