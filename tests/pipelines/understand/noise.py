"""Pages as text extraction leaves them: a story amid banners, other headlines, captions, comments and footers.

All words are made up. Every headline and every comment names a council and a grade that no story here is about.
"""

import random
from collections.abc import Callable, Sequence
from dataclasses import replace

from pipelines.model import Article

COUNCILS = (
    "Kent",
    "Leeds",
    "Wiltshire",
    "Dudley",
    "Cornwall",
    "Hackney",
    "Gateshead",
    "Cumberland",
    "Stockport",
    "Shropshire",
    "Barnsley",
    "Harrow",
    "Trafford",
    "Rutland",
    "Luton",
    "Hartlepool",
)
GRADES = ("inadequate", "good", "outstanding", "'requires improvement'", "‘inadequate’", "“good”")

BANNERS = (
    "Your browser is no longer supported. Please switch to a newer one to see this site at its best.",
    "We use cookies to give you the best experience. Accept all cookies | Manage my choices",
    "Please enable JavaScript in your browser to make the most of our site",
    "Sign in to your account or register to read three stories a month for free",
    "Register to continue reading. Already a subscriber? Log in",
    "Sign up to our daily newsletter and never miss a story",
    "Skip to main content",
    "Advertisement - story continues below",
)
MENUS = (
    "Home | News | Sport | What's On | Business | Jobs | Announcements",
    "News\nSport\nWhat's On\nProperty\nMotors\nDirectory",
    "HomeNewsSportWeatherTravelLatestMore",
    "Home > News > Local politics",
)
BYLINES = (
    "By Perpetua Lightbody, Local Democracy Reporter",
    "Published 14:32, updated 16:05",
    "3 min read",
    "ShareTweetEmailCopy link",
    "Share this article\nFacebook\nX\nWhatsApp",
)
HEADLINES = (
    "{c} children's services rated {g} by Ofsted",
    "Ofsted brands {c}'s children's services {g}",
    "{c} Council {g} again, say inspectors",
    "Children's services in {c} judged {g} in all areas",
    "'We are proud': joy as {c} is rated {g}",
    "{c} children's social care falls to {g}",
    "How {c} went from inadequate to {g} in three years",
    "{c} care leavers' services are {g}, Ofsted finds",
)
OTHER_HEADLINES = (
    "Bakery of the year named after public vote",
    "Five walks to try this weekend",
    "Roadworks: where to expect delays this week",
    "Man, 43, in court after pub brawl",
    "Weather: sunshine before the storm",
    "Rovers sign striker on loan",
)
RELATED = (
    "Related stories",
    "Most read",
    "More on this story",
    "You may also like",
    "Trending",
    "Top stories",
    "Recommended for you",
    "Related articles",
    "Read next",
    "In other news",
)
BOXES = (
    "Read more: {h}",
    "READ MORE: {h}",
    "Read also: {h}",
    "See also: {h}",
    "More: {h}",
    "Watch: {h}",
    "Related: {h}",
    "Next article: {h}",
    "Previous article: {h}",
    "Don't miss: {h}",
)
CAPTIONS = (
    "Image caption: {c} Council's offices, where services were rated {g}",
    "Image source, Getty Images",
    "Photo: {c} civic centre. Credit: P. Lightbody",
    "{c} town hall (Image: Lightbody Media)",
    "Caption: Staff in {c} hear that they are rated {g}",
)
COMMENT_HEADINGS = ("Comments (14)", "Readers' comments (9)", "Have your say", "14 comments", "Join the conversation")
NAMES = ("GrumpyOfTheHill", "Brenda T", "old_salt_57", "Terry Wogglesworth", "anon", "MumOf3")
COMMENTS = (
    "My cousin works in {c} and they were rated {g} too, so there.",
    "{c} Council's children's services are {g}. Ofsted said so last year. Nobody listens!",
    "Compare that with {c}, which Ofsted rated {g} in every area.",
    "What about {c}? Judged {g} overall by Ofsted in June and not a word about it here.",
    "Same old story. {c} was found to be {g} as well.",
)
TIMES = ("2 hours ago", "Yesterday, 09:14", "3 days ago", "12th June 7:45 pm")
FOOTERS = (
    "Contact us | About us | Terms and conditions | Privacy policy | Cookies",
    "© Lightbody Media Group. All rights reserved.",
    "This website and its newspapers adhere to the editors' code of practice. Complaints are welcome.",
    "Follow us on Facebook, X and Instagram",
    "Registered in England and Wales. Registered office: 1 Inky Lane.",
    "Data returned from the Lightbody comments service",
)
GLUED = (
    "NewsMost read{h}SportSubscribe",
    "ShareSaveComments{h}Read more",
    "Related topics{h}{h}More from news",
    "Most popular1{h}2{h}3{h}",
)

Block = Callable[[random.Random], str]


def headline(chance: random.Random) -> str:
    return chance.choice(HEADLINES).format(c=chance.choice(COUNCILS), g=chance.choice(GRADES))


def filled(chance: random.Random, pattern: str) -> str:
    while "{h}" in pattern:
        pattern = pattern.replace("{h}", headline(chance), 1)
    return pattern.format(c=chance.choice(COUNCILS), g=chance.choice(GRADES))


def banner(chance: random.Random) -> str:
    return "\n".join(chance.sample(BANNERS, 2))


def menu(chance: random.Random) -> str:
    return chance.choice(MENUS)


def byline(chance: random.Random) -> str:
    return chance.choice(BYLINES)


def related(chance: random.Random) -> str:
    """A heading and the headlines below it, with bullets, numbers, times or nothing before or below them."""
    told = [*(headline(chance) for _ in range(4)), *chance.sample(OTHER_HEADLINES, 3)]
    chance.shuffle(told)
    form = chance.randrange(4)
    if form == 1:
        told = [f"- {each}" for each in told]
    elif form == 2:
        told = [f"{number} {each}" for number, each in enumerate(told, 1)]
    elif form == 3:
        told = [f"{each}\n{chance.choice(TIMES)}" for each in told]
    return "\n".join([chance.choice(RELATED), *told])


def box(chance: random.Random) -> str:
    return filled(chance, chance.choice(BOXES))


def caption(chance: random.Random) -> str:
    return filled(chance, chance.choice(CAPTIONS))


def glued(chance: random.Random) -> str:
    return filled(chance, chance.choice(GLUED))


def comments(chance: random.Random) -> str:
    told = [
        f"{chance.choice(NAMES)}\n{chance.choice(TIMES)}\n{filled(chance, chance.choice(COMMENTS))}\nReply\nReport"
        for _ in range(5)
    ]
    return "\n".join([chance.choice(COMMENT_HEADINGS), *told])


def footer(chance: random.Random) -> str:
    return "\n".join(chance.sample(FOOTERS, 3))


BEFORE: Sequence[Block] = (banner, menu, related, glued, byline, caption)
BETWEEN: Sequence[Block] = (box, caption)
AFTER: Sequence[Block] = (glued, related, box, related, caption)
LAST: Sequence[Block] = (comments, related, footer)
LEAST, MOST = 3_000, 8_000


def page_text(chance: random.Random, text: str) -> str:
    """Put 3,000 to 8,000 characters of noise around the lines of a text, and a line or two between them."""
    wanted = chance.randint(LEAST, MOST - 1_800)
    lines = text.rstrip("\n").split("\n")
    for _ in range(2):
        at = chance.randrange(1, len(lines) + 1)
        if is_border(lines, at):
            lines.insert(at, chance.choice(BETWEEN)(chance))
    before = [block(chance) for block in chance.sample(BEFORE, 4)]
    after: list[str] = []
    last = [block(chance) for block in LAST]
    while sum(map(len, (*before, *after, *last))) < wanted:
        after.append(chance.choice(AFTER)(chance))
    return "\n".join([*before, *lines, *after, *last])


def is_border(lines: Sequence[str], at: int) -> bool:
    """Whether a box may stand between two lines: both are paragraphs that end as sentences do."""
    return all(line.rstrip().endswith((".", "!", "”", '."')) for line in lines[at - 1 : at + 1])


def noisy(article: Article, seed: int) -> Article:
    """The story within its page, another page for each seed."""
    return replace(article, text=page_text(random.Random(seed), article.text))
