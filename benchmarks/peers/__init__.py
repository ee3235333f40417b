"""councilwatch beside what else could watch the same newsrooms: one run, one machine, the same pages, known truth."""
