"""What a year leaves behind: nothing of what QML has made and destroyed stays in Python."""

from __future__ import annotations

import gc
import weakref
from typing import TYPE_CHECKING

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QUrl
from PySide6.QtQml import QQmlComponent, QQmlEngine
from shiboken6 import Shiboken

from cimaise.stage.bridge.countdown import CountdownRing
from cimaise.stage.film.filmsurface import FilmSurface
from cimaise.stage.runtime import garbage

if TYPE_CHECKING:
    from PySide6.QtCore import QObject
    from PySide6.QtGui import QGuiApplication

KINDS = {"FilmSurface": FilmSurface, "CountdownRing": CountdownRing}


def of_qml(engine: QQmlEngine, kind: str) -> QObject:
    """An item that QML has made, under an object that stands for a page."""
    component = QQmlComponent(engine)
    component.setData(f"import QtQuick\nimport Cimaise\nItem {{ {kind} {{}} }}".encode(), QUrl())
    page = component.create()
    assert page is not None, component.errorString()
    page.setParent(engine)
    return page


def destroy(page: QObject) -> None:
    page.deleteLater()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)


@pytest.mark.parametrize("kind", KINDS)
def test_what_qml_has_destroyed_is_freed(qapp: QGuiApplication, kind: str) -> None:
    engine = QQmlEngine()
    page = of_qml(engine, kind)
    (item,) = page.findChildren(KINDS[kind])
    seen = weakref.ref(item)
    del item
    garbage.collect()
    assert Shiboken.isValid(seen()), "it is still in use"
    destroy(page)
    del page
    garbage.collect()
    assert seen() is None


def test_what_python_still_holds_stays(qapp: QGuiApplication) -> None:
    engine = QQmlEngine()
    page = of_qml(engine, "FilmSurface")
    held = page.findChildren(FilmSurface)
    destroy(page)
    for _ in range(3):
        garbage.collect()
    assert not Shiboken.isValid(held[0])
    assert held[0].property is not None
    seen = weakref.ref(held.pop())
    garbage.collect()
    assert seen() is None


def test_what_python_has_made_is_left_to_python(qapp: QGuiApplication) -> None:
    made = FilmSurface()
    seen = weakref.ref(made)
    Shiboken.delete(made)
    garbage.collect()
    assert seen() is made
    del made
    gc.collect()
    assert seen() is None
