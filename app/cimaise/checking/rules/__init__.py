"""The rules of `cimaise check` as data: code, requirement, reason, a bad and a good example."""
