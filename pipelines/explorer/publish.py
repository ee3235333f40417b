"""All pages of a store as files, asked of Datasette without a server."""

from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

from datasette.app import Datasette

from pipelines.exceptions import StoreError
from pipelines.explorer.snapshot import SINGLE, STYLES, as_file, file_of, led_to
from pipelines.reference.slugs import council_slugs

PUBLIC = {"plugins": {"councilwatch": {"publish": True}}}
"""Metadata by which pages hold excerpts of stories only, and nothing that needs the program."""

NUMBERS = "SELECT '/event/' || id AS address FROM events WHERE stands = 1 UNION ALL SELECT '/story/' || id FROM stories"


async def files(path: Path) -> AsyncIterator[tuple[str, bytes]]:
    """Yield each file's name and bytes, of the store at ``path``, page by page.

    Which pages there are is read at the beginning: what comes into the store meanwhile is in the next snapshot, and a
    page that is gone by then is left out.
    """
    datasette = Datasette([str(path)], metadata=PUBLIC)
    try:
        await datasette.invoke_startup()
        charts = await pages_of_charts(datasette)
        known = [*charts, *await addresses(datasette, path.stem)]
        pages = {file for address in known if (file := file_of(address)) is not None}
        pages |= {f"static/{name}" for name in STYLES}
        for address in known:
            text = charts.get(address) or await page_at(datasette, address)
            file = file_of(address)
            if text is not None and file is not None:
                yield file, as_file(text, file, pages).encode()
        for name in STYLES:
            got = await datasette.client.get(f"/-/static-plugins/councilwatch/{name}")
            yield f"static/{name}", got.content
    finally:
        for database in datasette.databases.values():
            database.close()


async def page_at(datasette: Any, address: str) -> str | None:
    """The page at an address; None where there is none any more. Raises ``StoreError`` where it cannot be made."""
    got = await datasette.client.get(address)
    if got.status_code >= 500:
        raise StoreError(f"The page {address} could not be made of this store; `councilwatch doctor` looks into it.")
    return str(got.text) if got.status_code == 200 else None


async def pages_of_charts(datasette: Any) -> dict[str, str]:
    """The pages that stand alone, and those that their links choose (a judgement, a year, a state) by address."""
    found: dict[str, str] = {}
    waiting = list(SINGLE)
    while waiting:
        address = waiting.pop()
        if address in found or file_of(address) is None:
            continue
        text = await page_at(datasette, address) or ""
        found[address] = text
        waiting += [each for each in sorted(led_to(text)) if each.partition("?")[0] in SINGLE]
    return found


async def addresses(datasette: Any, name: str) -> list[str]:
    """The addresses of every council, event and story."""
    rows = await datasette.get_database(name).execute_fn(lambda db: db.execute(NUMBERS).fetchall())
    return [*(f"/council/{slug}" for slug in council_slugs().values()), *(row[0] for row in rows)]
