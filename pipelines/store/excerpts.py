"""Views that stand for tables with publishers' texts where nobody but their owner may see these whole."""

from dataclasses import replace

from pipelines.store.declaring import Table, View

EXCERPT = 300
"""Characters of a text that may leave this machine."""

BEGINS = (
    f"CASE WHEN length({{name}}) <= {EXCERPT} THEN {{name}} ELSE rtrim(substr({{name}}, 1, {EXCERPT - 2})) || ' …' END"
)


def excerpt(text: str) -> str:
    """Return the beginning of a text, of ``EXCERPT`` characters with the dots that stand for the rest."""
    return text if len(text) <= EXCERPT else f"{text[: EXCERPT - 2].rstrip()} …"


def excerpts_of(table: Table, name: str, *, texts: tuple[str, ...]) -> View:
    """Return the view ``name`` of a table: the same rows and columns, of the ``texts`` only how they begin."""
    columns = [
        f"{BEGINS.format(name=column.name)} AS {column.name}" if column.name in texts else column.name
        for column in table.columns
    ]
    return View(
        name=name,
        title=f"{table.title}, in excerpts",
        says=f"{table.says}; of long texts only how they begin",
        columns=tuple(
            replace(column, says=f"{column.says} Only how it begins.") if column.name in texts else column
            for column in table.columns
        ),
        sql=f"SELECT {', '.join(columns)} FROM {table.name}",
    )
