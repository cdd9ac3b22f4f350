"""The content of slides, in the attract loop and in the slideshow of a gallery."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from cimaise.exhibit.model.exhibit import Film, Photo, Picture
from cimaise.exhibit.pages.attract import Plate
from cimaise.exhibit.pages.contents import picture_of, title_of
from cimaise.exhibit.pages.names import known_names, tie_names

if TYPE_CHECKING:
    from cimaise.exhibit.model.exhibit import Exhibit


@dataclass(frozen=True, slots=True, kw_only=True)
class SlideContent:
    """One slide in one language: a picture, a film with its poster as `picture`, or a plate.

    `partner` is the next picture, which may hang beside this one, and `partner_caption` its caption. `kind` is only for a plate: the kind of the page whose title it shows. `number` of `count` is the position among the
    entries of its room, or among the slides of the slideshow.
    """

    language: str
    title: str
    overline: str = ""
    picture: Picture | None = None
    partner: Picture | None = None
    partner_caption: str = ""
    film: str = ""
    caption: str = ""
    kind: str = ""
    number: int = 0
    count: int = 0


def attract_slide(
    exhibit: Exhibit, entry: Photo | Film | Plate | None, language: str, partner: Photo | Film | None = None
) -> SlideContent:
    """A slide of the attract loop: a picture or film with the exhibit's title, a plate, or for None only the title."""
    names = known_names(exhibit, language)
    if isinstance(entry, Plate):
        return SlideContent(
            language=language,
            title=tie_names(entry.title.text(language), names),
            kind=str(entry.kind),
            number=entry.number,
            count=entry.count,
        )
    return SlideContent(
        language=language,
        title=tie_names(exhibit.title.text(language), names),
        overline=exhibit.overline.text(language),
        picture=picture_of(entry) if entry else None,
        film=entry.file if isinstance(entry, Film) else "",
        caption=entry.caption.text(language) if entry else "",
        partner=partner.picture if isinstance(partner, Photo) else None,
        partner_caption=partner.caption.text(language) if isinstance(partner, Photo) else "",
    )


def gallery_slide(entry: Photo | Film, language: str, number: int, count: int) -> SlideContent:
    """Slide `number` of `count` in the slideshow of a gallery: an entry with its own title and its whole caption."""
    return SlideContent(
        language=language,
        title=title_of(entry).text(language),
        picture=picture_of(entry),
        film=entry.file if isinstance(entry, Film) else "",
        caption=entry.caption.text(language),
        number=number,
        count=count,
    )
