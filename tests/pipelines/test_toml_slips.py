"""Slips that people make in TOML are told in words that need no knowledge of it, with the line."""

from pathlib import Path

import pytest

from pipelines.exceptions import ConfigError
from pipelines.strict_toml import TomlFile

SLIPS = {
    # name -> line at fault, its number, what is said
    "backslash": (r'links = "/news/\d+"', 3, r"put the value in single quotes, like links = '/news/\d+'"),
    "path of Windows": (r'note = "C:\Users"', 3, "a backslash cannot stand in double quotes"),
    "no quotes": ("note = hello", 3, 'straight double quotes, like note = "hello"'),
    "quotes of a word processor": ("note = “hello”", 3, 'straight double quotes, like note = "hello"'),
    "closing quote only": ('note = hello"', 3, 'straight double quotes, like note = "hello"'),
    "opening quote only": ('note = "hello', 3, "the quotes round the value are not closed on this line"),
    "quotes over lines": ('note = """hello', 4, "the quotes round a value are never closed"),
    "quotes in quotes": ('note = "the "Echo" says"', 3, "something follows the value"),
    "no equals sign": ('note "hello"', 3, 'put = between a key, which is one word, and its value, like note = "hello"'),
    "colon": ('note: "hello"', 3, 'like note = "hello"'),
    "two words for a key": ('my note = "hello"', 3, "a key, which is one word"),
    "capital": ("pinned = True", 3, "write true or false in small letters, like pinned = true"),
    "no": ("pinned = no  # not yet", 3, "like pinned = false"),
    "unit": ("minutes = 10 minutes", 3, "something follows the value: a comma, a unit"),
    "nothing": ("note =", 3, "after = stands a text in quotes, a number, true or false"),
    "twice": ('name = "other"', 3, "the key 'name' is here twice"),
    "twice in one line": ("x = {name = 1, name = 2}", 3, "the key 'name' is here twice"),
    "table twice": ("[source]", 3, "[source] is here already; write [[source]] for each"),
    "table that is one, twice": (
        "[digest]\n[digest]",
        4,
        "[digest] is here already; put what follows it under the first",
    ),
    "one bracket too few": ("[[other]", 3, "close the brackets, like [[other]]"),
    "a number in letters": ("per_hour = ten", 3, "a number is written in digits"),
    "a time": ("at = 07:30", 3, 'put the value in straight double quotes, like at = "07:30"'),
    "an address": ("host = 0.0.0.0", 3, 'straight double quotes, like host = "0.0.0.0"'),
    "two times": ("quiet_hours = 22:00-07:00", 3, 'like quiet_hours = "22:00-07:00"'),
    "a list of bare words": (
        "to = [news, team]",
        3,
        'put each text in straight double quotes, like to = ["news", "team"]',
    ),
    "a list of a word processor": ("to = [“news”]", 3, 'put each text in straight double quotes, like to = ["news"]'),
    "a word processor in {}": ("news = { env = “A_B” }", 3, 'not in the curly ones of a word processor, like "A_B"'),
    "a list that goes on": ('kinds = ["charity"', 4, "a bracket is not closed, or a comma is missing"),
    "no comma": ("x = {a = 1 b = 2}", 3, "a bracket is not closed, or a comma is missing"),
    "lines in curly brackets": ("x = {a = 1,\nb = 2}", 3, "what stands in {} must be on one line"),
    "another comment": ("// hello", 3, "a comment begins with #"),
    "JSON": ('{"name": "a"}', 3, "a line is a key = value, a [section], or a comment"),
    "a bell": ('note = "ding\a"', 3, "a character that cannot be seen"),
}


@pytest.mark.parametrize("slip", SLIPS)
def test_a_slip_is_told_with_its_line_and_the_way_out(slip: str) -> None:
    at_fault, line, says = SLIPS[slip]
    with pytest.raises(ConfigError) as told:
        TomlFile(Path("w.toml"), f'[source]\nname = "a"\n{at_fault}\n# the end')
    assert told.value.line == line
    assert str(told.value).startswith(f"w.toml, line {line}: this is not valid TOML: ")
    assert says in str(told.value)
    assert str(told.value).count("\n") == 0


def test_what_belongs_to_a_source_cannot_stand_before_it() -> None:
    with pytest.raises(ConfigError, match=r"\[\[source\]\] comes after what belongs to it"):
        TomlFile(Path("w.toml"), '[[source.listings]]\nkind = "feed"\n[[source]]\nname = "a"\n')
