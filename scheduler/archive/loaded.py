"""All that a worker needs, loaded by importing this: once, in the process from which workers are forked."""

from pipelines.apart.child import load
from pipelines.apart.limits import PageLimits
from pipelines.prescreen import search
from scheduler.archive import slices

__all__ = ["slices"]

search()
load(PageLimits())
