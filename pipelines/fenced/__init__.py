"""Child processes that read what others wrote, within limits: ``outside`` is the parent's end, ``inside`` theirs."""
