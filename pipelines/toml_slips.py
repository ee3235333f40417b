"""What to do about a line that is not TOML, for people who do not know TOML. Pure."""

import re

BACKSLASH = ("Unescaped '\\' in a string", "Invalid hex value", "Escaped character is not a Unicode scalar value")
"""What Python's reader says where a backslash stands in double quotes: a regular expression, or a path of Windows."""

SAYS = (
    ("Illegal character '\\n'", "the quotes round the value are not closed on this line"),
    ("Unterminated string", "the quotes round a value are never closed"),
    ("Expected newline", "something follows the value: a comma, a unit, or a quote inside the quotes"),
    ("Unclosed", "a bracket is not closed, or a comma is missing between two values, here or on the line above"),
    ("Invalid initial character for a key part", "a key is missing; what stands in {} must be on one line"),
    ("Invalid value", "after = stands a text in quotes, a number, true or false"),
    ("Invalid statement", "a line is a key = value, a [section], or a comment that begins with #"),
    ("Illegal character", "it holds a character that cannot be seen; type the line again"),
)
"""Beginnings of what Python's reader says, each with what it means."""


CURLY = "“”„‟‘’‚‹›«»`"
"""Quotes of a word processor, which TOML does not know."""

SEVERAL = ("source", "source.listings", "alerts.rules")
"""The tables of this program's files that may stand in a file more than once."""


def what_to_do(says: str, line: str) -> str:
    """Return what is wrong with ``line`` and how to write it; ``says`` is what Python's reader (tomllib) says of it.

    Words of the reader that are not known here are passed on.
    """
    if re.match(r"\s*(//|;|--|<!--)", line):
        return "a comment begins with #"
    if says.startswith(BACKSLASH):
        return f"a backslash cannot stand in double quotes; put the value in single quotes{_in_single_quotes(line)}"
    if says.startswith("Expected '=' after a key"):
        return f"put = between a key, which is one word, and its value{_with_equals(line)}"
    if twice := _twice(says, line):
        return twice
    if says.startswith("Expected ']") and (name := re.match(r"\s*(\[\[?)\s*([\w.-]+)", line)):
        return f"close the brackets, like {name[1]}{name[2]}{']' * len(name[1])}"
    if hint := flag_hint(line) or bare_hint(line) or list_hint(line) or quotes_hint(line):
        return hint
    return next((means for beginning, means in SAYS if says.startswith(beginning)), says)


def flag_hint(line: str) -> str | None:
    """Return what to do where a line's value is a yes or no in words that are not TOML's; None for others."""
    match = re.match(r"\s*([A-Za-z0-9_-]+)\s*=\s*(true|false|yes|no|on|off)\s*(#.*)?$", line, re.IGNORECASE)
    if match is None:
        return None
    value = "true" if match[2].lower() in ("true", "yes", "on") else "false"
    return f"write true or false in small letters, like {match[1]} = {value}"


def bare_hint(line: str) -> str | None:
    """Return what to do where a line's value is a time of day, two of them or an address without quotes; else None."""
    match = re.match(r"\s*([A-Za-z0-9_-]+)\s*=\s*([\d.:]+(?:\s*(?:-|–|to)\s*\d{1,2}[:.]\d{2})?)\s*(#.*)?$", line)
    if match is None or re.fullmatch(r"\d+(\.\d+)?", match[2]):
        return None
    return f'put the value in straight double quotes, like {match[1]} = "{match[2]}"'


def list_hint(line: str) -> str | None:
    """Return what to do where texts of a list in one line have no quotes, or wrong ones; None for others."""
    match = re.match(rf"\s*([A-Za-z0-9_-]+)\s*=\s*\[\s*([{CURLY}]|[^\W\d])([^\[\]#]*)\]\s*(#.*)?$", line)
    if match is None:
        return None
    texts = [text.strip(f" {CURLY}\"'") for text in (match[2] + match[3]).split(",")]
    shown = ", ".join(f'"{text}"' for text in texts if text and "://" not in text)[:60]
    return f"put each text in straight double quotes, like {match[1]} = [{shown}]"


def quotes_hint(line: str) -> str | None:
    """Return what to do where a line's value has no quotes, or those of a word processor; None for others."""
    match = re.match(r"\s*([A-Za-z0-9_-]+)\s*=\s*([^\s#].*?)\s*$", line)
    if match is None:
        return None
    if curly := re.search(rf"=\s*([{CURLY}])([^{CURLY}]*)[{CURLY}]", match[2]):  # inside { }
        shown = "..." if "://" in curly[2] else curly[2][:60]
        return f'put texts in straight double quotes ("), not in the curly ones of a word processor, like "{shown}"'
    if not re.match(rf"[{CURLY}]|[^\W\d]", match[2]):
        return None
    plain = match[2].strip(f"{CURLY}\"'")
    if "://" in plain:
        plain = "..."  # an address may let whoever reads it write to a channel: no complaint, and so no log, repeats it
    digits = "; a number is written in digits" if re.fullmatch(r"[A-Za-z]+", match[2]) else ""
    return f'put the value in straight double quotes, like {match[1]} = "{plain[:60]}"{digits}'


def _twice(says: str, line: str) -> str | None:
    declared = re.match(r"Cannot (?:declare|mutate|overwrite|redefine) .*?\(([^)]*)\)", says)
    if declared:
        name = ".".join(re.findall(r"'([^']*)'", declared[1]))
        other = f"write [[{name}]] for each" if name in SEVERAL else "put what follows it under the first"
        return f"[{name}] is here already; {other}"
    if not says.startswith(("Cannot overwrite a value", "Duplicate inline table key")):
        return None
    if line.lstrip().startswith("["):
        return f"{line.strip()} comes after what belongs to it, or is here already; put it first"
    key = re.search(r"key '([^']*)'", says) or re.match(r"\s*[\"']?([\w.-]+)", line)
    return f"the key {key[1]!r} is here twice; take one of the two out" if key else None


def _in_single_quotes(line: str) -> str:
    match = re.match(r"\s*([\w-]+)\s*=\s*\"([^\"']*)\"\s*(#.*)?$", line)
    return f", like {match[1]} = '{match[2][:60]}'" if match and "://" not in match[2] else ""


def _with_equals(line: str) -> str:
    match = re.match(r"\s*([\w-]+)\s*:?\s*([\"'][^\"']*[\"'])\s*(#.*)?$", line)
    return f", like {match[1]} = {match[2][:60]}" if match and "://" not in match[2] else ""
