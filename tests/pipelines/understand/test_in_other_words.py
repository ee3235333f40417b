"""Judgements told by who the children are and what is done for them, and words that look like these."""

import pytest

from .making import brief

REPORTED = (
    "Ofsted has published its report on Leeds City Council's children's services, which were inspected last month.\n\n"
)
TITLE = "Ofsted report on Leeds is published"


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("The protection of youngsters at risk was judged good.", "Leeds hG"),
        ("How well the city keeps children out of harm's way was rated outstanding.", "Leeds hO"),
        ("Work to keep children safe from abuse and neglect was found to be inadequate.", "Leeds hI"),
        ("What happens when a child is in danger was rated good.", "Leeds hG"),
        ("Support for families in difficulty was graded good.", "Leeds hG"),
        ("The help that families in trouble get requires improvement, Ofsted says.", "Leeds hR"),
        ("The safety of children at risk of neglect was rated inadequate.", "Leeds hI"),
        ("Ofsted judged the safeguarding of children who are at risk to be good.", "Leeds hG"),
        ("The way in which children are shielded from harm was rated good.", "Leeds hG"),
        ("Help for families who are struggling was judged outstanding.", "Leeds hO"),
        ("The shielding of youngsters from harm was deemed to require improvement.", "Leeds hR"),
        ("Children who need protecting get a good service, inspectors concluded.", "Leeds hG"),
        ("The response to children who may be in danger was judged inadequate.", "Leeds hI"),
        ("Its work in keeping children safe was rated good.", "Leeds hG"),
        ("The way the council steps in when families are in crisis was judged good.", "Leeds hG"),
        ("What the borough does for the children it has taken in was rated outstanding.", "Leeds cO"),
        ("The care of those who cannot be brought up by their own parents was judged good.", "Leeds cG"),
        ("The lives of the 900 children the city is bringing up were rated good.", "Leeds cG"),
        ("How well the council acts as a parent was judged outstanding.", "Leeds cO"),
        ("Support for children who have had to be taken from their families was graded good.", "Leeds cG"),
        ("The upbringing of children whose parents are unable to look after them was rated good.", "Leeds cG"),
        ("The experiences of youngsters living with foster carers were judged outstanding.", "Leeds cO"),
        ("Services for children who live with foster families were rated good.", "Leeds cG"),
        ("The council's record as a corporate parent was judged to be inadequate.", "Leeds cI"),
        ("Its care of boys and girls who have no family to go home to was rated good.", "Leeds cG"),
        ("The raising of children in its care was judged good.", "Leeds cG"),
        ("The help for those who have since moved on from care was rated good.", "Leeds vG"),
        ("For young people starting out on their own after care, services were judged outstanding.", "Leeds vO"),
        ("Support for young men and women who have outgrown the care system was rated good.", "Leeds vG"),
        (
            "What it does for people in their early twenties who were once in its care was judged inadequate.",
            "Leeds vI",
        ),
        ("Its support for people up to 25 who have come out of the care system was rated outstanding.", "Leeds vO"),
        ("Provision for young adults who used to be looked after was judged good.", "Leeds vG"),
        ("The offer to 18-year-olds on their way out of care was rated good.", "Leeds vG"),
        ("Help for those who grew up in care was judged outstanding.", "Leeds vO"),
        ("The lives of young adults who have spent time in care were rated inadequate.", "Leeds vI"),
        ("Preparing young people for life after care was the area rated good.", "Leeds vG"),
        ("Life after care was judged to require improvement.", "Leeds vR"),
        ("The support it gives to its former children in care was judged outstanding.", "Leeds vO"),
        ("The grip of the people in charge was judged to be inadequate.", "Leeds lI"),
        ("The contribution of senior managers was found to be good.", "Leeds lG"),
        ("The directors and heads of service were given the top grade.", "Leeds lO"),
        ("The running of the department was rated good.", "Leeds lG"),
        ("Those who run the place were judged outstanding.", "Leeds lO"),
        ("The way the department is managed was rated inadequate.", "Leeds lI"),
        ("The top team was judged good.", "Leeds lG"),
        ("The difference made by bosses was rated outstanding.", "Leeds lO"),
        ("What the senior team brings to social work was judged good.", "Leeds lG"),
        ("The hand of management on practice was rated inadequate.", "Leeds lI"),
        ("The performance of those at the helm was graded good.", "Leeds lG"),
        ("The impact of the director and her team on practice was judged outstanding.", "Leeds lO"),
        (
            "The protection of youngsters at risk, the help for those who have since moved on from care and the "
            "grip of the people in charge were each marked 'requires improvement'.",
            "Leeds hR lR vR",
        ),
        ("The running of the service and the upbringing of looked-after children are both 'good'.", "Leeds cG lG"),
        (
            "Inspectors gave an outstanding grade to those at the top and a good one to its work with families in"
            " crisis.",
            "Leeds hG lO",
        ),
        ("For families who need a hand to keep their children safe at home, it was good.", "Leeds hG"),
        ("Services that keep children safe are good, Ofsted said.", "Leeds oG"),
        ("Services for the city's children and young people were judged inadequate.", "Leeds oI"),
        ("Bosses at the council have been told that services are inadequate.", "Leeds oI"),
        ("Those in charge said the services were rated good.", "Leeds oG"),
        ("Senior managers have been handed an inadequate rating for the department.", "Leeds oI"),
        ("The council's services for families were rated good overall.", "Leeds oG"),
        ("Managers took the services from inadequate to good.", "Leeds oG oIp"),
        ("Help for vulnerable people who are homeless is good, Ofsted was told.", ""),
        ("The borough's children's homes look after youngsters who cannot live at home and are rated good.", ""),
        ("Finding foster carers was praised as good.", ""),
        ("The support for children who struggle at school requires improvement, the SEND report says.", ""),
        ("A charity that helps those starting out after care said its outstanding work would go on.", ""),
        ("Youngsters in trouble with the law get good support, said probation inspectors.", ""),
    ],
)
def test_judgements_are_known_by_everyday_words(said: str, told: str) -> None:
    assert brief(REPORTED + said, title=TITLE) == told


@pytest.mark.parametrize(
    ("said", "told"),
    [
        ("Finding new families for children who cannot go home was rated outstanding.", "Leeds aO"),
        ("The placing of children with adopters was judged to require improvement.", "Leeds aR"),
        ("Its matching of children with adoptive parents was rated good.", "Leeds aG"),
        ("Adopters and the children placed with them get a good service, inspectors found.", "Leeds aG"),
        ("The work of finding new mums and dads for children was rated outstanding.", "Leeds aO"),
        ("Finding foster families for children was praised, and the council was rated good.", "Leeds oG"),
        ("How quickly children are found permanent new parents was judged good.", "Leeds aG"),
    ],
)
def test_judgements_are_known_by_everyday_words_under_sif(said: str, told: str) -> None:
    assert brief(REPORTED + said, title=TITLE, published="2017-03-01") == told
