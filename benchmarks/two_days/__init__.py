"""The whole crawl over two simulated working days."""
