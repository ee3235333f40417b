"""The smallest spreadsheets that a reader takes for real ones, and the harm that a file can hold."""

import zipfile
from collections.abc import Mapping, Sequence
from datetime import date
from io import BytesIO
from xml.sax.saxutils import escape

NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0"'
)
KIND = "application/vnd.oasis.opendocument.spreadsheet"
MANIFEST = (
    '<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0">'
    f'<manifest:file-entry manifest:full-path="/" manifest:media-type="{KIND}"/></manifest:manifest>'
)
Cell = str | int | date
Rows = Sequence[Sequence[Cell]]


def ods(sheets: Mapping[str, Rows]) -> bytes:
    """A spreadsheet of sheets with these cells."""
    tables = "".join(
        f'<table:table table:name="{escape(name)}">{"".join(map(row, rows))}</table:table>'
        for name, rows in sheets.items()
    )
    return packed(content(tables))


def content(tables: str, before: str = "") -> str:
    return (
        f'<?xml version="1.0" encoding="UTF-8"?>{before}<office:document-content {NAMES}><office:body>'
        f"<office:spreadsheet>{tables}</office:spreadsheet></office:body></office:document-content>"
    )


def packed(xml: str | bytes, name: str = "content.xml") -> bytes:
    whole = BytesIO()
    with zipfile.ZipFile(whole, "w", zipfile.ZIP_DEFLATED) as file:
        file.writestr("mimetype", KIND, zipfile.ZIP_STORED)
        file.writestr("META-INF/manifest.xml", MANIFEST)
        file.writestr(name, xml)
    return whole.getvalue()


def row(cells: Sequence[Cell]) -> str:
    return f"<table:table-row>{''.join(map(cell, cells))}</table:table-row>"


def cell(value: Cell) -> str:
    if isinstance(value, date):
        shown = f"{value:%d/%m/%Y}"
        return (
            f'<table:table-cell office:value-type="date" office:date-value="{value.isoformat()}T00:00:00">'
            f"<text:p>{shown}</text:p></table:table-cell>"
        )
    if isinstance(value, int):
        said = f'office:value-type="float" office:value="{value}"'
        return f"<table:table-cell {said}><text:p>{value}</text:p></table:table-cell>"
    return f"<table:table-cell><text:p>{escape(value)}</text:p></table:table-cell>" if value else "<table:table-cell/>"
