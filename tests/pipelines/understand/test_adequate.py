""" "Adequate" long after the last scale that had it: the grade that inspectors gave then, and the ordinary word."""

import pytest

from .making import brief

NEWS = "Ofsted has rated Leeds City Council's children's services good overall."
TITLE = "Leeds children's services rated good by Ofsted"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Looked after children: adequate.", "cAp"),
        ("2013 Child protection: adequate.", "hAp"),
        ("Children in care – adequate.", "cAp"),
        ("The 2012 report: child protection, adequate.", "hAp"),
        ("Safeguarding services | July 2010 | Adequate\nLooked after children | July 2010 | Good", "hAp cGp"),
        ("In 2011 safeguarding was inadequate.\nIts record:\n- 2010: safeguarding: adequate", "hIp hAp"),
        ("In 2010 inspectors found its child protection adequate.", "hAp"),
        ("In 2010 inspectors thought safeguarding adequate and care for looked after children good.", "hAp cGp"),
        ("In 2010 inspectors rated safeguarding services only adequate.", "hAp"),
        ("The council was adequate in 2009, 2010 and 2011.", "oAp"),
        ("It had been adequate in 2010 and was inadequate in 2013.", "oAp oIp"),
        ("Supervision of social workers was adequate.", ""),
        ("Staffing in child protection: adequate.", ""),
        ("Homes for children in care: adequate, at least in number.", ""),
        ("Housing for care leavers: adequate supply is needed.", ""),
        ("Help and protection: adequate and timely help is needed.", ""),
        ("Funding was adequate in 2012.", ""),
        ("In 2012 funding for child protection was adequate.", ""),
        ("In 2012 child protection training was adequate.", ""),
        ("In 2012 inspectors called for child protection adequate to the need.", ""),
        ("In 2012 Ofsted found no adequate plan for care leavers.", ""),
        ("There is not adequate help and protection for some.", ""),
        ("Adequate: that is the least that children deserve.", ""),
    ],
)
def test_adequate_is_the_grade_of_an_inspection_of_its_time(said: str, told: str) -> None:
    read = brief(f"{NEWS} {said}", title=TITLE).removeprefix("Leeds ").split()
    assert sorted(read) == sorted(["oG", *told.split()])
