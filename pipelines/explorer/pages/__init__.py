"""The explorer's own pages: each a few questions to the store, and a pure function of the rows to what it shows."""
