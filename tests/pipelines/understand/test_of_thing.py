"""What is found wanting beside the services, and no judgement: money, staff, buildings; and others' services."""

import pytest

from .making import brief

NEWS = "Ofsted has rated Herefordshire Council's children's services good after an inspection in May."
TITLE = "Herefordshire children's services rated good by Ofsted"


@pytest.mark.parametrize(
    "said",
    [
        "Inspectors said the funding for children in care requires improvement.",
        "Councillors agreed that national funding for children in care requires improvement.",
        "The supply of foster homes in the county is inadequate.",
        "The number of care leavers in work is inadequate, the report says.",
        "Care leavers said the allowance was inadequate.",
        "One child's placement was inadequate.",
        'A care leaver said: "My own experience was inadequate, to be honest."',
        "The £4m set aside for children in care is inadequate.",
        "Staffing in child protection is inadequate.",
        # others' services
        "The NHS service for children in crisis was rated inadequate.",
        "Mental health services for children in the county were found to be inadequate.",
        "West Mercia Police require improvement at protecting children.",
        "Powys children's services still require improvement, according to inspectors.",
        "Children's services in Wrexham were rated good.",
        "A charity that helps families was rated outstanding.",
        "A company which houses care leavers was inadequate after its first inspection of supported accommodation.",
        "Adopt London North, hosted by Islington, was rated outstanding in all areas by Ofsted.",
        "The ambulance trust's safeguarding of children was inadequate, inspectors say.",
        "The unit at Sleaford was rated outstanding for leadership.",
        "Oakhill secure training centre was judged inadequate, with leadership inadequate.",
    ],
)
def test_other_things_are_no_judgement(said: str) -> None:
    assert brief(f"{NEWS} {said}", title=TITLE) == "Herefordshire oG"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Whatever the budget, support for care leavers requires improvement.", "oG vR"),
        ("It has the money, but support for care leavers requires improvement.", "oG vR"),
        ("The experiences of care leavers require improvement.", "oG vR"),
        ("Funding was raised after care leavers' services were found to require improvement.", "oG vR"),
        ("Caseloads rose and leadership is inadequate.", "lI oG"),
        ("The handling of referrals has improved and child protection is outstanding.", "hO oG"),
        ("The budget is to lift care leavers' services from inadequate.", "oG vIp"),
        ("The increase follows an inadequate rating of its leadership in 2019.", "lIp oG"),
        ("Funding helped when leadership was inadequate in 2019.", "lIp oG"),
        ("A further £4m goes to child protection, rated inadequate in 2019.", "hIp oG"),
        ("The £4m is for its inadequate child protection.", "hI oG"),
        ("The offer to care leavers requires improvement.", "oG vR"),
        ("Powys County Council has offered help. Leadership was rated outstanding.", "lO oG"),
        ("Children's services in Wales are judged by others. Child protection in the county was outstanding.", "hO oG"),
        ("Children in care, whose mental health support is slow, get a service that was judged good.", "cG oG"),
        ("A charity that supports care leavers was pleased that their service was rated outstanding.", "oG vO"),
        ("West Mercia Police is a good partner, and child protection was judged good.", "hG oG"),
    ],
)
def test_what_stands_beside_them_is_read(said: str, told: str) -> None:
    assert brief(f"{NEWS} {said}", title=TITLE) == f"Herefordshire {told}"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        (
            "rated good overall by inspectors for the way it looks after children in need of help and protection and "
            "children in care",
            "oG",
        ),
        (
            "rated 'overall good' for what it does for children in need of help and protection, looked after children "
            "and care leavers",
            "oG",
        ),
        ("rated good overall, and good for how it helps and protects children", "hG oG"),
    ],
)
def test_what_the_whole_is_for(said: str, told: str) -> None:
    assert brief(f"Herefordshire Council has been {said}, Ofsted says.", title=TITLE) == f"Herefordshire {told}"
