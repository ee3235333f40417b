"""Hostile inputs from sound ones: cut, doubled, spliced, flipped, and with words in them that have broken programs."""

from collections.abc import Sequence

from hypothesis import strategies as st

TOKENS: tuple[bytes, ...] = (
    *(
        b"",
        b"\x00",
        b"\xff",
        b"\xed\xa0\x80",
        b"\xef\xbb\xbf",
        b"\xff\xfe",
        "\u202e".encode(),
        "\u2028".encode(),
        b"\x1b[2J",
    ),
    *(
        b"\xf0\x9f\x92\xa9",
        "İ".encode(),
        "ﬁ".encode(),
        "²".encode(),
        "١".encode(),
        b"\r\n",
        b"\t",
        b" ",
        b"\n\n",
        b"\\",
        b"'",
        b'"',
    ),
    *(
        b"<",
        b">",
        b"&",
        b"&#0;",
        b"&#xD800;",
        b"&#x110000;",
        b"&lt;",
        b"<!--",
        b"-->",
        b"<![CDATA[",
        b"]]>",
        b"<?x",
        b"<!DOCTYPE a [",
    ),
    *(
        b"-1",
        b"0",
        b"99999999999999999999",
        b"1e400",
        b"NaN",
        b"Infinity",
        b"0x",
        b"31/31/9999",
        b"9999-99-99T99:99:99Z",
    ),
    *(b"0001-01-01", b"9999-12-31T23:59:59+14:00", b"Thu, 01 Jan 1970 00:00:60 GMT", b"29 February 2025", b"\xc2\xa0"),
    *(
        b"http://[",
        b"http://[127.0.0.1]/",
        b"//",
        b"javascript:x",
        b"?paged=\xc2\xb2",
        b"http://a:99999/",
        b"%",
        b"%zz",
        b"\xe3\x80\x82",
    ),
    *(
        b"{",
        b"}",
        b"[",
        b"]",
        b"[[",
        b"null",
        b"true",
        b'{"@graph":',
        b":",
        b",",
        b"=",
        b"'''",
        b'"""',
        b"#",
        b"*",
        b"\\u0000",
    ),
    *(
        b"inadequate",
        b"requires improvement",
        b" good ",
        b"Ofsted",
        b" not ",
        b"Leeds City Council",
        b"The the ",
        b" and ",
        b". ",
    ),
    *(
        b"<div>" * 300,
        b"((" * 200,
        b"a" * 3_000,
        b"\n" * 500,
        b" " * 2_000,
        b"''" * 300,
        b"<a href=x>" * 200,
        b"1." * 500,
    ),
)

Step = tuple[str, int, int, int]


def step() -> st.SearchStrategy[Step]:
    """One change: how, where (in thousandths of the input), how long, and with which token."""
    kinds = st.sampled_from(["cut", "double", "put", "put", "put", "flip", "end", "swap", "splice"])
    return st.tuples(kinds, st.integers(0, 1_000), st.integers(0, 400), st.integers(0, len(TOKENS) - 1))


def hostile(seeds: Sequence[bytes]) -> st.SearchStrategy[bytes]:
    """Inputs made of ``seeds`` by up to eight changes; now and then nothing but noise."""
    whole = st.integers(0, len(seeds) - 1)
    changed = st.builds(
        lambda at, other, steps: changes(seeds[at], seeds[other], steps), whole, whole, st.lists(step(), max_size=8)
    )
    return st.one_of(
        changed, changed, changed, st.binary(max_size=300), st.lists(st.sampled_from(TOKENS), max_size=12).map(b"".join)
    )


def changes(body: bytes, other: bytes, steps: Sequence[Step]) -> bytes:
    for how, place, length, token in steps:
        at = len(body) * place // 1_000
        match how:
            case "cut":
                body = body[:at] + body[at + length :]
            case "double":
                body = body[:at] + body[at : at + length] * (2 + token) + body[at + length :]
            case "put":
                body = body[:at] + TOKENS[token] + body[at:]
            case "flip":
                body = body[:at] + bytes([body[at] ^ (1 << length % 8)]) + body[at + 1 :] if at < len(body) else body
            case "end":
                body = body[:at] if token % 4 == 0 else body
            case "swap":
                body = body[:at] + TOKENS[token] + body[at + length :]
            case "splice":
                body = body[:at] + other[len(other) * length // 400 :]
        body = body[:400_000]
    return body
