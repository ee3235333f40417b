"""Where archives lie: files and folders here, and what fsspec reaches (http, https, s3)."""

import glob
import io
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any, BinaryIO, cast
from urllib.parse import parse_qsl, urlencode

from pipelines.exceptions import InputError
from scheduler.archive.unreached import unreached

READ_AHEAD = 8 << 20
"""Bytes that are asked of a server at a time."""

WHOLE_ONLY = "It cannot be read here: its server gives files only as a whole. Fetch it, and name the file."

ADDRESS = re.compile(r"://(?:[^/?#\s'\":@]+:(?!\d{1,5}/)[^?#\s'\"]*@|[^/?#\s'\"]*@)?(?P<place>[^\s?#'\"]*\??)[^\s'\"]*")
"""A name and password may stand before the host, and a signed address has its signature in the query. A password with a
``/`` in it ends where no host's port could."""

LIKE_A_PORT = re.compile(
    r"://(?:(?!localhost:)[^/?#\s'\":@.]+:\d{1,5}/[^?#\s'\"]*@"
    r"|[^/?#\s'\":@]+:\d{1,5}/[^?#\s'\"]*@(?=[^/?#\s'\"@]+\.[^/?#\s'\"@.]+/))"
)
"""A name and a password that begins as a port does: the name has no dot, as few hosts do, or a host and a path follow.
In doubt it is not shown; what a file is known by does not hang on it."""

SIGNING = re.compile(
    r"x-(?:amz|goog|oss)-.*|awsaccesskeyid|googleaccessid|ossaccesskeyid|key-pair-id|signature|expires|policy"
    r"|security-token",
    re.IGNORECASE,
)
"""Parts of a query that sign an address (S3 and CloudFront, Google, Alibaba) and are new with each signature."""

SIGNING_AZURE = re.compile(r"sig|s[eprtv]|spr|sk[oestv]|skoid|sktid")
"""Azure's; so short that they sign nothing where there is no ``sig`` among them."""

WARCS = ("*.warc", "*.warc.gz")


def is_far(path: str) -> bool:
    return "://" in path and not path.startswith("file://")


def unsigned(text: str) -> str:
    """Return a path, or what was said of one, without what would open it to others."""
    return ADDRESS.sub(r"://\g<place>", LIKE_A_PORT.sub("://", text))


def without_signature(path: str) -> str:
    """Return what an address is known by whoever signs it, and when; not to be shown, for it may hold other secrets."""
    parts = parse_qsl(path.partition("#")[0].partition("?")[2], keep_blank_values=True) if is_far(path) else []
    is_azure = any(name == "sig" for name, _ in parts)
    kept = [
        (name, value)
        for name, value in parts
        if not SIGNING.fullmatch(name) and not (is_azure and SIGNING_AZURE.fullmatch(name))
    ]
    place = ADDRESS.sub(r"://\g<place>", path)
    return f"{place}{urlencode(kept)}"


def shown(paths: Sequence[str]) -> dict[str, str]:
    """Return each path as it is shown: without what would open it to others, and numbered where that makes them one."""
    names = Counter(map(unsigned, dict.fromkeys(paths)))
    numbers = {name: count(1) for name in names}
    return {
        path: name if names[name] == 1 else f"{name} (number {next(numbers[name])} of {names[name]})"
        for path, name in ((path, unsigned(path)) for path in dict.fromkeys(paths))
    }


def expanded(paths: Sequence[str]) -> tuple[str, ...]:
    """Return the files that paths, folders and patterns name, each once, in order.

    Raises ``InputError`` for a path that names none, ``NothingReachedError`` for a pattern where no server answers.
    """
    found: dict[str, None] = {}
    for path in paths:
        named = far_files(path) if is_far(path) else near_files(path.removeprefix("file://"))
        if not named and not is_far(path) and Path(path.removeprefix("file://")).is_dir():
            raise InputError(f"There is no WARC file in the folder {path}: none in it is named {' or '.join(WARCS)}.")
        if not named:
            raise InputError(
                f"There is no file {unsigned(path)}; name WARC files, folders of them, or patterns like "
                "'news/*.warc.gz'."
            )
        found.update(dict.fromkeys(named))
    return tuple(found)


def near_files(path: str) -> list[str]:
    place = Path(path)
    if place.is_dir():
        return sorted(str(each.absolute()) for pattern in WARCS for each in place.glob(pattern))
    if place.exists():
        return [str(place.absolute())]
    return sorted(str(Path(each).absolute()) for each in glob.glob(path, recursive=True) if Path(each).is_file())  # noqa: PTH207


def far_files(path: str) -> list[str]:
    place = path.partition("?")[0] if path.startswith(("http://", "https://")) else path  # else a signed address
    if not glob.has_magic(place):
        return [path]
    files, inside = file_system(path)
    scheme = path.partition("://")[0]
    try:
        found = files.glob(inside)
    except Exception as error:
        why = unreached(error)
        raise type(why)(f"{unsigned(path)}: {unsigned(str(why))}") from error
    return sorted(each if "://" in each else f"{scheme}://{each}" for each in found)


def file_system(path: str) -> tuple[Any, str]:
    """Return fsspec's file system for an address, and the address in it. S3 is read by Arrow, without a sign-in where
    nothing is configured."""
    import fsspec

    if not path.startswith("s3://"):
        far: tuple[Any, str] = fsspec.core.url_to_fs(path)
        return far
    from fsspec.implementations.arrow import ArrowFSWrapper
    from pyarrow.fs import FileSystem

    files, inside = FileSystem.from_uri(path)
    return ArrowFSWrapper(files), inside


@contextmanager
def opened(path: str) -> Iterator[BinaryIO]:
    """Open a file to be read, wherever it lies."""
    if not is_far(path):
        with Path(path).open("rb") as near:
            yield near
        return
    files, inside = file_system(path)
    if path.startswith("s3://"):  # Arrow asks for each few bytes by themselves
        with files.fs.open_input_file(inside) as raw:
            yield io.BufferedReader(raw, READ_AHEAD)
        return
    with files.open(inside, "rb", block_size=READ_AHEAD) as far:
        yield cast(BinaryIO, far)


def identity(path: str) -> str:
    """What a file is known by: where it lies, and how large it is. Another one in its place is read anew; one whose
    address was signed anew is the same.

    Raises ``InputError`` for one that is not there or cannot be read from any byte on, ``NothingReachedError`` where no
    server answers.
    """
    try:
        if not is_far(path):
            return f"{path} {Path(path).stat().st_size}"
        files, inside = file_system(path)
        size = files.size(inside)
        whole_only = not path.startswith("s3://") and not gives_parts(path, size)
    except Exception as error:
        why = unreached(error)
        raise type(why)(unsigned(str(why))) from error
    if whole_only:
        raise InputError(WHOLE_ONLY)
    return f"{without_signature(path)} {size}"


def gives_parts(path: str, size: int | None) -> bool:
    """Whether a server gives a file from any byte on."""
    if size is None:
        return False
    with opened(path) as stream:
        try:
            stream.seek(max(size - 1, 0))
            return len(stream.read(1)) == min(size, 1)
        except ValueError:  # fsspec's, where the answer to a question for a part is the whole
            return False
