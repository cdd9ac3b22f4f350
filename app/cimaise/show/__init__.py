"""The rules of a visit, without I/O and without a clock: session, visit, attract playlist, slideshow. Times come with the events."""
