"""ModernGov in our own words: its feed, its lists of meetings, the page of a meeting, and what is left out of each."""

import pytest

from crawler.ways import NotAListing
from pipelines.model import Link, Listed, Listing
from tests.crawler.ways.reading import read, urls, when

HOST = "https://democracy.kirkwell.test"
NEW = Listing(kind="modern_gov", url=f"{HOST}/mgRss.aspx?XXR=0")
NEW_PAGE = Listing(kind="modern_gov", url=f"{HOST}/mgWhatsNew.aspx?b=1")
MEETINGS = Listing(kind="modern_gov", url=f"{HOST}/ieListMeetings.aspx?CommitteeId=135")
MEETING = Listing(kind="modern_gov", url=f"{HOST}/ieListDocuments.aspx?CId=135&MId=4711&Ver=4")

FEED = f"""<?xml version="1.0" encoding="utf-8"?><rss version="2.0"><channel><title>What's new</title>
<item><title>Children and Families Scrutiny Panel, 20 July 2026</title>
<link>{HOST}/ieListDocuments.aspx?MId=4711&amp;CId=135</link><pubDate>Fri, 24 Jul 2026 08:00:00 GMT</pubDate></item>
<item><title>Planning Committee, 21 July 2026</title><link>{HOST}/ieListDocuments.aspx?CId=9&amp;MId=4712</link></item>
<item><title>Response to the inspection of children's services</title>
<link>{HOST}/ieDecisionDetails.aspx?ID=3</link></item>
<item><title>Response to the inspection of children's services</title>
<link>{HOST}/mgDecisionDetails.aspx?Opt=1&amp;IID=901</link><pubDate>Thu, 23 Jul 2026 09:30:00 GMT</pubDate></item>
<item><title>Improvement plan for children's services</title><link>{HOST}/documents/s77/Plan.pdf</link></item>
<item><title>Councillor A. Body</title><link>{HOST}/mgUserInfo.aspx?UID=5</link></item>
</channel></rss>"""

AGENDA = """<!DOCTYPE html><html><head><title>Agenda and minutes</title><base href="https://democracy.kirkwell.test/"></head>
<body><a href="mgListCommittees.aspx?bcr=1">Committees</a><h1>Agenda and minutes</h1>
<h2>Children and Families Scrutiny Panel<br/>Thursday, 20th July, 2026 5.00 pm</h2>
<ul><li><a href="documents/g4711/Agenda%20frontsheet.pdf?T=0">Agenda frontsheet <span>PDF 101 KB</span></a></li>
<li><a href="documents/g4711/Public%20reports%20pack.pdf?T=10">Agenda reports pack PDF 9 MB</a></li>
<li><a href="/documents/g4711/Printed%20minutes.pdf?T=1">Printed minutes&nbsp;PDF 212 KB</a></li></ul>
<table><tr><td>1.</td><td><a href="mgAi.aspx?ID=1">Apologies for absence</a></td></tr>
<tr><td>2.</td><td><a href="mgAi.aspx?ID=2">Minutes of the previous meeting</a></td></tr>
<tr><td>3.</td><td>What the inspectors found in July <a href="mgAi.aspx?ID=3">View</a>
<ul><li><a href="documents/s31/Findings.pdf">Findings of the inspection of children's services PDF 1.2 MB</a></li>
<li><a href="documents/s32/Map.pdf">Map of the ring road PDF 3 MB</a></li></ul></td></tr>
<tr><td>4.</td><td><a href="ieIssueDetails.aspx?PlanId=0&IId=77&Opt=3">A home for care leavers</a></td></tr>
<tr><td>5.</td><td><a href="mgDecisionDetails.aspx?IId=78">Taxi licences</a></td></tr></table>
<a href="ieListDocuments.aspx?CId=135&MId=4700">Previous meeting</a></body></html>"""


def told(listed: Listed) -> list[tuple[str, str, str]]:
    return [(link.url.removeprefix(HOST), link.title, link.seeks) for link in listed.links]


def test_a_feed_names_meetings_to_ask_and_decisions_with_their_day() -> None:
    listed = read(NEW, FEED, content_type="text/xml")
    assert told(listed) == [
        ("/mgDecisionDetails.aspx?Opt=1&IID=901", "Response to the inspection of children's services", "article"),
        ("/documents/s77/Plan.pdf", "Improvement plan for children's services", "minutes"),
    ]
    assert when(listed.links[0])[0].isoformat() == "2026-07-23T09:30:00+00:00"
    assert listed.links[1].published is None
    assert listed.more == (f"{HOST}/ieListDocuments.aspx?CId=135&MId=4711",)
    assert listed.dropped == {"other_business": 1, "other_page": 2}


def test_a_feed_of_nothing_new_is_a_feed() -> None:
    empty = '<?xml version="1.0"?><rss version="2.0"><channel><title>What\'s new</title></channel></rss>'
    assert read(NEW, empty) == Listed(links=())


@pytest.mark.parametrize("listing", [NEW_PAGE, MEETINGS], ids=["what is new", "a committee"])
def test_a_page_names_meetings_to_ask_each_once(listing: Listing) -> None:
    body = (
        "<html><body><a href='mgWhatsNew.aspx?b=1'>What's new</a><ul>"
        "<li><a href='ieListDocuments.aspx?CId=135&MId=4711&Ver=4'>20 Jul 2026 5.00 pm - Scrutiny Panel</a></li>"
        "<li><a href='ielistdocuments.aspx?mid=4711&cid=135'>Minutes of 20 Jul 2026</a></li>"
        "<li><a href='ieListDocuments.aspx?CId=135&MId=4690&Ver=4'>11 May 2026 5.00 pm - Scrutiny Panel</a></li>"
        "<li><a href='ieListDocuments.aspx?CId=9&MId=4712'>Licensing Sub-Committee</a></li></ul></body></html>"
    )
    listed = read(listing, body)
    assert listed.links == ()
    assert listed.more == tuple(f"{HOST}/ieListDocuments.aspx?CId=135&MId={number}" for number in (4711, 4690))
    assert listed.dropped == {"other_business": 1}


def test_no_more_than_ten_meetings_are_asked_for_one_answer() -> None:
    body = "".join(f"<a href='ieListDocuments.aspx?CId=1&MId={number}'>Cabinet</a>" for number in range(50))
    assert len(read(MEETINGS, f"<html><body>{body}</body></html>").more) == 10


def test_a_meeting_names_its_items_papers_and_minutes_with_its_day() -> None:
    listed = read(MEETING, AGENDA)
    assert told(listed) == [
        (
            "/documents/g4711/Printed%20minutes.pdf?T=1",
            "Printed minutes: Children and Families Scrutiny Panel Thursday, 20th July, 2026 5.00 pm",
            "minutes",
        ),
        ("/mgAi.aspx?ID=3", "3. What the inspectors found in July", "article"),
        ("/documents/s31/Findings.pdf", "Findings of the inspection of children's services", "minutes"),
        ("/ieIssueDetails.aspx?PlanId=0&IId=77&Opt=3", "A home for care leavers", "article"),
    ]
    assert {when(link)[0].date().isoformat() for link in listed.links} == {"2026-07-20"}
    assert listed.more == ()
    assert listed.dropped == {"other_business": 3, "other_document": 3}


def test_a_meeting_on_other_business_is_left_out() -> None:
    listed = read(MEETING, AGENDA.replace("Children and Families Scrutiny Panel", "Planning Committee"))
    assert (listed.links, listed.dropped) == ((), {"other_business": 1})


def test_a_meeting_that_has_no_papers_yet_is_a_meeting() -> None:
    page = "<html><body><a href='mgListCommittees.aspx'>Committees</a><p>Nothing is published yet.</p></body></html>"
    assert read(MEETING, page) == Listed(links=())


@pytest.mark.parametrize(
    "body",
    ["<html><body><a href='/news/'>News</a></body></html>", "", "<html><body>Feeds are switched off.</body></html>"],
)
def test_another_page_is_none_of_it(body: str) -> None:
    with pytest.raises(NotAListing, match=r"mgWhatsNew\.aspx"):
        read(NEW, body or "<p></p>")


@pytest.mark.parametrize(
    "href", ["http://[::1/mgAi.aspx?ID=1", "mailto:a@b.test?x=/mgAi.aspx", "//10.0.0.1/mgAi.aspx?ID=1"]
)
def test_a_bad_link_spoils_nothing(href: str) -> None:
    page = f"<a href='{href}'>A report on social work</a><a href='mgAi.aspx?ID=8'>Social work academy</a>"
    assert urls(read(MEETING, f"<html><body>{page}</body></html>")) == [f"{HOST}/mgAi.aspx?ID=8"]


def test_a_link_of_a_title_only_is_an_article() -> None:
    (link,) = read(MEETING, "<html><body><a href='mgAi.aspx?ID=8'>Social work academy</a></body></html>").links
    assert link == Link(url=f"{HOST}/mgAi.aspx?ID=8", title="Social work academy")
