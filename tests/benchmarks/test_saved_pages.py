import gzip
from pathlib import Path

import pytest

from benchmarks.saved_pages import articles_in, bodies_in, set_into
from benchmarks.speed import fetched
from pipelines.clean import clean
from pipelines.model import Article
from pipelines.understand.lines import read_story

OWN = "The bakery on Mill Lane has been named the best of the county for the third year in a row by its readers."
SAVED = (
    "<html><head><title>Bakery wins</title></head><body><nav><p>All the news, the sport, the weather and the puzzles"
    " of the day, in one place</p></nav><main><article><h1>Bakery wins</h1>"
    + f"<p>{OWN}</p><div><p><a href='/b'>More</a> {OWN}</p></div>"
    * 2
    + "</article></main><aside><p>Readers also liked a story about the bridge that is shut until the summer"
    " at least</p></aside></body></html>"
)


def story(*lines: str) -> Article:
    text = "\\n".join(lines)
    return read_story(f'{{"title": "Quarry to close", "text": "{text}", "published": "2024-05-02"}}')[1]


@pytest.mark.parametrize("number", [2, 4, 9])
def test_a_story_stands_in_the_place_of_a_saved_pages_own(number: int) -> None:
    told = story(
        *(f"Paragraph {at} of the story tells what the quarry's owners said, and why." for at in range(number))
    )
    page = set_into(SAVED, told)
    assert "bakery" not in page.lower().replace("bakery wins", "")
    assert "also liked" in page
    assert "puzzles" in page
    read = clean(fetched(page, 1))
    assert (read.title, read.text) == (told.title, told.text)


def test_saved_pages_are_read_as_they_were_saved(tmp_path: Path) -> None:
    (tmp_path / "one.html").write_text(SAVED, encoding="utf-8")
    (tmp_path / "two.html.gz").write_bytes(gzip.compress(SAVED.encode()))
    (tmp_path / "notes.txt").write_text("none", encoding="utf-8")
    assert bodies_in(tmp_path) == {tmp_path / name: SAVED.encode() for name in ("one.html", "two.html.gz")}
    assert articles_in(tmp_path) == (SAVED, SAVED)


def test_a_saved_page_without_an_article_is_named(tmp_path: Path) -> None:
    (tmp_path / "empty.html").write_text("<p>Gone</p>", encoding="utf-8")
    with pytest.raises(ValueError, match=r"empty\.html: no paragraphs"):
        articles_in(tmp_path)


def test_a_folder_without_saved_pages_is_named(tmp_path: Path) -> None:
    with pytest.raises(ValueError, match=r"nowhere: no saved pages"):
        articles_in(tmp_path / "nowhere")
