"""The four grades as they are written, for expressions that look for any of them."""

OF_ONE_WORD = "outstanding|good|inadequate"

ONE_WORD_GRADE = rf"(?:{OF_ONE_WORD})"
"""A grade that is an adjective: all but "requires improvement"."""

PLAIN_GRADE = rf"(?:{OF_ONE_WORD}|requires improvement)"
"""A grade as it is written most often."""

FULL_GRADE = rf"(?:{OF_ONE_WORD}|requires improvement(?: to be good)?)"
"""A plain grade, and as reports write it in full ("requires improvement to be good")."""

GRADE_OF_ANY_FORM = rf"(?:{OF_ONE_WORD}|requir\w+ improvement)"
"""A grade whatever form its verb has ("requiring improvement", "required improvement")."""

GRADE_OF_ANY_SCALE = rf"(?:{GRADE_OF_ANY_FORM}|adequate)"
"""The same, and "adequate" of the old scales."""

WHOLE_GRADE = rf"(?:{OF_ONE_WORD}|requir\w+ improvement(?: to be good)?)"
"""A grade in full: whatever form its verb has, and with "to be good" behind it."""

GRADE_ENDS = rf"(?:{OF_ONE_WORD}|improvement)"
"""The last word of a grade."""

ENDS_OF_ANY_SCALE = rf"(?:{GRADE_ENDS}|adequate)"
"""The same, and "adequate" of the old scales."""

GRADE_BEGINS = rf"(?:{OF_ONE_WORD}|requir)"
"""The letters that a grade begins with, however its verb goes on."""
