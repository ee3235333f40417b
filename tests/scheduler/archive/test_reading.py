"""Every record is told once, whatever state its file is in; what is broken is told by its place."""

import gzip
import io
import subprocess
import sys
import tracemalloc
import zlib
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import pytest

from scheduler.archive.reading import Answer, Broken, Skipped, answers
from tests.scheduler.archive.making import Made, packed, pages

MADE = pages(6)
PLAIN = [each.record() for each in MADE]
PACKED = packed(MADE)
FORMS = {"plain": PLAIN, "packed": PACKED}
ALL = [each.url for each in MADE]


def told(data: bytes) -> tuple[list[str], list[tuple[int, str]]]:
    """The addresses that are read, and where what is broken."""
    found = list(answers(io.BytesIO(data)))
    return (
        [each.url for each in found if isinstance(each, Answer)],
        [(each.offset, each.says) for each in found if isinstance(each, Broken)],
    )


def place(records: Sequence[bytes], number: int) -> int:
    return len(b"".join(records[:number]))


@pytest.mark.parametrize("form", FORMS)
def test_a_whole_file_is_read_whole(form: str) -> None:
    found = list(answers(io.BytesIO(b"".join(FORMS[form]))))
    assert [each.url for each in found if isinstance(each, Answer)] == ALL
    assert [each.offset for each in found] == [place(FORMS[form], number) for number in range(6)]
    first = found[0]
    assert isinstance(first, Answer)
    assert (first.status, first.body, first.fetched_at.isoformat()) == (
        200,
        MADE[0].html(),
        "2019-05-02T08:00:00+00:00",
    )
    assert first.headers["content-type"] == "text/html; charset=utf-8"


def test_a_file_packed_in_one_piece_is_read_whole() -> None:
    assert told(gzip.compress(b"".join(PLAIN))) == (ALL, [])


def test_only_answers_are_told() -> None:
    asked = Made(number=9, kind="request")
    assert told(b"".join([asked.record(), PLAIN[0], asked.record(), PLAIN[1], asked.record()])) == (ALL[:2], [])


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("number", range(6))
def test_from_any_record_on_the_rest_is_read(form: str, number: int) -> None:
    found = answers(io.BytesIO(b"".join(FORMS[form])), place(FORMS[form], number))
    assert [each.url for each in found if isinstance(each, Answer)] == ALL[number:]


def zeroed(records: Sequence[bytes], number: int, first: int, last: int) -> list[bytes]:
    old = records[number]
    return [*records[:number], old[:first] + bytes(last - first) + old[last:], *records[number + 1 :]]


DAMAGED: dict[str, list[bytes]] = {
    "the head of a plain record": zeroed(PLAIN, 2, 10, 90),
    "the mark of a plain record": zeroed(PLAIN, 2, 0, 8),
    "the middle of a packed record": zeroed(PACKED, 2, 60, 90),
    "the head of a packed record": zeroed(PACKED, 2, 0, 10),
    "the checksum of a packed record": zeroed(PACKED, 2, len(PACKED[2]) - 8, len(PACKED[2]) - 4),
}


@pytest.mark.parametrize("what", DAMAGED)
def test_the_rest_is_read_on_behind_damage(what: str) -> None:
    records = DAMAGED[what]
    read, broken = told(b"".join(records))
    assert read == [*ALL[:2], *ALL[3:]]
    assert [at for at, _ in broken] == [place(records, 2)]
    assert "damaged" in broken[0][1]


LENGTHS: dict[str, int] = {"too short": 120, "too long": 1_500, "beyond the file": 90_000, "a terabyte": 10**12}


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("what", LENGTHS)
def test_a_wrong_length_costs_its_own_record_alone(form: str, what: str) -> None:
    wrong = Made(number=2, lines=MADE[2].lines, length=LENGTHS[what])
    records = [*FORMS[form][:2], *(packed([wrong]) if form == "packed" else [wrong.record()]), *FORMS[form][3:]]
    read, broken = told(b"".join(records))
    assert read == [*ALL[:2], *ALL[3:]]
    assert [at for at, _ in broken] == [place(records, 2)]


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("cut", [1, 40, 200, 300])
def test_a_file_that_is_cut_off_says_where(form: str, cut: int) -> None:
    read, broken = told(b"".join(FORMS[form])[:-cut])
    assert read == ALL[:5]
    assert [at for at, _ in broken] == [place(FORMS[form], 5)]
    assert "cut off" in broken[0][1]


@pytest.mark.parametrize("form", FORMS)
def test_a_file_cut_anywhere_counts_each_record_once(form: str) -> None:
    whole = b"".join(FORMS[form])
    for cut in range(1, len(whole), 37):
        read, broken = told(whole[:cut])
        assert read == ALL[: len(read)]
        assert len(broken) <= 1
        assert len(read) + len(broken) == sum(place(FORMS[form], number) < cut for number in range(6))


@pytest.mark.parametrize(
    "body",
    [b"hello\n" * 500, b"<html>" * 500, gzip.compress(b"hello\n" * 500, mtime=0), b"\x00" * 900],
    ids=["text", "page", "packed text", "nothing"],
)
def test_what_is_no_warc_is_one_failure(body: bytes) -> None:
    read, ((at, says),) = told(body)
    assert (read, at) == ([], 0)
    assert "no WARC file" in says


def test_an_empty_file_is_a_failure() -> None:
    assert told(b"") == ([], [(0, "It is empty.")])


def test_a_huge_record_is_passed_over_without_being_held() -> None:
    huge = b"".join(b"x" * 1_000_000 for _ in range(200))
    record = Made(number=2, body=huge).record()
    data = io.BytesIO(b"".join([*PACKED[:2], gzip.compress(record, 1), *PACKED[3:]]))
    del huge, record
    tracemalloc.start()
    found = list(answers(data))
    _, most = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    assert [each.url for each in found if isinstance(each, Answer)] == [*ALL[:2], *ALL[3:]]
    (broken,) = [each for each in found if isinstance(each, Broken)]
    assert "200,000,0" in broken.says
    assert most < 20_000_000


GIGABYTE = 10**9
PEAK = """
import resource, sys
from scheduler.archive.judging import Setting
from scheduler.archive.slices import Slice, read_slice

def most():
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss

read_slice(Slice(path=sys.argv[1], start=0, setting=Setting()))
before = most()
read = read_slice(Slice(path=sys.argv[2], start=0, setting=Setting()))
print(read.records, len(read.failed), read.failed[0].offset, read.ended, most() - before)
"""


def of_a_gigabyte(path: Path, around: Sequence[bytes]) -> Path:
    """Write two records, one of a gigabyte of nothing, and two more; the plain one is a hole in its file."""
    head = Made(number=2, body=b"", length=GIGABYTE).record()[:-4]
    empty = GIGABYTE - len(head.partition(b"\r\n\r\n")[2])
    with path.open("wb") as out:
        out.write(b"".join(around[:2]))
        if path.suffix == ".gz":
            out.writelines(member(head, empty, b"\r\n\r\n"))
        else:
            out.write(head)
            out.seek(empty, 1)
            out.write(b"\r\n\r\n")
        out.write(b"".join(around[3:5]))
    return path


def member(head: bytes, empty: int, tail: bytes) -> Iterator[bytes]:
    """A gzip member of so many zeros between two pieces, whose packed blocks are all the same."""
    zeros, packing = bytes(1_000_000), zlib.compressobj(1, wbits=-15)
    yield b"\x1f\x8b\x08" + bytes(6) + b"\xff" + packing.compress(head) + packing.flush(zlib.Z_FULL_FLUSH)
    block = packing.compress(zeros) + packing.flush(zlib.Z_FULL_FLUSH)
    checksum = zlib.crc32(head)
    for _ in range(empty // len(zeros)):
        yield block
        checksum = zlib.crc32(zeros, checksum)
    tail = bytes(empty % len(zeros)) + tail
    yield packing.compress(tail) + packing.flush()
    size = (len(head) + empty // len(zeros) * len(zeros) + len(tail)) % (1 << 32)
    yield zlib.crc32(tail, checksum).to_bytes(4, "little") + size.to_bytes(4, "little")


@pytest.mark.parametrize("form", FORMS)
def test_a_record_of_a_gigabyte_takes_no_memory(tmp_path: Path, form: str) -> None:
    around = tmp_path / "small.warc"
    around.write_bytes(b"".join(PLAIN))
    file = of_a_gigabyte(tmp_path / ("a.warc.gz" if form == "packed" else "a.warc"), FORMS[form])
    done = subprocess.run(
        [sys.executable, "-c", PEAK, str(around), str(file)], capture_output=True, text=True, check=True
    )
    records, failed, offset, ended, kilobytes = done.stdout.split()
    assert (int(records), int(failed), int(offset), ended) == (5, 1, place(FORMS[form], 2), "end")
    assert int(kilobytes) < 50_000


def test_trouble_of_the_stream_is_no_damage() -> None:
    class Gone(io.BytesIO):
        def read(self, size: int | None = -1) -> bytes:
            if self.tell() > 100:
                raise ConnectionError("the network is gone")
            return super().read(64 if size is None or size < 0 else min(size, 64))

    with pytest.raises(ConnectionError):
        list(answers(Gone(b"".join(PLAIN))))


@pytest.mark.parametrize("date", ["", "yesterday", "2019-05-02T08:00:00", "2019-05-02T09:00:00+01:00"])
def test_any_date_gives_a_moment(date: str) -> None:
    (answer,) = answers(io.BytesIO(Made(number=1, date=date).record()))
    assert isinstance(answer, Answer)
    assert answer.fetched_at.utcoffset() is not None
    assert answer.fetched_at.year == (2019 if date.startswith("2019") else 1970)


@pytest.mark.parametrize("form", FORMS)
def test_what_is_of_no_use_is_counted_and_nothing_is_held_of_it(form: str) -> None:
    asked: list[tuple[int, str | None, bytes]] = []

    def is_of_use(status: int, headers: Mapping[str, str], body: bytes) -> bool:
        asked.append((status, headers.get("content-type"), body))
        return len(asked) == 4

    found = list(answers(io.BytesIO(b"".join(FORMS[form])), is_of_use=is_of_use))
    assert asked == [(200, "text/html; charset=utf-8", each.html()) for each in MADE]
    assert [each.offset for each in found] == [place(FORMS[form], number) for number in range(6)]
    assert [type(each) for each in found] == [Skipped, Skipped, Skipped, Answer, Skipped, Skipped]
