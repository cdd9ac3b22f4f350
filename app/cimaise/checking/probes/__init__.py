"""Probes of media files: run on all processor cores, and cached between checks."""
