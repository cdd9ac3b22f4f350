"""The rules of `cimaise check` as data: code, requirement, reason, a wrong and a right example."""
