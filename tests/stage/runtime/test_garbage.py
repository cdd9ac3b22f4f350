"""Python objects that QML has created are freed after QML has destroyed them."""

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


def create_item(engine: QQmlEngine, kind: str) -> QObject:
    """An object that contains an item created by QML."""
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
def test_an_item_that_qml_has_destroyed_is_freed(qapp: QGuiApplication, kind: str) -> None:
    engine = QQmlEngine()
    page = create_item(engine, kind)
    (item,) = page.findChildren(KINDS[kind])
    reference = weakref.ref(item)
    del item
    garbage.collect()
    assert Shiboken.isValid(reference()), "freed while it was in use"
    destroy(page)
    del page
    garbage.collect()
    assert reference() is None


def test_an_item_that_python_references_is_kept(qapp: QGuiApplication) -> None:
    engine = QQmlEngine()
    page = create_item(engine, "FilmSurface")
    held = page.findChildren(FilmSurface)
    destroy(page)
    for _ in range(3):
        garbage.collect()
    assert not Shiboken.isValid(held[0])
    assert held[0].property is not None
    reference = weakref.ref(held.pop())
    garbage.collect()
    assert reference() is None


def test_an_item_that_python_has_created_is_freed_by_python(qapp: QGuiApplication) -> None:
    item = FilmSurface()
    reference = weakref.ref(item)
    Shiboken.delete(item)
    garbage.collect()
    assert reference() is item
    del item
    gc.collect()
    assert reference() is None
