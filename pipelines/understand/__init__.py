"""Which stories are on children's-services ratings, and what they claim: pure functions of an article.

    Article -> (story) -> sentences, councils -> (found) -> grades -> (cues, weighing) -> kind -> (claims) -> Verdict

Nothing here reads a clock, a network or a store, and nothing is imported beyond Python's own library.
"""

from pipelines.model import Article, Verdict


def understand(article: Article) -> Verdict:
    """Return the verdict on an article. Total: any text gives one."""
    from pipelines.understand.verdict import verdict_on  # a second's work, and most cycles have nothing to judge

    return verdict_on(article)
