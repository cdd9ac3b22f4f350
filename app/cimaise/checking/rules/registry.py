"""All rules: in groups, as in docs/rules.md, and by code."""

from __future__ import annotations

from cimaise.checking.rules.accessibility import ACCESSIBILITY
from cimaise.checking.rules.completeness import COMPLETENESS
from cimaise.checking.rules.fields import FIELDS
from cimaise.checking.rules.media import MEDIA
from cimaise.checking.rules.syntax import SYNTAX
from cimaise.checking.rules.text_lengths import TEXT_LENGTHS
from cimaise.checking.rules.text_marks import TEXT_MARKS

GROUPS = {
    "YAML and Markdown": SYNTAX,
    "Fields and their values": FIELDS,
    "Pictures, films and other files": MEDIA,
    "Accessibility": ACCESSIBILITY,
    "Length of texts": TEXT_LENGTHS,
    "Marks in texts": TEXT_MARKS,
    "Languages, typefaces and completeness": COMPLETENESS,
}
"""The rules by the title of their group, in alphabetical order of their codes."""

RULES = {rule.code: rule for rules in GROUPS.values() for rule in rules}
"""Every rule by its code."""
