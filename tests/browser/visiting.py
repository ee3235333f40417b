"""A reader with a browser of their own, who notices what the browser refuses and whom it asks."""

from typing import Any, Self

from playwright.sync_api import Browser, Page

WIDE, NARROW = 1280, 320
"""Pixels: a desk, and the narrowest that a page must bear (WCAG 1.4.10)."""


class Reader:
    """One window. ``options`` are those of Playwright's contexts."""

    def __init__(self, browser: Browser, address: str, *, width: int = WIDE, **options: Any) -> None:
        self.address = address
        self.complaints: list[str] = []
        self._context = browser.new_context(
            viewport={"width": width, "height": 900}, locale="en-GB", timezone_id="Europe/London", **options
        )
        self.page: Page = self._context.new_page()
        self.page.set_default_timeout(10_000)
        self.page.on("console", self._heard)
        self.page.on("pageerror", lambda error: self.complaints.append(f"a script failed: {error}"))
        self.page.on("request", self._asked)

    def __enter__(self) -> Self:
        return self

    def __exit__(self, kind: object, *_: object) -> None:
        self._context.close()
        if kind is None:
            assert self.complaints == []

    def go(self, path: str, *, status: int = 200) -> Page:
        """Open a page of the explorer; what the browser says of its status alone is no complaint."""
        answer = self.page.goto(self.address + path)
        assert answer is not None
        assert answer.status == status, f"{path} answered {answer.status}"
        return self.page

    @property
    def at(self) -> str:
        """The path and parameters of the page that is open."""
        return str(self.page.url).removeprefix(self.address)

    def _heard(self, message: Any) -> None:
        if message.type == "error" and "the server responded with a status of" not in message.text:
            self.complaints.append(message.text)

    def _asked(self, request: Any) -> None:
        if not request.url.startswith((self.address, "data:")):
            self.complaints.append(f"it asked {request.url}")
