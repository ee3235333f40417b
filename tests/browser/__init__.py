"""The explorer in a real browser, over the demo's store: ``make browser-test``."""
