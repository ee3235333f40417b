"""What holds for every test."""

from hypothesis import settings

settings.register_profile("councilwatch", deadline=None)  # a busy machine stops any example for half a second
settings.load_profile("councilwatch")
