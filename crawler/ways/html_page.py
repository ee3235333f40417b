"""Text of an answer -> its element tree, and the plain text of an element."""

from lxml import etree, html

from crawler.ways.answer import NotAListing, kind_of_answer


def page_of(text: str) -> html.HtmlElement:
    """Return the tree of a page, without comments. Raises ``NotAListing`` for what cannot be read as one."""
    parser = html.HTMLParser(encoding="utf-8", no_network=True, huge_tree=False, remove_comments=True, remove_pis=True)
    try:
        page = html.document_fromstring(text.encode("utf-8"), parser=parser)
    except (etree.LxmlError, ValueError, AssertionError) as error:
        raise NotAListing(f"this answered with {kind_of_answer(text)}, not with a page that can be read.") from error
    return page


def plain_text(element: html.HtmlElement) -> str:
    """Return an element's text in one line, without scripts and styles."""
    # What follows an element is its tail, and stands in the one round it.
    texts = (
        text for text in element.xpath(".//text()") if text.is_tail or text.getparent().tag not in {"script", "style"}
    )
    return " ".join(" ".join(str(text) for text in texts).split())
