"""The words by which newsrooms, and what is none, give themselves away in links and addresses: patterns as data."""

import re

NEWS_SEGMENTS = re.compile(
    r"(?:[\w.-]*[-_])?(?:news(?:room|hub|desk|centre|article|story|stories|events)?|newsandupdates|newsandevents"
    r"|press(?:-?(?:office|room|centre|releases?))?|media(?:-?(?:office|room|centre|releases?|hub))?"
    r"|latest-?news|local-?news|stories|articles?|releases?|announcements?|blogs?(?:_articles?)?|updates)(?:[-_][\w-]*)?",
    re.IGNORECASE,
)
"""A part of a path that says: news. ``article`` alone says little, for some CMS give it to every page."""

WEAK_SEGMENTS = re.compile(r"articles?|media|updates|stories", re.IGNORECASE)
"""Such parts that other pages carry too."""

OTHER_SUBJECTS = re.compile(
    r"events?(?:[-_][\w-]*)?|whats-?on|what-s-on|calendar|jobs?|jobs-?and-?careers|careers?|vacanc(?:y|ies)|recruitment"
    r"|planning(?:-?applications?)?|meetings?|committees?|agendas?|minutes|councillors?|consultations?|courses?"
    r"|directory(?:_?record)?|shop|shopping|puzzles|competitions?|obituaries|notices|alerts?|forms?|pay|report-?it"
    r"|documents?|downloads?",
    re.IGNORECASE,
)
"""A part of a path, as a whole, that leads to what is no story, unless it is a section of the news."""

LEADS_NOWHERE = re.compile(
    r"contact(?:-?us)?|a-?z|login|sign-?in|register|my-?account|search|accessibility|privacy(?:-?policy)?|cookies?"
    r"|sitemap|tags?|tagged|tagfeed|categor(?:y|ies)|topics?|authors?|archives?|comments?|feeds?|rss|rss-feeds"
    r"|subscribe|newsletters?|wp-content|wp-json|wp-includes|media-?library|sites|terms[\w-]*",
    re.IGNORECASE,
)
"""A part of a path, as a whole, that leads to lists, forms and files, wherever it stands."""

NOT_NEWS = re.compile(
    r"\b(?:comments?|events?|what.?s.?on|jobs?|vacanc(?:y|ies)|careers?|planning|meetings?|calendar|podcasts?"
    r"|consultations?|alerts?|weather|sports?|obituar(?:y|ies)|tenders?|contracts?)\b",
    re.IGNORECASE,
)
"""What a feed's name or address says where it holds no news."""

OF_COMMENTS = re.compile(r"\bcomments?\b", re.IGNORECASE)
OF_EVENTS = re.compile(r"\bevents?\b|what.?s.?on|calendar|meetings?", re.IGNORECASE)
OF_JOBS = re.compile(r"\bjobs?\b|vacanc(?:y|ies)|careers?|recruitment", re.IGNORECASE)
OF_PLANNING = re.compile(r"\bplanning\b", re.IGNORECASE)

NEWS_LINK = re.compile(
    r"\W*(?:(?:see|view|read|browse|go to|more|all|our|the|latest|council|local|find|recent|current|visit)\s+){0,4}"
    r"(?:news(?:\s?room|\s?hub|\s?desk|\s?centre)?|latest|press(?:\s(?:office|room|centre|releases?))?"
    r"|media(?:\s(?:centre|office|room|hub|releases?))?|what['’]s new)"
    r"(?:\s+(?:stories|articles|items|releases?|updates|archive|room|page|list|home|listing))?"
    r"(?:\s+(?:and|&|\+)\s+(?:\w+\s?){1,3})?\W*",
    re.IGNORECASE,
)
"""The whole text of a link that leads to a page of news ("Newsletters" does not)."""

PLAINLY_NEWS = re.compile(
    r"\W*(?:(?:all|latest|view all|see all|more|our)\s+)*(?:news|newsroom|press releases?)\W*", re.I
)

FEED_LINK = re.compile(r"\b(?:rss|atom|feed|syndication)\b", re.IGNORECASE)

GENERIC_TITLE = re.compile(
    r"\W*(?:(?:continue|keep)\s+reading|read(?:\s+(?:more|on|full|the|this|article|story|news|about.{0,80}|full story)"
    r"){0,4}|more|find out more|full story|view|see more|learn more|details|click here|go to.{0,40}|open|article|story"
    r"|link|image|photo|picture|next|previous|older|newer|\d+|»|›|→)\W*",
    re.IGNORECASE,
)
"""The text of a link that is no title."""

NEXT_LINK = re.compile(
    r"\W*(?:next(?:\s+page|\s+\W+)?|older(?:\s+(?:posts|news|stories|entries|articles))?|go to next page)\W*", re.I
)

MONTH_NAME = re.compile(
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)",
    re.IGNORECASE,
)
