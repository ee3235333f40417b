"""Cycles that begin as copies of a process which has loaded the program: loading takes longer than most cycles do.

``server`` is the daemon's end, ``serving`` what that process does. The standard library's fork server
(``multiprocessing``) keeps the environment in which its parent began, with the secrets that a cycle must not know.
"""
