"""Visits, the attract loop and slideshows as pure state: no I/O and no clock; events carry their time."""
