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
    required property bool fullScreen

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
        mount: window.mount
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
                    "kiosk": window.kiosk
                });
            }
        }
        Loader {
            id: attractLoader
            anchors.fill: parent

            function load(): void {
                attractLoader.setSource("pages/AttractPage.qml", {
                    "loop": window.kiosk.loop
                });
            }
        }
        Loader {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            // On a wall nobody is there to read it.
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

    // A visit stays loaded from its first touch on, or from when there is time for it; the loop goes when nobody looks.
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

    Component.onCompleted: window.showPhase()
}
