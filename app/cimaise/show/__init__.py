"""Decisions without I/O: the visit and the attract loop. Events carry the time; nothing here owns a clock."""
