"""Other councils beside the one that a story is of: what stands, and what has come out with the news."""

import pytest

from .test_back_then import RATED
from .test_published import expected, read_after


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Kent, whose report came out in November, was good, with outstanding support for care leavers.", "KOgp KVop"),
        ("Kent, which was inspected in November, was rated inadequate.", "KOip"),
        ("Kent, rated inadequate in March, is to get a commissioner.", "KOip"),
        ("Kent was judged four months later to require improvement.", "KOrp"),
        ("In Kent, services were rated inadequate in March.", "KOip"),
        ("Kent County Council got a good in February.", "KOgp"),
        ("Earlier this year Kent was rated inadequate.", "KOip"),
        ("Last autumn Kent was rated inadequate.", "KOip"),
        ("It comes a month after Kent was rated inadequate.", "KOip"),
        ("It comes weeks after Kent was rated inadequate.", "KOip"),
        ("Leeds now ranks above Kent, which requires improvement.", "KOrp"),
        ("Leeds is the first since Kent, which became outstanding in 2022.", "KOop"),
        ("That puts it on a par with its neighbour Kent, which is rated good.", "KOgp"),
        ("The council has overtaken Kent, which was judged to require improvement.", "KOrp"),
        ("Kent fared worse: it was rated inadequate this week.", "KOin"),
        ("Kent, in a report published on the same day, was rated inadequate.", "KOin"),
        ("In a separate report this week Ofsted rated Kent inadequate.", "KOin"),
        ("Kent was also inspected in May and was rated inadequate.", "KOin"),
        ("Kent's children's services were also rated good this week.", "KOgn"),
        ("Also published today was a report on Kent, which was rated inadequate.", "KOin"),
        ("The council's improvement partner, Kent, is rated outstanding.", "KOop"),
        ("It was helped by Kent, itself once inadequate.", "KOip"),
        ("Kent went from inadequate to good in the same period.", "KOip KOgp"),
        ("Kent, by contrast, remains inadequate.", "KOip"),
        ("Kent is still rated inadequate.", "KOip"),
        ("By comparison, Kent is rated as requires improvement.", "KOrp"),
        ("Among neighbours, Kent is good.", "KOgp"),
        ("She joined in 2022 from Kent, where services are rated outstanding.", "KOop"),
        (
            "The director, who had previously turned Kent around from inadequate to good, said she was proud.",
            "KOip KOgp",
        ),
        ("Under her leadership Kent was rated outstanding.", "KOop"),
        ("Her previous council, Kent, was rated outstanding.", "KOop"),
        ("Kent, whose report was published on the same day, was rated inadequate.", "KOin"),
        ("Ofsted also published its report on Kent on Tuesday. It was rated inadequate.", "KOin"),
        ("A report on Kent is out as well. Leadership there is inadequate.", "KLin"),
        ("Kent has been rated inadequate.", "KOin"),
        ("Kent was rated inadequate last week.", "KOin"),
        ("Leeds shares its director with Kent, which was rated inadequate.", "KOip"),
        ("Kent, a county of the same size, was judged inadequate for leadership.", "KLip"),
        ("In Kent leadership was inadequate.", "KLip"),
        ("Kent has 40 per cent more children in care and requires improvement.", "KOrp"),
        ("The judgements put Leeds ahead of Kent, which was rated as requires improvement.", "KOrp"),
        ("Leeds is now ahead of Kent, which requires improvement.", "KOrp"),
        ("Leeds, which now requires improvement for leadership, has apologised.", "Lrn"),
        ("Kent hopes to be outstanding.", "KOof"),
        ("Kent, whose last inspection was in 2019, was rated good.", "KOgp"),
        (
            "Earlier this year the city recruited 40 social workers. It was praised and leadership is outstanding.",
            "Lon",
        ),
        ("The service, inspected in May, is no longer inadequate.", "Oip"),
    ],
)
def test_another_council_is_told_as_it_stands_unless_its_report_is_out_too(text: str, told: str) -> None:
    assert read_after(RATED, text) == {"Ogn", *expected(told)}
