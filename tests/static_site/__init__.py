"""A site that is not of our own markup: Pelican builds it from Markdown, with its own themes, feed and sitemap."""
