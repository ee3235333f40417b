"""The two stories this project was created from, retold in our own words: what made them hard is all there."""

import pytest

from pipelines.understand import understand

from .making import article, claims

ROTHERHAM, SANDWELL, SOMERSET, BUCKS = "E08000018", "E08000028", "E10000027", "E10000002"

THREE_COUNCILS = """\
Your browser is out of date

Please switch cookies on in your browser to get the most out of this site.
Learn more

Rotherham called ‘good’ by Ofsted for the first time since its scandal

  • 1 Comment

Children’s services at Rotherham MBC have been rated ‘good’, the first such grade since the abuse of children in the
town came to light.

The report, out today after an inspection in November, speaks of an “impressive” answer to failures that were found
in 2014.

Jane Smith

Jane Smith

Ofsted rated Rotherham ‘good’ overall and ‘outstanding’ on the experiences and progress of care leavers.

However, services for looked after children and achieving permanence were judged to ‘require improvement’.

Elsewhere meanwhile…

In another Ofsted report also out today, Sandwell MBC’s children’s services were judged to be ‘inadequate’.

A former education secretary ordered the council last October to plan a trust for children’s services.

Somerset CC’s children’s services were rated as ’requiring improvement’ in an Ofsted report published today, after
being rated ’inadequate’ following two previous inspections.

  • 1 Comment

Readers' comments (1)

  • Good for Rotherham, not so good for Buckinghamshire, which was rated inadequate too.

    Unsuitable or offensive? Report this comment
"""

WANTED = {
    (ROTHERHAM, "overall", "good", "new"),
    (ROTHERHAM, "care_leavers", "outstanding", "new"),
    (ROTHERHAM, "in_care", "requires improvement", "new"),
    (SANDWELL, "overall", "inadequate", "new"),
    (SOMERSET, "overall", "requires improvement", "new"),
    (SOMERSET, "overall", "inadequate", "previous"),
}

HEADLINE = "Rotherham council retains good Ofsted rating after winning back children's services"
RETAINED = """\
The authority’s children’s services had previously been rated “good” in 2017, when commissioners whom ministers had
appointed still watched over them.
Government intervention at the council ended in 2019, as “strong progress” had been made.
In its first inspection since then, Ofsted praised Rotherham for seeing to it that “most children receive a good and
timely service”.
Councillor Ann Reader, leader of Rotherham Council, said: “When I began, we were a long way from providing good
children’s services. We ask ourselves: would this be good enough for my child?”
"""


def test_three_councils_each_with_its_own_grades_and_a_comment_that_counts_for_nothing() -> None:
    told = claims(
        THREE_COUNCILS,
        title="Rotherham called ‘good’ by Ofsted for the first time since its scandal",
        published="2018-01-29",
        publisher="Local Government Chronicle",
    )
    assert told == WANTED


def test_the_same_without_its_title() -> None:
    assert claims(THREE_COUNCILS, published="2018-01-29", publisher="Local Government Chronicle") == WANTED


def test_a_grade_that_stands_in_the_headline_alone_is_quoted_from_it() -> None:
    told = claims(
        RETAINED,
        title=HEADLINE,
        published="2022-08",
        publisher="Children & Young People Now",
    )
    assert told == {(ROTHERHAM, "overall", "good", "new"), (ROTHERHAM, "overall", "good", "previous")}


def test_without_the_headline_only_the_earlier_grade_is_told() -> None:
    assert claims(RETAINED, published="2022-08") == {(ROTHERHAM, "overall", "good", "previous")}


@pytest.mark.parametrize("title", ["", HEADLINE])
def test_an_intervention_that_ended_years_ago_is_not_the_news(title: str) -> None:
    assert understand(article(RETAINED, title=title, published="2022-08")).kind == "new_rating"
