"""Stores as each version of the schema wrote them."""
