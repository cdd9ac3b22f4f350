"""Every rule of the program by its code: those of reading, of media, and of the craft."""

from __future__ import annotations

from cimaise.checking.rules.craft import CRAFT
from cimaise.checking.rules.form import FORM
from cimaise.checking.rules.media import MEDIA

GROUPS = {
    "The form of the files": FORM,
    "Pictures, films and other files": MEDIA,
    "The craft": CRAFT,
}
"""The rules as the documentation has them, in the order of their codes."""

RULES = {rule.code: rule for rules in GROUPS.values() for rule in rules}
