"""How the trade and national press tell of several councils, and of what each was before, in sentences of our own."""

import pytest

from .making import brief

ROUND = "Ofsted has published inspection reports on several councils' children's services. "
LEEDS = "Ofsted has published its report on Leeds City Council's children's services. "


def in_round(text: str) -> str:
    return brief(ROUND + text, title="Councils get Ofsted verdicts")


def of_leeds(text: str) -> str:
    return brief(LEEDS + text, title="Leeds gets Ofsted verdict")


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # both steps of a council's way
        ("There was good news for Leeds, and a rise from requires improvement to good in Kent.", "Kent oG oRp"),
        ("Leeds was found good, with a fall from outstanding to good for Kent.", "Kent oG oOp; Leeds oG"),
        ("Leeds moves from 'requires improvement' to 'good', as does Kent.", "Kent oG oRp; Leeds oG oRp"),
        ("Kent fell from good to inadequate, as has Leeds.", "Kent oGp oI; Leeds oGp oI"),
        ("Kent rose from inadequate to good, as Leeds did not.", "Kent oG oIp"),
        ("Leeds moved from inadequate to good with help from Kent.", "Leeds oG oIp"),
        # two councils with something put in behind the first
        ("Kent, rated good three years ago, and Leeds were found outstanding.", "Kent oGp oO; Leeds oO"),
        ("Kent, which was inadequate in 2019, and Leeds are now good.", "Kent oG oIp; Leeds oG"),
        ("Kent, inspected in May, and Leeds were rated good.", "Kent oG; Leeds oG"),
        (
            "Kent, rated good three years ago, was found outstanding, and Leeds were delighted to be good.",
            "Kent oGp oO; Leeds oG",
        ),
        # names that are words
        ("Bury retained its good rating.", "Bury oG"),
        ("Bury, previously rated inadequate, is now good.", "Bury oG oIp"),
        ("Halton has dropped to inadequate.", "Halton oI"),
        ("Reading has gone from inadequate to requires improvement.", "Reading oIp oR"),
        ("Reading keeps its good rating.", "Reading oG"),
        ("Reading has improved since Ofsted rated the service good.", ""),
        ("Reading keeps a good child busy.", ""),
        # years are no number of councils
        ("Leeds was inspected. The council, which took over services in 2018, was rated good.", "Leeds oG"),
        # what came before
        ("Kent was upgraded to requires improvement after two inadequate ratings.", "Kent oIp oR"),
        ("Kent was rated inadequate after two weeks of inspection.", "Kent oI"),
        (
            "Inspectors of Kent found that it had got worse since 2019, when it was good, and judged it inadequate.",
            "Kent oGp oI",
        ),
        (
            "Kent was poor in 2019, when leadership was inadequate, and was judged to require improvement.",
            "Kent lIp lRp",
        ),
    ],
)
def test_each_council_of_a_round_has_its_own(text: str, told: str) -> None:
    assert in_round(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what inspectors find
        (
            "The report finds leadership and help and protection both good and the offer to care leavers outstanding.",
            "Leeds hG lG vO",
        ),
        ("It rated leadership and child protection good, and care leavers' services outstanding.", "Leeds hG lG vO"),
        ("Leadership is inadequate but the care leavers' service good.", "Leeds lI vG"),
        ("Leadership is good, and care leavers' services have outstanding staff.", "Leeds lG"),
        ("Inspectors found leadership visible and child protection timely and good in most cases.", ""),
        ('"We have had one inadequate manager after another," a branch officer said.', ""),
        # the whole, and all but some
        ("Leadership requires improvement, which is also the overall rating.", "Leeds lR oR"),
        ("Leadership was rated good, which was also the overall rating in 2019.", "Leeds lG"),
        ("Leadership was rated good, which is not the overall rating.", "Leeds lG"),
        (
            "Adoption and care leavers were the only areas not to be placed in the lowest grade; both are good.",
            "Leeds cI hI lI oI vG",
        ),
        (
            "Four of the five judgements were outstanding and one, help and protection, was good.",
            "Leeds cO hG lO oO vO",
        ),
        ("Two of the five areas were outstanding and one, leadership, was good.", "Leeds lG"),
        (
            "It was found to be good in four areas out of five; the fifth, care leavers, requires improvement.",
            "Leeds cG hG lG oG vR",
        ),
        (
            "It got a good rating across the board, bar care leavers where the council was deemed outstanding.",
            "Leeds cG hG lG oG vO",
        ),
        (
            "Leadership was so poor, and work with care leavers so slow, that it gave the lowest grade to both areas.",
            "Leeds lI vI",
        ),
        ("Leaders at the council were praised and given an outstanding grade.", "Leeds lO"),
        # a grade set beside another
        ("Leadership was graded good, a notch lower than the outstanding of 2022.", "Leeds lG lOp"),
        ("Leadership requires improvement, below the good it received in 2021.", "Leeds lGp lR"),
        ("Leadership was good, one step below an outstanding grade overall.", "Leeds lG oO"),
        ("Leadership was judged good, above the inadequate rating for children in care.", "Leeds cI lG"),
        # what is kept, and since when
        ("The council received a good rating, the same as in 2019.", "Leeds oG oGp"),
        ("It is the second time running that Leeds has come out as good; the one before was in 2019.", "Leeds oG oGp"),
        (
            "Experiences of children in care and care leavers were good. It was found inadequate in 2015.",
            "Leeds cG oIp vG",
        ),
        ("Leadership was good. It was found inadequate in 2015.", "Leeds lG lIp"),
        # left behind, put in, dated
        ("The council is no longer in Ofsted's lowest category.", "Leeds oIp"),
        ("The council is not in Ofsted's lowest category.", ""),
        (
            "Its services for children and families, good at the last inspection, now require improvement.",
            "Leeds oGp oR",
        ),
        ("Leeds, inadequate in 2008, is this week outstanding.", "Leeds oIp oO"),
        ("The council has been rated inadequate, a fall of two grades since 2018, when it was good.", "Leeds oGp oI"),
        (
            "In January 2021 the council, which had left the bottom grade behind in 2017, was rated inadequate.",
            "Leeds oIp",
        ),
        ("The council aims to be good by 2027 and is rated inadequate.", "Leeds oGf oI"),
        (
            "It is aiming to be rated as requires improvement next time, due in 2027, and as good within five years.",
            "Leeds oGf oRf",
        ),
    ],
)
def test_what_one_council_was_told(text: str, told: str) -> None:
    assert of_leeds(text) == told


@pytest.mark.parametrize(
    ("text", "told"),
    [
        # what is out with the news, and how others stand
        (
            "Other councils in the batch had better news. Kent was found to be good, and so was Essex.",
            "Essex oG; Kent oG; Leeds oG",
        ),
        (
            "Other councils have been there. Kent was found to be inadequate, and so was Essex.",
            "Essex oIp; Kent oIp; Leeds oG",
        ),
        ("Kent was inspected in the same month and judged to be good.", "Kent oG; Leeds oG"),
        ("Next door, Kent was rated outstanding in the same week.", "Kent oO; Leeds oG"),
        ("Next door, Kent was rated outstanding last year.", "Kent oOp; Leeds oG"),
        (
            "At their latest inspections: Kent (good), Essex (outstanding), Suffolk (good).",
            "Essex oOp; Kent oGp; Leeds oG; Suffolk oGp",
        ),
        (
            "Kent and Essex are also rated good, while Medway requires improvement.",
            "Essex oGp; Kent oGp; Leeds oG; Medway oRp",
        ),
        (
            "Kent is also rated good, while Medway was judged to require improvement on the same day.",
            "Kent oGp; Leeds oG; Medway oR",
        ),
        ("Its director is to join Kent, which is rated inadequate.", "Kent oIp; Leeds oG"),
        ("Leeds joins Kent and Essex in being rated good.", "Essex oGp; Kent oGp; Leeds oG"),
        # who inspects
        ("Care Inspectorate Wales praised Powys.\nOfsted cut Kent to requires improvement.", "Kent oRp; Leeds oG"),
        ("A hospital was rated inadequate by the CQC.\nIts nursery in Kent was rated good by Ofsted.", "Leeds oG"),
    ],
)
def test_others_beside_the_news(text: str, told: str) -> None:
    leeds = "Leeds City Council's children's services have been rated good by Ofsted, in a report published today.\n"
    assert brief(leeds + text, title="Leeds's children's services good, says Ofsted") == told
