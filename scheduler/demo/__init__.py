"""The whole program on pretend newsrooms: they are served over loopback, and nothing leaves the machine."""
