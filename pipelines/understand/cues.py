"""What tells of which kind a flagged story is: cues, each with the place where it stands.

A cue is a word for something that headline, opening or the rest of a story shows, ``headline resign`` or ``opening
grade told as news``. Which kind they speak for, and how strongly, is weighed elsewhere (``weighing``).
"""

import re
from collections.abc import Iterator, Sequence
from itertools import islice
from typing import NamedTuple

from pipelines.model import DayInterval, TextField
from pipelines.understand.age import age_of
from pipelines.understand.beginnings import ByBeginning
from pipelines.understand.days import months_between
from pipelines.understand.found import Found
from pipelines.understand.headlines import tells_what_followed
from pipelines.understand.inspected import DAMNING
from pipelines.understand.kinds import COUNTRY, GRADED, INSPECTION, INTERVENTION, REACTION, REPORTS, VISIT, word_field
from pipelines.understand.later import compile_at_words, expression
from pipelines.understand.needed import Needing, compile_needing
from pipelines.understand.opening import opening_topic
from pipelines.understand.reading import Sentence, small
from pipelines.understand.spread import spread
from pipelines.understand.stems import stem
from pipelines.understand.story import Field, Story
from pipelines.understand.told_beside import is_only_described
from pipelines.understand.topic import SERVICES


class Cue(NamedTuple):
    """A cue and where it stands; ``sentence`` is None where it is known by what is not there."""

    name: str
    field: TextField = "text"
    sentence: Sentence | None = None
    start: int = 0
    end: int = 0


WORDS: dict[str, re.Pattern[str]] = {
    "intervention": INTERVENTION,
    "visit": VISIT,
    "reaction": REACTION,
    "country": COUNTRY,
    "inspectors report": REPORTS,
    "inspection": INSPECTION,
    "services": word_field(SERVICES.pattern),
    "graded inspection": GRADED,
    "tone": word_field(DAMNING.pattern),
    "this inspection": word_field(
        r"(?:its|their|the|a) (?:first|latest|newest|new|full|recent) (?:full |graded "
        r"|ofsted )*inspection\b(?! (?:in|of) (?:19|20)\d\d)"
    ),
    "news of inspection": word_field(
        r"ofsted (?:has )?(?:just|now|recently) (?:been|inspected|published|reported)"
        r"|ofsted has (?:today )?(?:published|released|issued) (?:its|the|an?) (?:(?!annual|yearly|national"
        r"|letter)\w+ ){0,3}?"
        r"report (?:on|into) (?:[\w']+ ){0,5}?children's (?:services|social"
        r" care)\b(?![^.;]{0,60}\b(?:nationally|in england))"
        r"|learn(?:ed|t) what (?:ofsted|inspectors)"
        r"|what (?:ofsted|inspectors) (?:made|makes?|thinks?|thought) of\b"
        r"|(?:ofsted|inspection) (?:success|triumph|joy|delight)\b"
        r"|(?:success|triumph) (?:in|at|after|with) (?:\w+ )?(?:ofsted|inspection)"
    ),
    "appointment": word_field(
        r"(?:next|new|picks|appoints?|names|welcomes|joins)\b.*\b(?:director|chief|boss|head|leader)\b"
    ),
    "progress": word_field(r"progress|improv(?:e|ed|ing|ement)|steps\b|turning|pace"),
    "response": word_field(r"respon[ds]|welcom|statement\b|react"),
    "resignation": word_field(
        r"resign|quit|(?:has|have) left\b|left (?:his|her|their|the) (?:post|job|role)|step(?:s|ped|ping)?"
        r" (?:down|aside)|sack|leav(?:es|ing)\b|depart|suspend|retire"
        r"|to (?:go|leave)\b(?! (?:on|up|down|from))|exit\b|costs? (?:the )?(?:council|director|leader|boss)"
    ),
    "retirement": word_field(r"retir(?:e|es|ed|ing|ement)\b(?! (?:age|home|village|people|couple|teacher))"),
    "politics": word_field(
        r"councillors?\b|debate|motion\b|opposition\b|mps?\b|meeting\b|(?<!in a )row\b|critici|questions?\b"
        r"|scrutiny|calls? (?:for|on)|urge|demand|concern"
    ),
    "money": word_field(r"budget|£|funding|spend|cost|cuts?\b|million|council tax|pay\b|ballot|industrial action"),
    "awaited": word_field(
        r"due\b|await|expected\b|ahead\b|next week\b|looms?\b|read(?:y|iness)\b|prepar|returns?\b|face\b"
        r"|about to\b|fears?\b|leak"
    ),
    "government": word_field(
        r"commissioner|minister|government|dfe\b|department for education|direction\b|notice\b|trust\b"
        r"|secretary of state|education secretary"
    ),
    "government acts": word_field(
        r"(?:secretary of state|ministers?|government|dfe|department for education|education secretary|department)"
        r"(?: (?:has|have|is|are|to|will|today))* (?:revok|lift|issu|appoint|end|direct|order|send|sent|remov"
        r"|extend|stepp?|tak(?:e|en|ing) over|intervene)(?:s|es|ed|d|ing|ting)?\b"
    ),
    "who runs it": word_field(
        r"(?:lose|keep|stay|hands?|control|take|taken|hand(?:ed)?|pass|run|transfer)\w* (?:of |with |over |to "
        r"|back |away )?[^.;]{0,30}"
        r"\b(?:council|trust|services|control|company|government)|in-house\b|strategic partner|bound in law\b"
    ),
    "award or post": word_field(
        r"award|winner|salary|recruit|vacanc|job\b|honour|prize|conference|shortlist|nominat|gala\b|career|hunt for\b"
        r"|apply (?:now|today)|join (?:us|our)\b|foster(?:ing)? (?:carers?|famil|parents)"
        r"|looking for (?:\w+ ){0,3}(?:social"
        r" workers|managers|carers|households)"
    ),
    "recruitment": word_field(
        r"could you (?:be|foster|help|become)\b"
        r"|(?:advanced|senior|experienced|qualified) (?:practitioners?|social workers?)\b|(?:team|service"
        r"|practice) manager\b"
        r"|recruit|seeks?\b|hunt for\b|vacanc|join (?:us|our|the)\b|come and\b"
        r"|working (?:as|for)\b|wanted\b(?! (?:to|the|an?|it|us|them|him|her)\b)|careers?\b"
        r"|jobs?\b|apply\b|openings?\b|looking for (?:\w+ ){0,3}(?:social|managers|staff)"
    ),
    "paper of the government": word_field(
        r"statutory (?:direction|notice)|directions? (?:issued|to|under|notice)\b|improvement notice\b"
        r"|commissioner's (?:\w+ )?report\b"
    ),
    "paper on all matters": word_field(
        r"(?:risk|audit|governance|finance|standards) (?:register|report|management|statement|committee)"
        r"|public interest"
        r"|risk registers?\b|(?:statement of|annual|final) accounts\b|(?:business|council|corporate|forward) plan\b"
        r"|foreword\b|annual review\b|judicial review|stocktake\b|candidate (?:brief|pack)"
        r"|peer (?:challenge|review)|treasury|procurement|candidate information"
    ),
    "opinion": word_field(
        r"lessons\b|opinion|comment\b|column|viewpoint|how (?:we|to|not to)\b|why (?:we|i)\b"
        r"|what (?:makes|would|next)\b|unfair\b|reflections?\b|interview"
    ),
    "outcry": word_field(
        r"apolog|sorry\b|resign|quits?\b|petition|protest|strike\b|no[- ]confidence|call(?:s|ed|ing)? (?:for|on)\b"
        r"|demand(?:s|ed)? (?:answers|action|an? (?:inquiry|investigation))|defend|blam|accus|hits? back|walks? out"
        r"|under fire|(?:slam(?:s|med)|(?:blast|lambast|condemn|attack)(?:s|ed)|savage[sd]|tears? into|tore "
        r"into|round(?:s|ed) on)\b|clash|steps?"
        r" (?:down|aside)"
        r"|stepped (?:down|aside)|sack|ballot|whistleblow|hand(?:s|ed)? in"
        r"|complain|shame|unfair\b|braced\b|await"
        r"|mps? (?:writes?|calls?|demands?|says?|warns?|urges?|asks?|raises?)\b"
        r"|(?:tor(?:y|ies)|labour|lib dems?|conservatives?|greens?|reform|unions?|unison|gmb|opposition)(?:"
        r" (?:says?|claims?|warns?|demands?|accuses?|attacks?|criticis\w+|slams?)\b|:)"
    ),
    "party": word_field(
        r"labour\b|conservatives?\b|tor(?:y|ies)\b|lib(?:eral)? dem\w*|greens?\b|reform uk\b|opposition\b|unison\b"
        r"|gmb\b"
        r"|unions?\b|str(?:ik(?:e|es|ing)|uck)\b|picket|statement (?:from|by)\b|group leader\b|independents?\b"
    ),
    "office": word_field(r"director\b|chief executive\b|leader\b|boss\b|chief\b"),
    "to come": word_field(r"will\b|to be\b|plan"),
    "today": word_field(
        r"today\b|yesterday\b|this (?:week|morning)\b|published\b|released\b|just\b"
        r"|out (?:on|today|this)\b"
    ),
    "report": word_field(r"inspection (?:outcome|report|result|findings|judge)|report\b|outcome\b|judge?ment|findings"),
    "verb of rating": word_field(
        r"(?:rat(?:es|ed)|judg(?:es|ed)|grad(?:es|ed)|brand(?:s|ed)|downgrad|upgrad|award(?:s|ed)|hand(?:s|ed)|deem"
        r"|declar|find|found|gets?|given|earns?|wins?|retain|keeps?|remain|still|again|holds?)\w*\b"
    ),
    "ofsted": word_field(r"ofsted|watchdog|inspectors"),
    "another service": word_field(r"school|send\b|adult|cqc\b|nurser|home\b"),
    "praise or blame": word_field(r"prais|hail|delight|proud|celebrat|slam|damning|fail"),
}
"""Word fields; each may stand in the headline, in the opening sentence, in the next two or in the five after them."""

ORDER = {name: number for number, name in enumerate(WORDS)}

CONSEQUENCES = (
    "intervention",
    "visit",
    "reaction",
    "resignation",
    "appointment",
    "awaited",
    "government",
    "government acts",
    "award or post",
    "recruitment",
    "opinion",
    "outcry",
    "paper on all matters",
    "paper of the government",
)
"""Word fields that weigh more where they stand without a grade."""

OF_THEIR_TIME = ("visit", "intervention", "government", "who runs it")
"""Word fields that a story may name as of years ago."""

HOW_OFTEN: dict[str, re.Pattern[str]] = {
    "visits": WORDS["visit"],
    "government": WORDS["government"],
    "graded inspections": WORDS["graded inspection"],
    "politics": WORDS["politics"],
    "money": WORDS["money"],
}
"""Word fields of which it matters how often a story uses them."""

FIRST_OF, COUNTS_OF = ByBeginning(WORDS), ByBeginning(HOW_OFTEN)
"""The same, looked for together: a sentence takes 35 microseconds, where one field after the other takes 230."""

INSPECTORS_SAY = expression(
    r"\b(?:ofsted|watchdog|inspectors?|inspectorate|inspection|report|letter)(?:'s)?"
    r"(?: (?:report|inspection|letter|rating))? (?:\w+ )?(?:slams?|slammed|hits? out|criticis\w+|condemns?|demands?"
    r"|urges?|calls?|accuses?|blam\w+|questions?|praises?|warns?)\b"
)
"""What inspectors do is no reaction to them."""

IF_THEY_SAY = Needing(INSPECTORS_SAY)

BEFORE_NOW = compile_needing(
    r"\b(?:by the time of|before|(?:\w+ ){1,2}(?:months|years) ago|last year|in (?:19|20)\d\d)\b[^;.]{0,90}$"
)
IN_YEAR = expression(
    r"(?: (?:at|of|in) [\w' ]{3,40})? (?:had )?(?:ended |was lifted |began |came )?(?:back )?in (?:\w+ )?(?:19"
    r"|20)\d\d\b"
)
TO_COME = expression(
    r"\b(?:will|to be|would|expects?|next|further|regular|future|quarterly|subject to|face[sd]?)\b[^.;]{0,60}$"
)
"""Visits that follow an inspection which is the news."""

ATTRIBUTE = expression(r"['\"]* (?:ofsted )?(?:\w+'?s? ){0,3}(?:council|services?|care|department|authority|trust)\b")
RATING = expression(r"['\"]* (?:ofsted )?(?:rating|report|verdict|judge?ment|grade|inspection)\b")
SUBORDINATE = compile_needing(
    r"\b(?:after|following|since|over|despite|because|whose|which|at which|where|when|until)\b[^;,]*$"
)
BEFORE_COLON = expression(r"['\"]*:")
"""What sets a grade apart as the news ("Kent's services 'inadequate': MP horrified")."""

RATED_IT = expression(WORDS["verb of rating"].pattern + r"[^,;]*$")

JUNK = compile_at_words(
    r"\b(?:photo|(?<!\bthe )(?<!\ba )(?<!\bmixed )picture|image|copyright|advert|last updated"
    r"|reporter\b.{0,20}$|subscribe"
    r"|newsletter)\b|\bcredit:|\bpublished(?=:| (?:on |at |by )?(?:\d|[a-z]+ \d|monday|tuesday|wednesday"
    r"|thursday|friday"
    r"|saturday|sunday|\w+ \w+\W*$)|\W*$)"
)
IF_JUNK = Needing(JUNK)

BEGINNING = 45
"""Letters in which the subject of a sentence is named."""

SHORTEST, LONGEST_JUNK = 6, 110
"""Words of the shortest sentence that opens a story, letters of the longest line that belongs to its page."""


def cues(story: Story, found: Sequence[Found], inspected: DayInterval | None) -> tuple[list[Cue], set[str]]:
    """Return the cues of a flagged story, in order of reading, each place that shows one; and the names of all that it
    shows, its words and what the whole story shows among them."""
    body = body_of(story)
    placed = [
        *of_zone("headline", "title", story.title.sentences, story, found),
        *of_zone("opening", "text", body[:1], story, found),
        *of_zone("second", "text", body[1:3], story, found),
        *of_zone("later", "text", body[3:8], story, found),
    ]
    names = {cue.name for cue in placed}
    names.update(of_words("headline", story.title, story.title.sentences))
    names.update(of_words("opening", story.text, body[:OPENING]))
    names.update(of_stems("text", story.text))
    names.update(of_whole(story, found, inspected))
    outcry = [(cue.sentence, cue.start) for cue in placed if cue.name == "headline outcry" and cue.sentence]
    if any(REPORTED_AT_ONCE.search(sentence.low) for sentence in story.title.sentences):
        names.add("headline inspectors report at once")
    headline = next(iter(story.title.sentences), None)
    if headline is not None and tells_what_followed(headline, grades_in(headline, found)):
        names.add("headline of what followed")
        if names.isdisjoint(OF_GOVERNMENT):
            names.add("headline of a reaction")
    first = next((group.start for groups in story.title.groups[:1] for group in groups), BEGINNING)
    if (
        first <= OPENS_WITHIN
        and headline is not None
        and any(
            RATED.fullmatch(headline.low, 0, start) and SAYS_NO_MORE.fullmatch(headline.low, end)
            for start, end in grades_in(headline, found)
        )
    ):
        names.add("headline is the rating")
    if names >= ON_ITS_REPORT and outcry and all(OWN_UP.match(sentence.low, start) for sentence, start in outcry):
        names -= {"headline of what followed", "headline of a reaction"}  # it owns up to a report that is told in full
    stops = [sentence for sentence, start in outcry if STOPPAGE.match(sentence.low, start)]
    if stops and not any(OF_RATING.search(sentence.low) for sentence in (*stops, *body[:OPENING])):
        names.discard("headline outcry and no grade")
        names.add("headline stoppage over something else")
    if names >= ON_ITS_REPORT or ("judgements named 3" in names and are_of_now(found)):
        names.discard("headline begins with opinion")
    outcries = [cue for cue in placed if cue.name == "headline outcry and no grade"]
    if "headline country" in names and story.main is None:
        names.add("headline country and no council")
    if not names.isdisjoint(IN_PASSING) and any(
        cue.sentence is not None and not OWN_UP.match(cue.sentence.low, cue.start) for cue in outcries
    ):
        names.add("headline outcry, then a grade in passing")
    return placed, names


ON_ITS_REPORT = {"report of days ago", "judgements named 3"}
"""What shows that a column is on a report of these days, whose judgements it tells one by one."""


def are_of_now(found: Sequence[Found]) -> bool:
    """Whether most judgements are told without a time: those of the report that a text is on."""
    told = [each.told.time in (None, "new") for each in found if each.why is None and each.named]
    return sum(told) > len(told) / 2


OPENS_WITHIN = 3
"""Letters into a headline, within which the council is named that it is on."""
RATED = expression(
    r"\W*(?:(?!(?:after|as|over|for|following|since|once|when|with|if|not|to|at|by|was|were|had|whose|will"
    r"|runs?|quits?|leaves?|cuts?|joins?|takes?|helps?|faces?|wins?)\b)[\w&'-]+ )"
    r"{1,10}(?:rated|judged|graded|found|deemed|declared|ranked)(?: to be| as)? ['\"]*"
)
SAYS_NO_MORE = expression(
    r"['\"]*(?: (?:overall|again|by (?:ofsted|(?:the )?(?:inspectors|watchdog|regulator))"
    r"|in (?:an? |its |the )?(?:\w+ )?(?:ofsted )?(?:inspection|report)))*\W*"
)
"""A headline that says who was rated, and how, and no more ("Leeds children's services rated 'good' by Ofsted")."""

OF_GOVERNMENT = ("headline intervention", "headline government", "headline government acts", "opening intervention")
"""What shows that what followed is a step of the government's."""


def grades_in(sentence: Sentence, found: Sequence[Found]) -> list[tuple[int, int]]:
    """Where the grades stand that a headline tells; one that only describes a rating or services is not told."""
    return [
        (each.word.start, each.word.end)
        for each in found
        if each.field == "title"
        and is_grade(each)
        and each.holder.number == sentence.number
        and (not RATING.match(sentence.low, each.word.end) or IS_GIVEN.search(sentence.low, 0, each.word.start))
        and not ATTRIBUTE.match(sentence.low, each.word.end)
    ]


IS_GIVEN = expression(
    r"\b(?:wins?|won|gets?|got|given|earns?|earned|awarded|receives?|received|handed|secures?|secured|keeps?|kept"
    r"|retains?|retained|achieves?|achieved|lands?|landed|scores?|scored)(?: (?:an?|the|its|their|ofsted))* ['\"]*$"
)
"""How a headline tells a rating that is named behind its grade ("Leeds wins 'outstanding' rating")."""

REPORTED_AT_ONCE = expression(
    r"\bas (?:ofsted|(?:the )?(?:inspectors|watchdog))(?:'s)? (?:report |verdict |inspectors )?"
    r"(?:finds?|rates?|grades?|says?|slams?|slates?|delivers|praises?|awards?|gives?|hails?|lifts|tells?|calls?"
    r"|reports?"
    r"|downgrades?|upgrades?|fails|queries|brands?|judges?|criticises?|condemns?|warns?|sees?)\b"
)
"""A report behind "as" came out now, whatever is done about it ("leader says sorry as Ofsted finds children at risk"):
of 38 such headlines in the labelled stories 35 are of new ratings."""

IN_PASSING = ("opening grade in passing", "second grade in passing")
"""What shows that the grade is only what somebody cries out about."""

OWN_UP = expression(r"apolog|sorry|shame|defend")
"""What a council cries out itself."""

STOPPAGE = expression(r"strike|ballot|walks? out")
"""Of the words of an outcry those of a stoppage of work."""

OF_RATING = expression(r"\bofsted\b|\binspect|\brating\b|\brated\b|\binadequate\b")
"""A stoppage is a reaction to a rating where its headline or the sentences that open the story name that."""

OF_A_POST = (
    Needing(expression(r"£\d\d,?\d{3}\b|\bsalary\b|\bper annum\b|\bpay scale\b|\bremuneration\b")),
    Needing(
        expression(
            r"\bclosing(?: date)?\b|\bapply (?:now|online|by|here|today)\b|\bhow to apply\b|\binterviews?(?:"
            r" dates?)?:|\bcvs?\b"
        )
    ),
    Needing(
        expression(
            r"\bjob (?:ref|title|description|type)\b|\bhours (?:per|a) week\b|\bfull[- ]time\b|\bpermanent\b|\bdbs\b"
            r"|\bannual leave\b|\brelocation\b|\b(?:about|what) you\b|\byou will (?:need|have|be|lead)\b|\bwhy join\b"
        )
    ),
)
"""What an advertisement tells of a post, all of it: its pay, how to apply, and what it asks and offers."""

BODY = 8
"""Sentences of the text in which it is told what a story announces."""


def body_of(story: Story) -> list[Sentence]:
    """Return the first sentences of the text that are the story's own, or of all where none is."""
    return list(islice(filter(opens, story.text.sentences), BODY)) or list(story.text.sentences[:BODY])


OPENING = 2
"""Sentences that open a story: what it announces is told in their words."""


def of_words(zone: str, field: Field, sentences: Sequence[Sentence]) -> Iterator[str]:
    """Yield each word of some sentences that is no council's name."""
    for sentence in sentences:
        yield from map(f"{zone} word ".__add__, words_of(field, sentence))


def of_stems(zone: str, field: Field) -> Iterator[str]:
    """Yield the stem of each word of a field that is no council's name."""
    words = {word for sentence in field.sentences for word in words_of(field, sentence)}
    yield from map(f"{zone} word ".__add__, map(stem, words))


def words_of(field: Field, sentence: Sentence) -> list[str]:
    """Return the words of a sentence without the names of councils."""
    low = sentence.low
    for start, end in (span for group in field.groups[sentence.number] for span in group.spans):
        low = low[:start] + "~" * (end - start) + low[end:]
    return WORD.findall(low)


WORD = expression(r"[a-z][a-z']+")


def opens(sentence: Sentence) -> bool:
    """Whether a line is a sentence of the story, and neither a caption nor a date."""
    text = sentence.text.strip()
    whole = len(text.split(maxsplit=SHORTEST)) >= SHORTEST and text.endswith((".", "!", "?", '"', "'"))
    return whole and not (len(text) < LONGEST_JUNK and IF_JUNK.search(sentence.low))


def of_zone(
    zone: str, field: TextField, sentences: Sequence[Sentence], story: Story, found: Sequence[Found]
) -> Iterator[Cue]:
    """Yield what some sentences show."""
    graded = False
    here: dict[int, list[Found]] = {}
    for each in found:
        if each.field == field and is_grade(each):
            here.setdefault(each.sentence.number, []).append(each)
    consequences: dict[str, Cue] = {}
    for at, sentence in enumerate(sentences):
        low = sentence.low
        if IF_THEY_SAY.may_stand(low):
            low = INSPECTORS_SAY.sub(blank, low)
        matches = FIRST_OF.first(low)
        for name in sorted(matches, key=ORDER.__getitem__):
            match = matches[name]
            if name in OF_THEIR_TIME and told_in_passing(sentence, WORDS[name], visits=name == "visit"):
                continue
            cue = Cue(name=f"{zone} {name}", field=field, sentence=sentence, start=match.start(), end=match.end())
            yield cue
            if at == 0 and zone in ("headline", "opening") and match.end() <= BEGINNING:
                yield called(cue, f"{zone} begins with {name}")
            if name in CONSEQUENCES:
                consequences.setdefault(name, cue)
            if name == "this inspection" and REPORTS.search(sentence.low):
                yield called(cue, f"{zone} inspectors report this inspection")
            if name == "visit" and OF_THIS_VISIT.match(low):
                yield called(cue, f"{zone} this visit")
        for each in here.get(sentence.number, ()):
            graded = True
            told = tuple(of_grade(each, story))
            cue = Cue(name=zone, field=field, sentence=each.holder, start=each.word.start, end=each.word.end)
            yield from (called(cue, f"{zone} grade {name}") for name in told)
            if "describes" in told and "progress" in matches:
                yield called(cue, f"{zone} grade describes and progress")
            if "in passing" in told:
                yield from (called(cue, f"{zone} grade in passing after {name}") for name in consequences)
    if sentences and not graded:
        yield Cue(name=f"{zone} no grade")
        yield from (called(cue, f"{cue.name} and no grade") for cue in consequences.values())


OF_THIS_VISIT = expression(
    r"\W*(?:the|this|its) (?:(?:first|second|third|fourth|fifth|sixth|latest|two-day|one-day) )*(?:monitoring|focused"
    r"|focus) visit\b(?:(?! had\b)[^.;])*\b(?:concentrated|focus+ed|looked|considered|examined|reviewed|evaluated"
    r"|took place|carried out|held|covered|checked|lasted)\b"
)
"""How a sentence tells of the visit that the news is of ("The monitoring visit, in June, concentrated on ...")."""


def called(cue: Cue, name: str) -> Cue:
    """Return a cue by another name."""
    return Cue(name, *cue[1:])


def is_grade(each: Found) -> bool:
    return each.why in (None, "no_judgement_named")


def of_grade(each: Found, story: Story) -> Iterator[str]:
    """Yield how a grade is told."""
    yield each.told.time or "open"
    before, after = each.holder.low[: each.word.start], each.holder.low[each.word.end :]
    if each.told.time in (None, "new"):
        if ATTRIBUTE.match(after):
            yield "describes"
        if RATING.match(after):
            yield "names a rating"
        if SUBORDINATE.search(before):
            yield "in passing"
        if RATED_IT.search(before):
            yield "asserted"
        if BEFORE_COLON.match(after):
            yield "before a colon"
    if each.told.counted:
        yield "counted"
    if each.told.days and story.published:
        months = months_between(each.told.days.end, story.published.start)
        yield "of this month" if months < 1.2 else "of this season" if months < 4 else "of long ago"
    if each.visit:
        yield "beside a visit"


def of_whole(story: Story, found: Sequence[Found], inspected: DayInterval | None) -> Iterator[str]:
    """Yield what the whole story shows."""
    if not story.title.sentences:
        yield "no headline"
    yield from spread(story, found)
    told = [each for each in found if each.why is None and each.parts]
    fresh = [each for each in told if each.told.time in (None, "new") and not each.visit]
    named = {part for each in fresh if each.named or each.expanded for part in each.parts} - {"overall"}
    yield at_most(3, "judgements named", len(named))
    yield at_most(4, "grades", len({(each.gss, each.parts, each.word.grade) for each in fresh}))
    yield at_most(2, "grades told as new", sum(each.told.time == "new" for each in told))
    yield at_most(3, "earlier grades", sum(each.told.time == "previous" for each in told))
    yield at_most(4, "councils", len({gss for each in told for gss in each.gss}))
    if any(each.sentence.item for each in fresh):
        yield "list of grades"
    words = small(f"{story.title.reading.plain} {story.text.reading.plain}")
    counts = COUNTS_OF.count(words, 3)
    for name, count in counts.items():
        yield at_most(3, name, count)
    if counts["visits"] and not fresh:
        yield "visits and no grade of now"
    if story.source:
        yield "published by a council"
    if story.minutes:
        yield "minutes"
        if any(each.why is None and MOTION.search(each.sentence.low, 0, each.word.start) for each in found):
            yield "grade in a motion"
    if all(told.search(story.words) for told in OF_A_POST):
        yield "advertises a post"
    if "parliament" in words or "hansard" in words or "secretary" in words:
        head = words[:PARLIAMENT_LETTERS]
        if ("parliament" in words or "hansard" in words) and DEBATE.search(head):
            yield "debate in Parliament"
        elif QUESTION.search(head):
            yield "question in Parliament"
    if is_only_described(story, found):
        yield "grade described beside another story"
    if not opening_topic(story).ours:
        yield "opens with another subject"
    if (age := age_of(story)) is not None:
        yield f"report of {age} ago"
    if inspected is None or story.published is None:
        yield "inspection undated"
    else:
        months = months_between(inspected.end, story.published.start)
        yield f"inspection {'recent' if months < 4 else 'of this year' if months < 8 else 'old'}"


MOTION = compile_needing(
    r"\b(?:this (?:council|committee|meeting)[, ]|(?:proposed|moved|seconded) by\b[^.;]*\bthat\b|notice of motion\b)"
)
"""What a motion says before the grade that it rests on ("This Council, having regard to the inspection at which ...").
"""

PARLIAMENT_LETTERS = 900
"""Letters in which a page of Parliament's says what it is."""

DEBATE = expression(
    r"\bdebated on\b|\bwestminster hall\b|\bfull debate\b|\boral (?:answers|questions)\b|\bvolume \d{3}\b"
    r"|\badjournment debate\b"
)
QUESTION = expression(
    r"\b(?:written|parliamentary) questions?\b|\bquestion \d{3,6}\b|\bto ask the (?:secretary|education|minister)\b"
    r"|\bwill the secretary of state\b"
)


def at_most(most: int, name: str, count: int) -> str:
    return f"{name} {min(most, count)}"


def told_in_passing(sentence: Sentence, words: "re.Pattern[str]", *, visits: bool) -> bool:
    """Whether the visits or the steps of government that a sentence names are all of before, or visits yet to come.

    ("By the time of Ofsted's visit in 2018"; "government intervention at the council ended in 2019".)
    """
    matches = list(words.finditer(sentence.low))
    return bool(matches) and all(
        BEFORE_NOW.search(sentence.low, 0, match.start())
        or IN_YEAR.match(sentence.low, match.end())
        or (visits and TO_COME.search(sentence.low, 0, match.start()))
        for match in matches
    )


def blank(match: "re.Match[str]") -> str:
    return "~" * len(match[0])
