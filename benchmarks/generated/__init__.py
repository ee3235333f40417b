"""A store of any size in our own words, the same for the same seed and day: ``python -m benchmarks.generated FILE``."""
