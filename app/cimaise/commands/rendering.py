"""Renders pages into a folder."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING

from cimaise import log
from cimaise.commands.errors import CommandError
from cimaise.commands.exit_status import INTERNAL_ERROR, ISSUES_FOUND, NO_DISPLAY, OK, USAGE
from cimaise.commands.messages import CommandNote, CommandReason
from cimaise.commands.terminal import report
from cimaise.platform.dirs import cache_dir
from cimaise.source.files import system_reason

if TYPE_CHECKING:
    from collections.abc import Sequence

    from cimaise.authoring.contact_sheet.sheet import Proof
    from cimaise.exhibit.model.exhibit import Exhibit

DEFAULT_SIZE = (1920, 1080)
"""The default size of page images, in px."""


def render_pages(
    exhibit: Exhibit,
    folder: Path,
    sizes: Sequence[tuple[int, int]],
    languages: Sequence[str],
    text_sizes: Sequence[int],
    pages: Sequence[str],
    *,
    since: Path | None = None,
    sheet: Path | None = None,
) -> int:
    """Render pages into a folder, report how many, and return the exit status. Without `pages`, renders all. Raises CommandError.

    With `since`, only pages that differ from the images in that folder are kept. With `sheet`, a sheet of the pages is
    also written to that file, for approval.
    """
    log.only_warnings()

    from cimaise.authoring.contact_sheet.shot import ShotRequest, every_page
    from cimaise.authoring.contact_sheet.shot_index import proofs
    from cimaise.stage.program import qml_root, shots

    request = ShotRequest(
        pages=tuple(dict.fromkeys(pages)) or every_page(exhibit),
        sizes=tuple(dict.fromkeys(sizes)),
        languages=tuple(dict.fromkeys(languages)),
        text_sizes=tuple(dict.fromkeys(text_sizes)),
    )
    try:
        result = shots.shoot(exhibit, request, folder, since)
        if sheet is not None:
            _write_sheet(exhibit, proofs(exhibit, result.shots, folder), sheet)
    except (FileExistsError, NotADirectoryError) as error:
        raise CommandError(USAGE, CommandReason.NOT_A_FOLDER(path=folder)) from error
    except OSError as error:
        path, problem = error.filename or folder, system_reason(error)
        raise CommandError(USAGE, CommandReason.CANNOT_WRITE(path=path, problem=problem)) from error
    except qml_root.QmlLoadError as error:
        raise CommandError(INTERNAL_ERROR, error.message, error.advice) from error
    if result.missing:
        names = ", ".join(sorted({name for files in result.missing.values() for name in files}))
        images = ", ".join(shot.file for shot in result.missing)
        raise CommandError(ISSUES_FOUND, CommandReason.PICTURES_MISSING(names=names, images=images))
    file = sheet or folder / "index.html"
    if since is None:
        report(CommandNote.RENDERED(count=len(result.shots), file=file))
    else:
        changed, new, removed = len(result.changed), len(result.new), len(result.removed)
        report(CommandNote.COMPARED(changed=changed, new=new, removed=removed, file=file))
    return OK


def render_without_display(exhibit: Exhibit, size: tuple[int, int] | None, language: str, page: str) -> int:
    """Render pages instead of showing them, because there is no display. Returns the exit status. Raises CommandError.

    `size` is in px; "" as `language` or `page` means all.
    """
    folder = _folder_for_pages()
    report(CommandNote.NO_DISPLAY_RENDERING(folder=folder))
    languages = [language] if language else exhibit.languages
    return render_pages(exhibit, folder, [size or DEFAULT_SIZE], languages, [1], [page] if page else [])


def _folder_for_pages() -> Path:
    """A folder in the cache, or a temporary one if the cache cannot be written. Raises CommandError.

    The folder in the cache is the same at every start: a service that restarts often must not fill the disk.
    """
    folder = cache_dir(os.environ) / "pages"
    try:
        folder.mkdir(parents=True, exist_ok=True)
        if os.access(folder, os.W_OK):
            return folder
    except OSError:
        pass
    import tempfile

    try:
        return Path(tempfile.mkdtemp(prefix="cimaise-"))
    except OSError as error:
        reason = CommandReason.NO_FOLDER_FOR_PAGES(problem=system_reason(error))
        raise CommandError(NO_DISPLAY, reason) from error


def _write_sheet(exhibit: Exhibit, proofs: Sequence[Proof], file: Path) -> None:
    from datetime import UTC, datetime

    from cimaise.authoring.contact_sheet.sheet import SheetHeader, render_sheet

    language = exhibit.languages[0]
    day = datetime.now(UTC).date().isoformat()
    header = SheetHeader(exhibit.title.text(language), language, day)
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(render_sheet(header, proofs), encoding="utf-8")
