"""What others than inspectors say of services, which is no rating, and what they say of one that was given."""

import pytest

from .making import brief

NEWS = "Ofsted has rated Kent County Council's children's services inadequate after an inspection in May."
TITLE = "Kent children's services rated inadequate by Ofsted"


def beside(said: str) -> set[str]:
    """What is read beside the story's own overall grade."""
    read = brief(f"{NEWS} {said}", title=TITLE)
    assert read.startswith("Kent ")
    return set(read.removeprefix("Kent ").split()) - {"oI"}


@pytest.mark.parametrize(
    "said",
    [
        "A peer review in March had judged leadership good.",
        "A peer review in March had found services to be good.",
        "A peer challenge led by the Local Government Association rated leadership as good.",
        "Peers from three other councils found that services for care leavers were good.",
        "In its self-evaluation the council judged leadership to be good.",
        "The council's self-evaluation, seen by councillors, judges its services to be good.",
        "Staff told inspectors that managers were good, and that they liked working there.",
        "A survey of staff rated leaders as outstanding.",
        "In a survey 61 per cent of social workers said that leadership was inadequate.",
        "Young people in care rated their social workers outstanding.",
        "Foster carers rated help from social workers as good in a survey.",
        "Parents judged managers inadequate in a survey of 300 families.",
        "Social workers called a pay offer inadequate.",
        "An internal audit rated child protection as requiring improvement.",
        "Grant Thornton, the external auditor, judged child protection inadequate.",
        "Audits of children's social care cases graded 60% as good, up from 40%.",
        "A child safeguarding practice review found that child protection was inadequate.",
        "A review commissioned by the council found that leadership was inadequate before 2023.",
        "An independent report by a former judge says that child protection was inadequate in the 1990s.",
        "A family court judge said that the care plan for the children in care was inadequate.",
        "The tribunal found that child protection was inadequate.",
        "The children's commissioner called its work with care leavers outstanding.",
        "The scrutiny committee said that the answers it was given by care leavers' services were inadequate.",
        "Help for care leavers was called inadequate by the opposition.",
        "Help for care leavers was rated good by young people.",
        "Leadership was judged inadequate by an employment tribunal.",
        "Child protection was inadequate, according to a survey of foster carers.",
        "Child protection was inadequate, a coroner found.",
        'Leadership was "inadequate and ineffective", a report for the Department for Education has concluded.',
        "The commissioner found that leadership was inadequate.",
        "In her report the commissioner says that leadership is inadequate.",
        "A father said the support his daughter had as a care leaver was inadequate.",
    ],
)
def test_the_word_of_others_is_no_rating(said: str) -> None:
    assert beside(said) == set()


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Judges of social work at Ofsted found child protection inadequate.", "hI"),
        ("The review found that leadership was inadequate.", "lI"),
        ("Ofsted's independent review found leadership inadequate.", "lI"),
        ("Parents have been told that leadership is inadequate.", "lI"),
        ("Social workers, the report says, are let down by leadership that is inadequate.", "lI"),
        ("The inquiry by inspectors found leadership inadequate.", "lI"),
        ("Young people told inspectors of their advisers, and support for care leavers was rated good.", "vG"),
        ("Parents will be pleased that support for care leavers was judged good.", "vG"),
        ("Councillors were told that services had also been found inadequate in 2020.", "oIp"),
        ("A tribunal last year heard that services had been rated as requires improvement in 2020.", "oRp"),
        ("A judge noted that Ofsted had found child protection inadequate.", "hI"),
        ("The commissioner said that Ofsted had found leadership inadequate.", "lI"),
        ("The report to ministers recalls that services were judged inadequate in 2019.", "oIp"),
        ("Members of the scrutiny committee said they were glad that care leavers' support was good.", "vG"),
        ("Care leavers were found to get good support, which Ofsted rated good.", "vG"),
        ("Support for care leavers was said to require improvement.", "vR"),
        ("What is done for care leavers was thought good.", "vG"),
        ("Care leavers' support was rated good by the same team of inspectors.", "vG"),
        ("After an audit of cases inspectors judged child protection inadequate.", "hI"),
        ("Having read the self-evaluation inspectors found leadership to be good.", "lG"),
        ("Support for care leavers, whom inspectors met with their social workers, was judged good.", "vG"),
        ("Staff were praised, and leadership was rated good.", "lG"),
        ("Unlike the peer review Ofsted judged leadership inadequate.", "lI"),
        ("The auditors were right: leadership was judged inadequate by Ofsted.", "lI"),
        ("In all the surveys in the world there is no comfort: leadership was rated inadequate.", "lI"),
    ],
)
def test_a_rating_of_which_others_speak_is_one(said: str, told: str) -> None:
    assert beside(said) == {told}
