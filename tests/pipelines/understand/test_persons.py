"""A surname is no council, whatever it is spelt like; a council stays one beside people."""

import pytest

from pipelines.understand import understand

from .making import article

NEWS = "Ofsted says children's services in Dorset are outstanding."


def councils(text: str) -> set[str]:
    return {claim.authority for claim in understand(article(text)).claims}


@pytest.mark.parametrize(
    "behind",
    [
        "Director Jane Poole said the outstanding rating had been hard won.",
        "The director, Sam York, told staff that being rated outstanding was a great day for them.",
        "Social worker Mark Bolton said the outstanding rating was deserved.",
        "Councillor Derby said the outstanding rating was no accident.",
        "Ms Kent was asked what the outstanding rating meant.",
        "Dr A. Reading praised a service that is outstanding.",
        "Theresa Leavy-Kent, its director, called the service outstanding.",
        "Anna Bury, who leads the department, said that it was rated outstanding because of its staff.",
        '"We are rated outstanding and proud," said Sir John Essex.',
        '"We were rated outstanding," Jasvinder Halton said.',
        "Her deputy Priya Stockport told members that services were rated outstanding.",
        "Priya Hull, the cabinet member for children, said services were outstanding.",
        "The report was welcomed by Ian R Sutton, who said outstanding services were rare.",
        "A former director, Mary Luton, was there. Luton said services had been outstanding for months.",
    ],
)
def test_a_person(behind: str) -> None:
    assert councils(f"{NEWS} {behind}") == {"Dorset Council"}


@pytest.mark.parametrize(
    ("text", "council"),
    [
        ("Neighbouring Bolton was rated inadequate by Ofsted for its children's services in 2019.", "Bolton"),
        ("In May Kent said that its children's services had been rated outstanding by Ofsted.", "Kent"),
        ("Children's services in Labour Croydon, which Ofsted inspected in May, are rated good.", "Croydon"),
        ("Ofsted rated children's services good in York, the director said.", "York"),
        ("The leader of Derby said that its children's services were rated good by Ofsted.", "Derby"),
        ("Cllr Jane Poole said that Medway Council's children's services were rated good by Ofsted.", "Medway"),
        ("Mr Mark Kent thanked Kent County Council, whose children's services Ofsted rates as outstanding.", "Kent"),
        ("On Tuesday Bolton told staff that Ofsted had rated its children's services good.", "Bolton"),
        ("Affluent Wokingham was judged by Ofsted to require improvement in its children's services.", "Wokingham"),
        ("In Kent, the council leader said inspectors had rated children's services inadequate.", "Kent"),
        ("At Leeds, the director stood down after Ofsted rated children's services inadequate.", "Leeds"),
        ("For Kent, the mayor said, a good Ofsted rating of its children's services is a relief.", "Kent"),
        ("But Kent, the minister said, was rated inadequate for its children's services.", "Kent"),
        ('"A good day." But Kent said its children\'s services had been rated inadequate by Ofsted.', "Kent"),
        ("Nearby Medway, its leader said, was rated inadequate by Ofsted for its children's services.", "Medway"),
        ("Under director Lucy Marsh Wokingham's children's services were rated good by Ofsted.", "Wokingham"),
    ],
)
def test_a_council(text: str, council: str) -> None:
    (read,) = councils(text)
    assert council in read


@pytest.mark.parametrize(
    ("title", "council"),
    [
        ("Troubled Croydon Told It Is Rated Inadequate", "Croydon"),
        ("Ofsted Inspectors Rate Kent Children's Services Outstanding", "Kent"),
        ("Inspectors Praise Leeds As Children's Services Rated Outstanding", "Leeds"),
        ("Minister Visits Leeds After Inadequate Ofsted Rating For Children's Services", "Leeds"),
        ("Children's Minister Backs Leeds After Ofsted Rates Children's Services Inadequate", "Leeds"),
    ],
)
def test_a_council_in_a_headline(title: str, council: str) -> None:
    (read,) = {
        claim.authority for claim in understand(article("Ofsted has seen its children's services.", title=title)).claims
    }
    assert council in read
