"""Whose a grade is, and whether it is one at all, where a rule once took too much: right and wrong in pairs."""

import pytest

from pipelines.understand import understand
from pipelines.understand.reading import read

from .making import article, brief
from .test_described import LEEDS
from .test_published import COUNCILS, expected, read_after

DIRECTOR = LEEDS._replace(
    title="Leeds appoints director of children's services",
    text="Leeds City Council has appointed Ann Roe as its director of children's services.",
)
BAD = LEEDS._replace(text="Ofsted rated Leeds City Council's children's services inadequate.")


@pytest.mark.parametrize(
    ("text", "flag"),
    [
        ("Kent, good since 2019, is now outstanding, Ofsted says.", True),
        ("Kent was rated good in May. Ofsted's report was published today.", True),
        ("Kent stays outstanding. Ofsted said so in a letter.", True),
        ("Kent was judged inadequate by the regulator in May. Ofsted will be back next year.", True),
        (
            "Kent was branded inadequate by its auditors over its accounts. The council said it would appoint a former "
            "Ofsted inspector to its audit committee.",
            False,
        ),
        ("Kent stays good for business, a survey has found. Ofsted is among the employers there.", False),
        ("Kent County Council was branded by its auditors inadequate. It named a former Ofsted inspector.", False),
        ("Kent was rated outstanding by its tenants. Ofsted is moving to the town.", False),
    ],
)
def test_a_council_is_rated_where_ofsted_is_near_and_nobody_else_rates(text: str, *, flag: bool) -> None:
    assert understand(article(text, published="2024-06-12")).flag is flag


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("She comes from Kent. She takes on a department that inspectors found inadequate.", "Oip"),
        (
            "She will join from Kent. Kent's services hold Ofsted's top grade. She takes on a department "
            "that inspectors declared inadequate in December.",
            "KOop Oip",
        ),
        ("She is director at Kent. Ms Roe inherits a department that Ofsted rated inadequate.", "Oip"),
        ("She was head of service in Kent. She will run a department that Ofsted rated inadequate.", "Oip"),
    ],
)
def test_who_is_appointed_takes_on_what_the_storys_council_has(text: str, told: str) -> None:
    assert read_after(DIRECTOR, text) == expected(told)


@pytest.mark.parametrize(
    "text",
    [
        "Kent is next door. It runs a service rated outstanding.",
        "Mr Smith will move to Kent County Council. He leads a department there that Ofsted rates outstanding.",
        "Mr Smith will move to Kent County Council. He takes over a department there that Ofsted rates outstanding.",
    ],
)
def test_another_council_keeps_what_it_runs(text: str) -> None:
    told = {(claim.gss, claim.grade) for claim in understand(article(f"{BAD.text} {text}", title=BAD.title)).claims}
    assert told == {("E08000035", "inadequate"), ("E10000016", "outstanding")}


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Because of weak leadership, the council's overall rating is inadequate.", "Oin"),
        ("Because of its leaders and its help for care leavers, the council was rated good overall.", "Ogn"),
        ("Because of its leaders, care leavers are well supported, and the council is good overall.", "Ogn"),
        (
            "Because of strong leadership, support for care leavers was rated outstanding, and the council overall "
            "good.",
            "Von Ogn",
        ),
        (
            "Because of weak leadership, help and protection was judged inadequate and the service was inadequate "
            "overall.",
            "Hin Oin",
        ),
    ],
)
def test_a_cause_ends_at_its_comma(text: str, told: str) -> None:
    assert read_after(LEEDS, text) == expected(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Outstanding Camden has no such cares.", {"Camden "}),
        ("Outstanding Kent County Council pays more.", {"K"}),
        ("Outstanding Council Tax was £3m last year.", set()),
        ("Outstanding Leeds Council Tax was £3m last year.", set()),
        ("Outstanding Housing Benefit will be paid in May.", set()),
    ],
)
def test_outstanding_before_a_name_is_a_grade_of_councils_alone(text: str, told: set[str]) -> None:
    claims = understand(article(f"{LEEDS.text} {text}", title=LEEDS.title)).claims
    assert {COUNCILS[claim.gss] for claim in claims} == told


@pytest.mark.parametrize(
    ("original", "plain"),
    [
        ("Overall effectiveness\U0001f7e2Good", "Overall effectiveness Good"),
        ("Care leavers\u2b50\ufe0fOutstanding", "Care leavers Outstanding"),
        ("Good \U0001f44d for leaders", "Good for leaders"),
        ("rated good\U0001f600, it says", "rated good, it says"),
        ("chil\u00addren's ser\u200bvices", "children's services"),
    ],
)
def test_a_picture_between_two_words_parts_them(original: str, plain: str) -> None:
    reading = read("text", original)
    assert reading.plain == plain
    last = plain.split()[-1]
    start, end = reading.span(plain.index(last), len(plain))
    assert original[start:end].replace("\u200b", "") == last


def test_a_grade_behind_a_picture_is_read() -> None:
    assert read_after(LEEDS, "Overall effectiveness\U0001f7e2Good\nCare leavers\u2b50Outstanding") == expected(
        "Ogn Von"
    )


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Kent safeguarding board, a separate body that is reviewed with them, requires improvement.", "Kent xR"),
        ("Kent Safeguarding Children Board was found to be inadequate.", "Kent xI"),
        ("The safeguarding board, on which police, health and council sit together, was judged good too.", "Leeds xG"),
        ("The LSCB, whose members come from the council, the police and health, was judged inadequate.", "Leeds xI"),
        ("The board of Kent Safeguarding Partnership met, and services were judged good.", "Leeds oG"),
        (
            "The director of Leeds, who chairs the safeguarding board, was glad that services were rated good.",
            "Leeds oG",
        ),
    ],
)
def test_a_safeguarding_board_is_told_by_its_councils_name(text: str, told: str) -> None:
    read = brief(f"Ofsted reported on Leeds City Council's children's services today. {text}", published="2015-06-12")
    assert read.replace("Rp", "R").replace("Ip", "I") == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The council, which has had help from Kent, hopes to be rated good in 2027.", "Leeds oGf"),
        ("The council, which has brought in help from Kent and Essex, has pledged to be good by 2027.", "Leeds oGf"),
        ("The city, which borders Kent, has been rated good.", "Leeds oG"),
        ("A partnership with Kent has helped the council to rid itself of its inadequate rating.", "Leeds oIp"),
        ("Support from Kent has lifted the council out of inadequate.", "Leeds oIp"),
        ("Kent, which has had help from Leeds, is now rated good.", "Kent oG"),
        ("The council is next to Kent, which has been rated good.", "Kent oG"),
        ("The council, which has help from Kent, rated good in 2019, has no plans.", "Kent oGp"),
        ("A partnership with Kent, which was rated good in 2019, has begun.", "Kent oGp"),
    ],
)
def test_who_only_helps_or_is_beside_has_no_grade_of_the_helped(text: str, told: str) -> None:
    read = brief(f"Ofsted reported on Leeds City Council's children's services today. {text}")
    assert read == told
