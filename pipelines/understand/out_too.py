"""What says that another council's report has come out with the story's own: its grade is then news as well."""

from pipelines.understand.later import expression

REPORT = r"(?:reports?|letters?|findings|verdicts?|results?|outcomes?|judge?ments?|grades?|ratings?|conclusions?)"
INSPECTORS = r"(?:ofsted|inspectors|watchdog|inspectorate|regulator)"
WEEKDAY = r"(?:mon|tues|wednes|thurs|fri|satur|sun)day"
SAME = (
    rf"(?:very )?same (?:day|week|time|morning|afternoon|evening|night|hour|date|{WEEKDAY}|bulletin|press conference"
    r"|announcement|embargo|post)"
)
OUT = r"(?:published|out|issued|released|unveiled|announced|made public|put out|delivered|sent)"
LATELY = rf"(?:today|yesterday|overnight|this (?:week|morning|afternoon)|last week|(?:on|last) {WEEKDAY}|tonight)"
RATED = (
    r"(?:rated|judged|graded|found|declared|deemed|called|branded|labelled|handed|awarded|given|delivered|published"
    r"|released|issued|reported|concluded|decided|reached|told|upgraded|downgraded|put|placed|marked)"
)
NOW = r"(?:(?:also|now|just|meanwhile|itself|today|finally|this week|in turn) )*"

SAME_WEEK = expression(r"\bsame (?:day|week|morning|afternoon|evening|hour)\b")
GIVEN_NOW = expression(
    r"['\"]*(?: overall)?(?: by (?:ofsted|inspectors|the same [\w ]{3,20}))?,? (?:(?:this|last) week|today"
    rf"|yesterday|(?:on|at|in) the {SAME})\b(?!'s)"
)
"""What makes of a council around one whose report is out as well ("Next door Kent was rated good the same week")."""

SAME_DAY = expression(
    rf"\b(?:{SAME}|today|yesterday|this week|also (?:published|out|inspected)|as well|too|(?:both|like) |similar)\b"
)
"""What says that the grade of a council told beside the story's own has come out with it."""

BROKE = (
    r"(?:came|comes|coming|appear(?:s|ed)|arriv(?:es|ed)|land(?:s|ed)|follow(?:s|ed)|emerg(?:es|ed)|broke"
    r"|dropp(?:ed|ing)|went live)"
)
OUT_TOO = expression(
    rf"{SAME_DAY.pattern}|\b(?:the|this|that|(?:this|last) (?:week|month)'s) (?:same |latest )?(?:batch|tranche)\b"
    r"|^(?:(?!\b(?:19|20)\d\d\b)[^.;])*\b(?:in|during) the same (?:month|fortnight|(?:two|three) weeks)\b"
    rf"|\breports?\b[^.;]{{0,60}}\b{OUT}\b"
    r"|\b(?:separate|own|another|second|sister|twin|companion|parallel|simultaneous|other) (?:\w+ )?(?:report"
    r"|inspection|letter)s?\b"
    rf"|\blast (?:week|{WEEKDAY})\b"
    rf"|\bon {WEEKDAY}\b|\bemerged\b|^\W*the (?:other|second|third),? (?:on|about|into|for) "
    rf"|\b{INSPECTORS} (?:also )?(?:rated|judged|graded|gave|picked|lists?|names?)\b"
    r"|\breport (?:also )?(?:rated|judged|graded|lists?|listed|names?|named)\b"
    r"|\b(?:has|have) (?:also |now |just )?(?:had|been (?:rated|judged|graded|inspected|given|upgraded|downgraded))\b"
    rf"|(?<!which )(?<!where )(?<!whom )(?<!that )\b{INSPECTORS} [^.;]{{0,60}}?\b(?:has|have) {NOW}{RATED}\b"
    rf"|\b(?:has|have|had) {NOW}(?:found out|learn(?:ed|t)|heard|discovered|been told"
    r"|(?:received|had|seen|got) (?:its|their|his|her|the) (?:own )?(?:ofsted )?"
    rf"{REPORT})\b"
    rf"|^\W*(?:separately|simultaneously|overnight|just in|breaking(?: news)?|update|in other news|also (?:on {WEEKDAY}"
    rf"|this|today|in the news|new|announced|{OUT}))\b"
    r"|\b(?:minutes|hours|(?:an?|one|two|three|four|a few|some|just) (?:hours?|days?)|the (?:next|previous|following)"
    r" day) (?:later|earlier|before|after)\b|^\W*the (?:next|previous|following) day\b"
    rf"|\b{REPORT}\b[^.;]{{0,60}} (?:(?:had |has )?{BROKE}\b(?! as an? )|(?:is|are) (?:also |now )?in\b(?=\W))"
    rf"|^[^,;.]{{0,40}}\b{REPORT} (?:also |now )*in(?=[:,])"
    rf"|\b(?:came|comes|appeared|arrived|landed|followed) (?:also )?(?:an?|the|its|their|another|[a-z]+'s)"
    rf" (?:[\w'-]+ ){{0,3}}?{REPORT}\b"
    rf"|\b(?:word|news|it|they|this|{REPORT}) (?:also )?(?:came|comes?|broke) (?:through )?(?:as|just|only|hours|days"
    r"|on the day|in the (?:same )?week|that)\b"
    r"|\b(?:reports?|one) of (?:its|their) own\b|^\W*of the two,|\b(?:gets|receives|earns|lands|wins|scores|is (?:given"
    r"|handed|awarded)) an? "
    rf"|^\W*in (?:a separate|another|a related) (?:development|announcement)\b|\b(?:was|were) told {LATELY}\b"
    rf"|^\W*(?:just )?(?:as|while) [^,;.]{{3,50}}\b{REPORT}\b[^,;.]{{0,30}}, "
    r"|\b(?:alongside|beside) (?:ours|theirs|its own|this one|it|the (?:city|county|borough|council)'s)\b"
)
"""What says that a report is out with the story's own."""

OUT_HERE = expression(
    rf"\b(?:on|in|at) the (?:very )?same (?:day|week|morning|afternoon|evening|night|hour|date|{WEEKDAY}|bulletin"
    r"|press conference|announcement|post)\b"
    rf"|\b(?:inspected|{OUT}) at the (?:very )?same time\b|\balso {OUT}\b"
    rf"|\b{REPORT}\b[^.;]{{0,50}}\b{OUT} (?:today|yesterday|overnight|this (?:week|morning|afternoon)|on {WEEKDAY})\b"
    rf"|\b(?:other|sister|twin|companion) (?:\w+ )?reports?\b|^\W*(?:just in|also (?:new|in the news|inspected))\b"
    rf"|^[^,;.]{{0,40}}\b{REPORT} (?:also |now )*in(?=[:,])|^\W*(?:overnight|separately)\b|^\W*in (?:an?"
    rf"|another) (?:separate |second |related )?(?:report|development)\b"
    rf"|\b(?:was|were|been) told {LATELY}\b|\bnews\b[^.;]{{0,20}} {LATELY}\b|\balongside (?:ours|its own|this one)\b"
    rf"|\b{REPORT} (?:on|of|into) [^,;.]{{3,40}} (?:followed|came|landed|arrived|appeared|went live)\b|\b(?:has|have"
    rf"|had) {NOW}(?:found out|learn(?:ed|t)|heard|discovered|been told"
    r"|(?:received|had|seen|got) (?:its|their|the) (?:own )?(?:ofsted )?"
    rf"{REPORT})\b"
)
"""What leaves no doubt of it, though the grade itself is told as of how the council stands ("Also published this week
was a report on Kent, which says that its services are good")."""


OPENS_OUT = expression(
    rf"\W*(?:(?:the|this|that) (?:same |latest )?(?:batch|tranche)\b|(?:this (?:week|morning)|today)(?:'s\b"
    rf"|,? (?:has )?"
    rf"(?:also )?(?:brings|brought|seen|saw|sees)\b)|also {OUT}\b|{OUT} (?:alongside|with|on the same|in tandem"
    rf"|at the)\b"
    r"|(?:[a-z]+ )?other report\b)"
)
"""How a sentence opens on other reports that are out: whoever is described in it has just been graded ("The same batch
contains a report on Kent, rated good overall")."""

PUBLISHED_THEN = expression(
    rf"\b{OUT} (?:(?:on )?(?:the|that) (?:(?:very )?same |previous )?day|at the same time|this week|today|yesterday)\b"
)
"""When minutes say that a report came out of which they tell."""


def is_out_here(low: str) -> bool:
    """Whether a sentence says itself that another council's report has come out with the news."""
    border = low.find(", while ")  # "Kent is rated good, while Medway was judged so on the same day"
    return OUT_HERE.search(low, 0, border if border >= 0 else len(low)) is not None
