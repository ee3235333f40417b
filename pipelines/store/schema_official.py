"""The tables of Ofsted's own files and of the stories that link to them."""

from pipelines.store.declaring import Column, Table, identity, made_in, number, words

OF_FILES = made_in(
    3,
    words(
        "seeks",
        "Empty for an article; `report` or `table` where an official file of Ofsted's is behind it, `minutes` where a "
        "committee's minutes or report is, a PDF that is judged like an article.",
    ),
    words("gss", "The council that Ofsted lists the report for (GSS code)."),
)
"""What an address is known by that leads to an official file."""

REPORT_FILES = Table(
    name="report_files",
    title="Files of reports",
    says="a file of Ofsted's as it was fetched, to read it again and to prove what it said; outcomes have its hash",
    key="hash",
    columns=made_in(
        3,
        words("hash", "SHA-256 of the file.", needed=True),
        words("url", "Where it was fetched from first.", needed=True),
        words("fetched_at", "When (UTC).", needed=True),
        number("size", "Its size in bytes.", needed=True),
        Column(name="body", kind=bytes, says="The file, compressed with zlib.", needed=True),
    ),
    hidden=True,
    since=3,
)

REPORT_LINKS = Table(
    name="report_links",
    title="Links to reports",
    says="a link of a story to Ofsted's report or to Ofsted's page on the council: the story's own evidence",
    columns=made_in(
        3,
        identity(),
        number("story_id", "The story.", needed=True, links="stories"),
        words("words", "The text of the link.", needed=True),
        words("url", "Where it leads.", needed=True),
        number("address_id", "The address of the report's file.", links="addresses"),
        words("gss", "The council whose page it is (GSS code).", links="authorities"),
    ),
    unique=(("story_id", "url"),),
    indexes=(("address_id",), ("gss",)),
    since=3,
)
