"""The objects that QML receives have the methods of their class, and no others."""

from __future__ import annotations

from typing import TYPE_CHECKING

from cimaise.stage.film.filmsurface import FilmSurface

if TYPE_CHECKING:
    from tests.stage.conftest import OpenWindow

    from cimaise.exhibit.model.exhibit import Exhibit


def test_no_object_gets_methods_of_its_own(open_window: OpenWindow, bundled: Exhibit) -> None:
    """PySide6 gives an object its own QMetaObject when a signal is connected to a method that is not a slot.

    It is deleted with the object, but QML keeps what it knows about its address: the next object there may lack all
    methods.
    """
    driver = open_window(bundled)
    driver.open("photos/02")
    player = driver.exhibit_window.player
    player.load(bundled.folder, "films/sample.webm")
    objects = [driver.kiosk, driver.attract_loop, driver.slideshow, player, driver.kiosk.page]
    zoom = driver.kiosk.page.zoom
    surface = FilmSurface()
    surface.setProperty("player", player)
    for item in (*objects, zoom, driver.attract_loop.current, surface):
        meta = item.metaObject()
        parent = meta.superClass()
        assert parent is not None
        assert meta.className() != parent.className(), meta.className()
