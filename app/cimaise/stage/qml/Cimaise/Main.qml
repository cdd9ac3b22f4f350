pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The exhibit window: the attract loop or a visit. Each is loaded only when needed, so that the first picture appears soon.
Window {
    id: window

    required property Kiosk kiosk
    required property AttractLoop attractLoop
    required property Slideshow slideshow
    required property Player player
    required property Orientation orientation
    required property Notice notice
    // Whether the window covers the whole screen.
    required property bool fullScreen

    // The visit is loaded at the first touch, or earlier when the program is idle, and stays loaded. The attract loop is
    // unloaded during a visit.
    function prepareVisit(): void {
        if (visitLoader.source.toString() === "")
            visitLoader.load();
    }
    function showPhase(): void {
        if (!window.kiosk.attract) {
            window.prepareVisit();
            attractLoader.source = "";
        } else if (attractLoader.source.toString() === "") {
            attractLoader.load();
        }
    }

    flags: window.fullScreen ? Qt.Window | Qt.FramelessWindowHint : Qt.Window
    color: Theme.ink
    title: "Cimaise"

    Binding {
        target: Theme
        property: "textSize"
        value: window.kiosk.textSize
    }
    Binding {
        target: Theme
        property: "accent"
        value: window.kiosk.accent
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: window.kiosk.still
    }
    Binding {
        target: Theme
        property: "rightToLeft"
        value: window.kiosk.rightToLeft
    }

    Scene {
        orientation: window.orientation
        LayoutMirroring.enabled: window.kiosk.rightToLeft
        LayoutMirroring.childrenInherit: true
        Keys.onPressed: event => window.kiosk.moveFocus(event.key)
        Keys.onEscapePressed: window.kiosk.back()
        Keys.onBackPressed: window.kiosk.back()

        Loader {
            id: visitLoader
            anchors.fill: parent
            focus: true
            visible: !window.kiosk.attract
            enabled: visible

            function load(): void {
                visitLoader.setSource("VisitView.qml", {
                    "kiosk": window.kiosk,
                    "slideshow": window.slideshow,
                    "player": window.player
                });
            }
        }
        Loader {
            id: attractLoader
            anchors.fill: parent

            function load(): void {
                attractLoader.setSource("pages/AttractPage.qml", {
                    "loop": window.attractLoop
                });
            }
        }
        Loader {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            // Not in full screen, where only visitors would see it.
            active: !window.fullScreen && window.notice.text !== ""
            sourceComponent: NoticeBar {
                notice: window.notice
            }
        }
    }
    Connections {
        target: window.kiosk

        function onPhaseChanged(): void {
            window.showPhase();
        }
    }

    Component.onCompleted: window.showPhase()
}
