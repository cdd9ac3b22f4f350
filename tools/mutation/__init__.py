"""Mutation tests: mutants.py starts them, in an environment that has mutmut."""
