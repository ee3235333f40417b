"""Finds and fetches, politely; knows HTTP and Scrapy, nothing of ratings."""
