"""The reasons that this package reports, with their English templates."""

from __future__ import annotations

from cimaise.source.message import Reason


class DisplayReason(Reason):
    """Why no display can be used."""

    UNKNOWN_PLATFORM = "QT_QPA_PLATFORM is {platform}, which is not a platform of Qt"
    NO_CONNECTION = "cannot connect to {displays:or}"
    VARIABLE_NOT_SET = "QT_QPA_PLATFORM is {platforms}, but {variables:or} is not set"
    LIBRARY_MISSING = "cannot load a library that the X display {name} needs: {error}"


class DisplayAdvice(Reason):
    """What to do about a display that cannot be used."""

    UNSET_PLATFORM = "unset QT_QPA_PLATFORM"
    START_OR_UNSET = "start the display server, give this user access to it, or unset {variables:list}"
    SET_VARIABLE = "set {variables:or}, or unset QT_QPA_PLATFORM"
    INSTALL_LIBRARY = "install it with the package manager of the system"


class DisplayName(Reason):
    """A display server, as part of a sentence."""

    X = "the X display {name}"
    WAYLAND = "the Wayland display {name}"


class DisplayOrigin(Reason):
    """Why a display was chosen. Each completes "display: xcb, ..."."""

    SYSTEM = "the only one on this system"
    REQUESTED = "set by QT_QPA_PLATFORM"
    VARIABLE = "{variable} is {name}"
    CARD = "{card} can be used"


class RendererReason(Reason):
    """Why a renderer was chosen. Each completes "renderer: software, ..."."""

    REQUESTED = "set by the user"
    SYSTEM = "always available on this system"
    NO_OPENGL = "Qt's platform {platform} has no OpenGL"
    NO_GPU = "no graphics processor in /dev/dri"
    OPENGL_FAILS = "OpenGL does not start on {drivers:list}"
    SOFTWARE_OPENGL = "OpenGL is software only ({name})"
    GPU = "{name}"
