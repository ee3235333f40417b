"""The smallest PDFs that a reader takes for real ones: lines of text at places, and the harm that a file can hold."""

import zlib
from collections.abc import Sequence
from dataclasses import dataclass

LEFT, TOP, LEADING = 56, 780, 14
RIGHT = 380
"""Where the second column of a table begins, in points from the left."""


@dataclass(frozen=True, kw_only=True)
class Text:
    """Words at a place of a page, in points from its lower left corner."""

    words: str
    x: float = LEFT
    y: float = TOP


def column(words: str, x: float = LEFT, top: float = TOP) -> list[Text]:
    """Lines below each other."""
    return [Text(words=line, x=x, y=top - LEADING * at) for at, line in enumerate(words.splitlines()) if line.strip()]


def pdf(pages: Sequence[str | Sequence[Text]], *, extra: str = "", trailer: str = "", filters: int = 1) -> bytes:
    """A PDF of pages: text, one line below the other, or pieces at their places, in the order of its content."""
    streams = [content(column(page) if isinstance(page, str) else page) for page in pages]
    return from_streams(streams, extra=extra, trailer=trailer, filters=filters)


def content(pieces: Sequence[Text]) -> bytes:
    shown = [b"BT /F1 11 Tf"]
    for piece in pieces:
        words = piece.words.encode("cp1252").replace(b"\\", rb"\\").replace(b"(", rb"\(").replace(b")", rb"\)")
        shown.append(b"1 0 0 1 %g %g Tm (%s) Tj" % (piece.x, piece.y, words))
    return b"\n".join([*shown, b"ET"])


def from_streams(streams: Sequence[bytes], *, extra: str = "", trailer: str = "", filters: int = 1) -> bytes:
    """A PDF whose pages have these contents, each packed ``filters`` times."""
    objects: list[bytes] = []
    kids = " ".join(f"{4 + 2 * at} 0 R" for at in range(len(streams)))
    objects.append(f"<< /Type /Catalog /Pages 2 0 R {extra} >>".encode())
    objects.append(f"<< /Type /Pages /Kids [{kids}] /Count {len(streams)} >>".encode())
    objects.append(b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>")
    for at, stream in enumerate(streams):
        packed = stream
        for _ in range(filters):
            packed = zlib.compress(packed, 9)
        names = " ".join(["/FlateDecode"] * filters)
        objects.append(
            f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * at} 0 R "
            "/Resources << /Font << /F1 3 0 R >> >> >>".encode()
        )
        objects.append(f"<< /Length {len(packed)} /Filter [{names}] >>\nstream\n".encode() + packed + b"\nendstream")
    body = bytearray(b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n")
    places = []
    for number, each in enumerate(objects, 1):
        places.append(len(body))
        body += b"%d 0 obj\n" % number + each + b"\nendobj\n"
    table = b"".join(b"%010d 00000 n \n" % place for place in places)
    size = len(objects) + 1
    body += b"xref\n0 %d\n0000000000 65535 f \n" % size + table
    end = f"trailer\n<< /Size {size} /Root 1 0 R {trailer} >>\nstartxref\n{body.rindex(b'xref')}\n%%EOF\n"
    return bytes(body) + end.encode()


def locked(pages: Sequence[str]) -> bytes:
    """A PDF that asks for a password: its key fits none."""
    key = "<" + "41" * 32 + ">"
    lock = f"/Encrypt << /Filter /Standard /V 1 /R 2 /Length 40 /P -4 /O {key} /U {key} >> /ID [<00> <00>]"
    return pdf(pages, trailer=lock)
