"""Making text from the web safe to print: a headline must not move the cursor or colour the screen. Pure."""

from pipelines.telling.plain import one_line, one_word, safe, safe_lines

__all__ = ["one_line", "one_word", "safe", "safe_lines"]
