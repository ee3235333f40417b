"""Pretend newsrooms served on loopback, a clock that jumps, and the daemon's cycles: what simulations are made of."""
