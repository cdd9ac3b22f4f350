pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The window: the attract loop, or a visit. Each is loaded by its file, so that the first picture waits for nothing else.
Window {
    id: window

    required property Kiosk kiosk
    required property Mount mount
    required property Notice notice
    // Whether it covers the whole screen.
    required property bool whole

    flags: window.whole ? Qt.Window | Qt.FramelessWindowHint : Qt.Window
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
        property: "still"
        value: window.kiosk.still
    }
    Binding {
        target: Theme
        property: "rightToLeft"
        value: window.kiosk.rightToLeft
    }

    Scene {
        mount: window.mount
        LayoutMirroring.enabled: window.kiosk.rightToLeft
        LayoutMirroring.childrenInherit: true
        Keys.onPressed: event => window.kiosk.moveFocus(event.key)
        Keys.onEscapePressed: window.kiosk.back()
        Keys.onBackPressed: window.kiosk.back()

        Loader {
            id: visit
            anchors.fill: parent
            focus: true
            visible: !window.kiosk.attract
            enabled: visible

            function raise(): void {
                visit.setSource("VisitView.qml", {
                    "kiosk": window.kiosk
                });
            }
        }
        Loader {
            id: loop
            anchors.fill: parent

            function raise(): void {
                loop.setSource("pages/AttractPage.qml", {
                    "loop": window.kiosk.loop
                });
            }
        }
        Loader {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            // On a wall nobody is there to read it.
            active: !window.whole && window.notice.text !== ""
            sourceComponent: NoticeBar {
                notice: window.notice
            }
        }
    }
    Connections {
        target: window.kiosk

        function onPhaseChanged(): void {
            window.follow();
        }
    }

    // A visit stays loaded from its first touch on, or from when there is time for it; the loop goes when nobody looks.
    function prepareVisit(): void {
        if (visit.source.toString() === "")
            visit.raise();
    }
    function follow(): void {
        if (!window.kiosk.attract) {
            window.prepareVisit();
            loop.source = "";
        } else if (loop.source.toString() === "") {
            loop.raise();
        }
    }

    Component.onCompleted: window.follow()
}
