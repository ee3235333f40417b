"""Two reports in the same days, told by twenty-five newsrooms: what the readers of two channels are sent."""
