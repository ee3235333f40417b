"""The words by which pages give away what is no story: patterns as data, one phrase a line.

Seen on councils', regulators' and papers' pages. ``BOX_NAMES``, the headings, and the lines of ``NOISE`` are
matched as a whole; the words of walls are searched for.
"""

import re


def any_of(*phrases: str) -> re.Pattern[str]:
    """A pattern for any of these phrases, in any case; an apostrophe stands for the straight and the curly one."""
    return re.compile("(?:" + "|".join(phrase.replace("'", "['’]") for phrase in phrases) + ")", re.IGNORECASE)


BOX_NAMES = re.compile(
    r"(?:[\w-]*[-_])?"
    + any_of(
        r"related(?:[-_]*(?:news|stories|story|articles?|content|posts?|links?|items?|topics?))?",
        r"comments?(?:[-_]*(?:area|list|section|thread|form|respond))?",
        r"readers?[-_]?comments",
        r"respond|disqus[-_]?thread",
        r"most[-_]?(?:read|popular|viewed)",
        r"trending|recommended|recommendations|read[-_]?next|more[-_]?(?:stories|news)",
        r"cookie[-_]?(?:banner|notice|bar|consent|message|policy)|cookies|cookieconsent",
        r"eu-cookie-compliance[\w-]*|sliding-popup|onetrust[\w-]*|ccc[-_]?(?:notify|overlay)",
        r"browser-?(?:upgrade|warning|notice)|browsehappy|unsupported-browser",
        r"newsletter(?:[-_]*(?:signup|sign-up|box|form|promo|block|subscribe|widget))?",
        r"(?:image|photo|picture|figure|media|wp)[-_]?captions?(?:[-_]text)?|caption",
        r"rrssb[\w-]*|addtoany[\w-]*",
        r"share[-_]?(?:this|buttons|links|bar)|(?:social|sharing)[-_]?(?:share|links|buttons)",
        r"breadcrumbs?|skip-?links?|page-?feedback",
    ).pattern
    + r"(?:[-_]{1,2}(?:wrapper|container|inner|block|region|panel|widget))?",
    re.IGNORECASE,
)
"""Class names and ids of what is no story, as whole words between blanks."""

OTHER_STORIES = any_of(
    r"you (?:may|might) also (?:like|be interested in)",
    r"more on this story|read (?:more|next)|also (?:read|in the news)|don't miss",
    r"most (?:read|popular|viewed)|trending(?: now)?|top stories|editor's picks",
    r"recommended(?: for you| reading)?",
    r"(?:related|more|other|latest|recent|further) (?:news|stories|articles|posts|content|headlines)",
    r"(?:more|other|latest) (?:news |stories )?from .{1,40}",
    r"related(?: topics)?|related (?:internet )?links",
    r"share (?:this|this page|this story|this article|on social media)",
)
"""Headings over lists of other stories, apart from a colon at the end."""

COMMENTS = any_of(
    r"(?:readers?'? |view |show )?comments?",
    r"readers?'? comments?",
    r"\d+ (?:comments?|responses?|replies)",
    r"leave a (?:reply|comment)|post a comment",
    r"join the (?:conversation|discussion)|join our commenting forum",
)
"""Headings over what readers wrote, apart from a count in brackets."""

LAST_LINE = any_of(
    r"readers?'? comments? ?(?:\(\d+\))?",
    r"leave a (?:reply|comment)",
    r"you must (?:sign|log) in to (?:make|post|leave) a comment\.?",
)
"""Lines after which only readers speak. ("Have your say" is not one: councils invite to consultations with it.)"""

POINTER = re.compile(
    any_of(
        r"read more|read also|read next|also read|more on this|more|see also|don't miss|watch|listen",
        r"related(?: (?:story|article|news))?|recommended|what to read next",
    ).pattern
    + r"(?:\s*[:>–-]|\s*$)",
    re.IGNORECASE,
)
"""How a line begins that points to another story."""

NOISE = any_of(
    r"hide ad|advertisement|advert|published|get in touch|learn more|read more",
    r"(?:first |last |page last )?(?:published|posted|updated)(?: on)?:? \d{1,2}(?:st|nd|rd|th)? [a-z]{3,9}\.? \d{4}",
    r"skip to (?:main )?content|accessibility statement",
    r"share(?: this)?(?: (?:page|story|article))?",
    r"image (?:source|caption|copyright|credit)\b.{0,200}|media caption\b.{0,200}",
    r"related internet links",
    r"the bbc is not responsible for the content of external (?:internet )?sites\.?.{0,60}",
    r"watch more of our videos on shots!.{0,120}",
    r"this article is more than \d+ years? old\.?|\d+ mins? read",
    r"\d+ comments?|unsuitable or offensive\? report this comment",
    r"your browser is no longer supported\.?",
    r"for the best possible experience using our website we recommend .{0,120}",
    r"your browser appears to have cookies disabled\..{0,120}",
    r"please enable (?:javascript|cookies)\b.{0,160}",
    r"you are using an (?:outdated|unsupported) browser\b.{0,160}",
    r"we(?:'ll assume|'d like to use| use| have placed)\b.{0,80}\bcookies\b.{0,240}",
    r"(?:this|our) (?:web)?site uses cookies\b.{0,240}",
    r"(?:accept|reject|manage)(?: all)? cookies|cookie (?:settings|preferences|policy)",
    r"(?:sign up|subscribe|register)(?: now)? (?:to|for|here)\b.{0,120}\b(?:newsletters?|inbox|e-?mails?)\b.{0,80}",
    r"subscribe to the [\w '’]{1,60}(?: (?:here|today|now|for .{1,60}))?[.!]?",
    r"(?:you can )?follow us on .{0,120}",
    r"(?:for|check out) (?:more|the latest)\b.{0,120}\b(?:check our|sign(?:ing)? up (?:for|to) our)\b.{0,80}",
    r"(?:do you have a story|got a story|have you got a story)\b.{0,120}",
    r"(?:are|is|were|have|do) .{3,80}\? get in touch\b.{0,80}|get in touch with our news team\b.{0,80}",
    r"our community members are treated to\b.{0,200}|follow along with the latest updates below\.?",
    r"(?:want|get) (?:more|the latest) .{0,80}\b(?:inbox|newsletters?)\b.{0,80}",
)
"""Lines that are no sentence of any story."""

CHALLENGE_MARKUP = any_of(
    r"cf-browser-verification|cf[-_]chl[-_]|/cdn-cgi/challenge-platform",
    r"_Incapsula_Resource|Incapsula incident ID",
    r"captcha-delivery\.com|px-captcha|sucuri_cloudproxy|awswaf|aws-waf-token|distil_r_captcha",
)
"""Scripts and ids of challenges. Ordinary pages carry some too: they count only where next to nothing is to be read."""

CHALLENGE_WORDS = any_of(
    r"^just a moment\W*$|^just a moment\.\.\.",
    r"checking (?:if the site connection is secure|your browser before)",
    r"verify(?:ing)? (?:that )?you are (?:a )?human|are you a robot|please complete the security check",
    r"attention required! \| cloudflare|ddos protection by",
    r"request unsuccessful\. incapsula|pardon our interruption",
    r"enable javascript and cookies to continue",
    r"^access denied$|access to this page has been denied|you don't have permission to access",
)

SCRIPT_WORDS = any_of(
    r"\b(?:enable|needs?|requires?|turn on|use|without|disabled)\b.{0,40}\bjavascript", r"javascript (?:is|must|to)\b"
)
"""What pages that scripts fill in say to readers without."""

UNFILLED = any_of(
    r"^(?:app|root|__next|__nuxt|___gatsby|main-app|app-root)\b",
    r"\b(?:news|results?|listing|search|feed|articles?)[-_]?(?:app|root|list|container|results?|widget)\b",
)
"""Ids and classes of the elements that scripts fill in with a list."""

CONSENT_WORDS = any_of(
    r"before you continue|we (?:value|care about) your privacy|consent or pay|agree and (?:continue|close)",
    r"(?:accept|agree to|consent to)\b.{0,60}\bcookies\b.{0,40}\bto (?:continue|read|access|view)",
    r"accept (?:all )?(?:and|&) continue",
    r"manage (?:my )?(?:choices|options) .{0,40}(?:accept|agree|consent)",
)

ERROR_WORDS = any_of(
    r"(?:error:? )?(?:40[034]|410|50[0234])\b.{0,40}",
    r".{0,30}\b(?:page|story|article|content) (?:not found|not available|unavailable|removed|deleted)\b.{0,60}",
    r".{0,30}\b(?:page|story|article|content) (?:cannot|could not|can't|couldn't) be (?:found|displayed)\b.{0,60}",
    r".{0,30}\b(?:page|story|article|content) (?:does not|doesn't|no longer) exists?\b.{0,60}",
    r".{0,30}\b(?:page|story|article|content) (?:has been|was) (?:moved|removed|deleted|not found)\b.{0,60}",
    r"not found|service unavailable|internal server error|bad gateway|gateway time-?out",
    r"sorry.{0,40}(?:can't|cannot|could not|couldn't) (?:find|be found)\b.{0,60}",
    r"(?:this|the) page you (?:requested|are looking for|were looking for)\b.{0,80}",
    r"something (?:has )?(?:went|gone) wrong.{0,40}|oops\W.{0,60}",
    r"we're down for maintenance.{0,40}|(?:our )?(?:web)?site (?:is )?under maintenance.{0,40}",
)
"""Titles and headings, as a whole, of pages that say that there is none."""

_ASKED = r"(?:register|subscribe|sign in|sign up|log in)(?: now| today| here| for free)?"
PAYWALL_WORDS = any_of(
    # Only what is said to the reader, at the beginning of a line or sentence: in a story "providers must register to
    # continue to operate".
    r"(?:^|[.!?:|]\s+|\b(?:please|simply|you (?:must|can|(?:will )?(?:need|have) to))\s+)\W{0,9}"
    rf"{_ASKED}(?: (?:or|and) {_ASKED})* to "
    r"(?:continue(?: reading\b|\W*$)|read (?:more|on|this)|unlock|(?:access|view|read) (?:the|this) "
    r"(?:full|rest|article|story|content))",
    r"(?:^|[.!?:|]\s+)\W{0,9}(?:(?:if you )?want )?to (?:continue reading|read the (?:full|rest of (?:the|this)) "
    r"(?:article|story))\b.{0,60}(?:subscri|regist|sign in|log in)",
    r"(?:this|the full) (?:article|content|story) is (?:only )?(?:available )?(?:for|to|reserved for|exclusive to) "
    r"(?:\w+ )?(?:subscribers|members|registered)",
    r"subscriber-only (?:articles?|content)|only available to subscribers|for subscribers only",
    r"(?:already|not yet) (?:a )?(?:subscriber|subscribed)\?",
    r"you(?: have|'ve) (?:reached|used|read) (?:your|all|the)\b.{0,40}\b(?:limit|free articles)",
)
"""What a paywall says, looked for in one line at a time."""

OFFER_WORDS = any_of(r"subscri|regist|sign(?:ing)? (?:in|up)|log(?:ging)? in|newsletter|member|free trial")
"""What the lines speak of that follow on a paywall's own."""

PAYWALL_NAMES = re.compile(
    r"(?:[\w-]*[-_])?"
    r"(?:paywall|regwall|registration-?wall|subscriber-?only|subscription-?wall|piano-?(?:offer|inline)|paygate"
    r"|metered-?content)"
    r"(?:[-_][\w-]*)?",
    re.IGNORECASE,
)
"""Class names and ids of a paywall's box."""
