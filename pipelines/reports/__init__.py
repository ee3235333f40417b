"""An Ofsted report's PDF -> Outcome: what was inspected, when, and every judgement with the words it was read from.

``read.py`` reads one file's bytes; ``fence.py`` has it done by a child process with limits, and is what everything
else calls. Nothing but the file is consulted: neither its name nor outcomes that are known already.
"""
