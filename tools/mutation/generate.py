"""Adds mutants to the modules of a copy of the program. Run by mutants.py, in the folder of the copy."""

from __future__ import annotations

import difflib
import json
import sys
from pathlib import Path

from mutmut.mutation.file_mutation import mutate_file_contents  # type: ignore[import-not-found]

MUTANTS = Path("mutants.json")


def main(folders: list[str]) -> None:
    """Write every mutant into its module, and its name and its difference to MUTANTS."""
    differences: dict[str, str] = {}
    for file in sorted(file for folder in folders for file in Path(folder).rglob("*.py")):
        mutated = mutate_file_contents(str(file), file.read_text(encoding="utf-8"))
        file.write_text(mutated.code, encoding="utf-8")
        lines = mutated.code.splitlines()
        functions = {
            name: lines[span.start - 1 : span.end]
            for name, span in mutated.line_span_by_function_name.items()
        }
        module = ".".join(file.with_suffix("").parts)
        for name in mutated.mutant_names:
            original = functions[f"{name.partition('__mutmut_')[0]}__mutmut_orig"]
            difference = difflib.unified_diff(original, functions[name], n=0, lineterm="")
            changed = [
                line for line in difference if line[:2] not in ("--", "++", "@@") and "__mutmut_" not in line
            ]
            differences[f"{module}.{name}"] = "\n".join(changed)
    MUTANTS.write_text(json.dumps(differences), encoding="utf-8")


if __name__ == "__main__":
    main(sys.argv[1:])
