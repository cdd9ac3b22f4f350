"""The rules of visits, the attract loop and slideshows: no I/O, no clock; events carry their time."""
