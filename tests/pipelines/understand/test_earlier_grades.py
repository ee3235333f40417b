"""Grades of before in a story of a new one: how they are compared with it, named as things, or told in its past."""

import pytest

from .making import claims
from .test_described import Before
from .test_published import expected, read_after


def of_news(grade: str) -> Before:
    return Before(
        f"Leeds children's services rated {grade} by Ofsted",
        f"Leeds City Council's children's services have been rated {grade} by Ofsted in a report published on Tuesday.",
        "2024-06-12",
    )


NEWS = {letter: of_news(grade) for letter, grade in (("g", "good"), ("o", "outstanding"), ("i", "inadequate"))}


def told_beside(news: str, text: str) -> set[str]:
    """What is read behind the news of a grade, without that grade itself."""
    return read_after(NEWS[news], text) - {f"O{news}n"}


@pytest.mark.parametrize(
    ("news", "text", "told"),
    [
        ("g", "That is two rungs above the verdict of inadequate that inspectors delivered three summers ago.", "Oip"),
        ("g", "It is one step better than the requires improvement of 2021.", "Orp"),
        ("g", "The mark is two grades higher than the inadequate handed out six years ago.", "Oip"),
        ("g", "That is a notch above the requires improvement it had before.", "Orp"),
        ("g", "It beats the requires improvement that the council was given in 2019.", "Orp"),
        ("i", "It is two rungs below the good that the department held until this week.", "Ogp"),
        ("i", "That is one band lower than the requires improvement inspectors left behind in 2020.", "Orp"),
        ("i", "The council is two places down on the good it was awarded in 2018.", "Ogp"),
        ("g", "Leadership was one rung higher, at outstanding.", "Lon"),
        ("g", "It beat the odds with an outstanding rating for leadership.", "Lon"),
        ("g", "Help for care leavers is a grade better than the rest, outstanding.", "Von"),
        ("g", "Support for care leavers came out a grade lower, at requires improvement.", "Vrn"),
        ("g", "Support for care leavers is a notch below, rated requires improvement.", "Vrn"),
        ("o", "Only one grade, outstanding, stands above good on the watchdog's scale.", ""),
        ("g", "Nine out of ten councils in the region are now above inadequate.", ""),
        ("g", "Good is the second of four grades, one above requires improvement.", ""),
        ("g", "Leaders want to be better than good.", ""),
        ("g", "The bar for a good is higher than the bar for requires improvement.", ""),
    ],
)
def test_what_a_grade_is_compared_with_is_of_before(news: str, text: str, told: str) -> None:
    assert told_beside(news, text) == expected(told)


@pytest.mark.parametrize(
    ("news", "text", "told"),
    [
        ("i", "It comes five years after a good that councillors had hoped to better.", "Ogp"),
        ("o", "The good of six years ago has been bettered.", "Ogp"),
        ("o", "It had been a good in 2018.", "Ogp"),
        ("g", "Gone is the inadequate that had dogged the city since 2018.", "Oip"),
        ("g", "Swapping a requires improvement for a good took four years.", "Orp"),
        ("g", "The council has traded its inadequate of 2018 for a good.", "Oip"),
        ("g", "There had been a requires improvement in 2016 and an inadequate in 2019.", "Orp Oip"),
        ("g", "Between the inadequate of January 2020 and this good lie four directors.", "Oip"),
        ("g", "Leadership got an outstanding.", "Lon"),
        ("g", "For leadership there was an outstanding, given by inspectors who had seen a lot.", "Lon"),
        ("i", "That is for the good of the city's children.", ""),
        ("i", "The good that social workers did was not enough.", ""),
        ("i", "The good they had done was forgotten.", ""),
        ("i", "Staff have a good and caring manager.", ""),
        ("i", "The council has made a good start.", ""),
        ("g", "Inspectors met an outstanding and dedicated team.", ""),
        ("g", "It made an outstanding payment to the trust.", ""),
    ],
)
def test_a_grade_of_before_is_named_as_a_thing(news: str, text: str, told: str) -> None:
    assert told_beside(news, text) == expected(told)


@pytest.mark.parametrize(
    ("news", "text", "told"),
    [
        ("g", "Two earlier inspections both ended in requires improvement.", "Orp"),
        ("g", "A requires improvement had been the outcome last time.", "Orp"),
        ("g", "Requires improvement is the second lowest rating.", ""),
        ("g", "Requires improvement is the outcome that most councils fear.", ""),
        ("g", "Recording is something that requires improvement which managers know.", ""),
        ("g", "The department had stood at inadequate for years.", "Oip"),
        ("g", "Having languished at inadequate since 2016, the department brought in new managers.", "Oip"),
        (
            "g",
            "The journey has taken it from inadequate through requires improvement to good in seven years.",
            "Oip Orp",
        ),
        ("g", "Inspectors, who had spent three weeks in the city, judged leadership outstanding.", "Lon"),
        ("g", "Leaders had moved quickly and were rated outstanding.", "Lon"),
        ("g", "The council said inspectors had given leadership an outstanding rating.", "Lon"),
        ("g", "Managers had hoped for outstanding.", ""),
        ("g", "They had feared a requires improvement.", ""),
        ("g", "Leeds had asked inspectors to look at help for care leavers, which was rated outstanding.", "Von"),
    ],
)
def test_a_tense_of_before_puts_its_grade_before_the_news(news: str, text: str, told: str) -> None:
    assert told_beside(news, text) == expected(told)


@pytest.mark.parametrize(
    ("news", "text", "told"),
    [
        ("g", "Before that, inadequate.", "Oip"),
        ("o", "Before that, good.", "Ogp"),
        ("g", "In 2018 it was inadequate. Two years on, requires improvement.", "Oip Orp"),
        ("g", "Four years ago: requires improvement; before that, inadequate.", "Orp Oip"),
        ("g", "Five years ago, inadequate; three years ago, requires improvement; now, good.", "Oip Orp"),
        ("o", "Last time, good. The time before, requires improvement.", "Ogp Orp"),
        ("g", "2018 brought requires improvement.", "Orp"),
        ("o", "The inspection of 2018 brought a good.", "Ogp"),
        ("g", "It required improvement last time, and was inadequate the time before that.", "Orp Oip"),
        ("g", "This time, outstanding for leadership.", "Lon"),
        ("g", "Leadership, in particular, is outstanding.", "Lon"),
        ("g", "Now, good practice is shared.", ""),
        ("g", "Two years on, outstanding work with families goes on.", ""),
        ("g", "In 2018, inadequate records held it back.", ""),
    ],
)
def test_a_history_is_told_in_steps_without_verbs(news: str, text: str, told: str) -> None:
    assert told_beside(news, text) == expected(told)


@pytest.mark.parametrize(
    ("news", "text", "told"),
    [
        ("g", "Leeds, inadequate until this spring, has more children in care than its neighbours.", "Oip"),
        ("g", "Leeds, inadequate since 2019 and run by a commissioner for two years of that, came out good.", "Oip"),
        ("o", "Leeds, good for the past five years, has gone one better.", "Ogp"),
        (
            "i",
            "The council's children's services, outstanding these five years, have been told they are inadequate.",
            "Oop",
        ),
        ("g", "Leadership, inadequate last time, is outstanding.", "Lip Lon"),
        ("g", "Leaders, now outstanding, were inadequate six years ago.", "Lip Lon"),
        ("o", "The department had been good since 2018.", "Ogp"),
        ("i", "Since 2018 the service has been rated good.", "Ogp"),
        ("i", "It is the first time since 2012 that the service has been called inadequate.", ""),
        ("g", "Since 2019 leadership has improved and is now outstanding.", "Lon"),
        ("g", "Since the last inspection, leadership has become outstanding.", "Lon"),
        ("o", "It has been outstanding since Monday, and staff are still celebrating.", ""),
    ],
)
def test_how_long_a_grade_had_stood(news: str, text: str, told: str) -> None:
    assert told_beside(news, text) == expected(told)


@pytest.mark.parametrize(
    ("news", "text", "told"),
    [
        ("g", "Three springs ago it was rated inadequate.", "Oip"),
        ("g", "Six winters ago inspectors found it inadequate.", "Oip"),
        ("g", "That was not so four summers back, when the verdict was inadequate.", "Oip"),
        ("g", "Just before the first lockdown it was told it was inadequate.", "Oip"),
        ("g", "When the last Ofsted team left town the grade was inadequate.", "Oip"),
        ("g", "When Labour last ran the council it was rated inadequate.", "Oip"),
        ("g", "In the days of the single inspection framework it was rated inadequate.", "Oip"),
        ("g", "Under her predecessor the service was rated inadequate.", "Oip"),
        ("g", "Her predecessor left with the service rated inadequate.", "Oip"),
        ("g", "Those with long memories will recall the report of 2015, when the word was inadequate.", "Oip"),
        ("g", "Anyone who was there in 2015 will remember being rated inadequate.", "Oip"),
        ("g", "Under the leadership of Jane Poole leadership was rated outstanding.", "Lon"),
        ("g", "Two months ago, when inspectors came, they found leadership outstanding.", "Lon"),
        ("g", "In April, when inspectors came, leadership was outstanding.", "Lon"),
        ("g", "Earlier this year inspectors judged leadership outstanding.", "Lon"),
        ("g", "Nobody will forget the day when inspectors said that leadership is outstanding.", "Lon"),
        ("g", "Those with an inadequate department will know how it feels.", ""),
    ],
)
def test_what_names_a_time_of_before(news: str, text: str, told: str) -> None:
    assert told_beside(news, text) == expected(told)


@pytest.mark.parametrize(
    ("news", "text", "told"),
    [
        ("g", "Five years ago it was all very different.\nInspectors rated the service inadequate.", "Oip"),
        ("g", "Things looked bleak in 2019.\nInspectors rated the service inadequate.", "Oip"),
        (
            "g",
            "Inspectors were last there in 2019. Leadership was inadequate. So was help for care leavers.",
            "Lip Vip",
        ),
        (
            "g",
            "When inspectors came in 2019 they rated the department inadequate. They said leadership was inadequate"
            " as well. Care leavers fared better, with a rating of good.",
            "Oip Lip Vgp",
        ),
        ("g", "It was rated inadequate in 2019. Two years earlier it had required improvement.", "Oip Orp"),
        ("g", "The department was rated inadequate in 2019. Leadership is now outstanding.", "Oip Lon"),
        ("g", "In 2019 it was rated inadequate. The latest report rates leadership outstanding.", "Oip Lon"),
        ("g", "In 2019 it was inadequate. Five years on, leadership is outstanding.", "Oip Lon"),
        ("g", "Inspectors arrived five weeks ago. Leadership was outstanding, they said.", "Lon"),
        ("g", "The weather was very different this time.\nInspectors rated leadership outstanding.", "Lon"),
    ],
)
def test_a_scene_of_before_lasts(news: str, text: str, told: str) -> None:
    assert told_beside(news, text) == expected(told)


@pytest.mark.parametrize(
    ("news", "text", "told"),
    [
        ("g", "The improvement board, set up in response to an inadequate rating, has met for the last time.", "Oip"),
        ("g", "An improvement board was set up following the inadequate judgement.", "Oip"),
        ("g", "A trust was formed after inspectors judged the service inadequate.", "Oip"),
        ("g", "A commissioner was sent in because the service was inadequate.", "Oip"),
        ("g", "The turnaround began when the service was inadequate and staff were leaving.", "Oip"),
        ("g", "It is now six years since the department hit rock bottom with an inadequate rating.", "Oip"),
        ("g", "Up to then it had been inadequate.", "Oip"),
        ("i", "The council has set up an improvement board after inspectors judged services inadequate.", ""),
        ("i", "An improvement board was set up following the inadequate judgement.", ""),
        ("i", "Ministers appointed a commissioner after inspectors judged services inadequate.", ""),
        ("g", "The board was formed in 2018 and leadership has since been rated outstanding.", "Lon"),
        ("g", "It is five years since the new director arrived, and leadership is outstanding.", "Lon"),
        ("g", "Inspectors began when the new term did, and leadership was rated outstanding.", "Lon"),
    ],
)
def test_what_was_done_about_a_grade_puts_it_before_another(news: str, text: str, told: str) -> None:
    assert told_beside(news, text) == expected(told)


@pytest.mark.parametrize(
    ("news", "text", "told"),
    [
        ("g", "Help and protection, which was inadequate, is good.", "Hip Hgn"),
        ("g", "Help and protection, which was inadequate, now requires improvement.", "Hip Hrn"),
        ("g", "Leadership was inadequate but now requires improvement.", "Lip Lrn"),
        ("o", "Services were outstanding overall when inspectors called in the first weeks of 2016.", "Oop"),
        ("g", "Leadership, which was rated outstanding, drew praise.", "Lon"),
        ("g", "Leadership was outstanding, which is a first.", "Lon"),
        ("g", "Leadership was rated outstanding in the last days of the inspection.", "Lon"),
    ],
)
def test_what_was_told_beside_what_is(news: str, text: str, told: str) -> None:
    assert told_beside(news, text) == expected(told)


@pytest.mark.parametrize(
    ("news", "text", "told"),
    [
        (
            "g",
            "The 2019 report was damning. Leadership was inadequate and care leavers required improvement.",
            "Lip Vrp",
        ),
        (
            "g",
            "In 2019 Ofsted found serious failings. Children were left at risk for too long. Leadership was judged"
            " inadequate.",
            "Lip",
        ),
        ("g", "Five years ago inspectors found serious failings. They judged help and protection inadequate.", "Hip"),
        ("g", "The picture in 2019 was mixed. Help and protection was inadequate.", "Hip"),
        ("g", "Ofsted rated leadership inadequate in 2019. Help and protection was also inadequate.", "Lip Hip"),
        (
            "g",
            "The last report, published in July 2019, gave it the lowest grade for leadership. It gave a good for care"
            " leavers.",
            "Lip Vgp",
        ),
        (
            "g",
            "Help and protection was judged outstanding. In 2019 it was inadequate. Leadership was judged outstanding.",
            "Hon Hip Lon",
        ),
        ("g", "Ofsted rated leadership inadequate in 2019. It now rates it outstanding.", "Lip Lon"),
        ("g", "Ofsted rated leadership inadequate in 2019. Help for care leavers was rated outstanding.", "Lip Von"),
        (
            "g",
            "The inspection in April found leadership outstanding. Help for care leavers was also outstanding.",
            "Lon Von",
        ),
        ("g", "Much has changed since 2019. Leadership was rated outstanding.", "Lon"),
        ("g", "In 2019 Ofsted found serious failings. This time, leadership was judged outstanding.", "Lon"),
        (
            "g",
            "In 2019 Ofsted found failings. Leaders have since changed all. Leadership was judged outstanding.",
            "Lon",
        ),
        ("g", "In 2019 a new director came. Leadership was judged outstanding.", "Lon"),
        ("g", "After a fortnight in the city in April Ofsted concluded that leadership is outstanding.", "Lon"),
    ],
)
def test_parts_of_an_earlier_inspection_are_told_without_its_day(news: str, text: str, told: str) -> None:
    assert told_beside(news, text) == expected(told)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("We are a good authority, as Ofsted confirmed in 2023.", {("overall", "good", "previous")}),
        ("You will join a good children's service (Ofsted, 2023).", {("overall", "good", "previous")}),
        ("We made a good start, as Ofsted said in 2023.", set()),
        ("We offer a good package (see Ofsted, page 4).", set()),
    ],
)
def test_an_advertisement_calls_ofsted_to_witness(text: str, told: set[tuple[str, str, str]]) -> None:
    advertisement = f"We are looking for social workers to join children's services at Leeds City Council. {text}"
    assert {key[1:] for key in claims(advertisement, title="Social worker, Leeds City Council")} == told


@pytest.mark.parametrize(
    ("news", "text", "told"),
    [
        ("g", "The department was inadequate before the trust took over.", "Oip"),
        ("g", "The department was inadequate when the trust was set up.", "Oip"),
        ("g", "The trust took over an inadequate department.", "Oip"),
        ("g", "The trust took on a department rated inadequate.", "Oip"),
        ("g", "She joined a service rated inadequate and leaves one rated good.", "Oip"),
        ("g", "Leadership was outstanding when inspectors arrived in April.", "Lon"),
        ("g", "Leeds has joined a council rated outstanding in a new alliance.", ""),
        ("g", "The director took charge of a review, and leadership was rated outstanding.", "Lon"),
        ("g", "Leadership was rated outstanding before the team of inspectors had left.", "Lon"),
    ],
)
def test_who_took_over_finds_what_was(news: str, text: str, told: str) -> None:
    assert told_beside(news, text) == expected(told)


@pytest.mark.parametrize(
    ("news", "text", "told"),
    [
        ("i", "The rating is lower than the 'requires improvement' that Ofsted gave in 2019.", "Orp"),
        ("g", "That is better than the inadequate which inspectors gave it six years ago.", "Oip"),
        ("g", "It is better than the requires improvement it had before.", "Orp"),
        ("g", "In 2015 it was inadequate. Three years later came requires improvement.", "Oip Orp"),
        ("g", "A week later came leadership training, and an outstanding for leadership.", "Lon"),
        ("g", "Nothing is better than the good that comes of hard work.", ""),
    ],
)
def test_what_is_better_or_came_later_than_what_was(news: str, text: str, told: str) -> None:
    assert told_beside(news, text) == expected(told)
