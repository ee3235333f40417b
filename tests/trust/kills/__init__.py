"""Kills at random and at chosen instants, and what must hold after each of them."""
