pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The content of an exhibit window: the attract loop or a visit. Each is loaded only when needed, so that the first picture
// appears soon.
Item {
    id: root

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
        if (!root.kiosk.attract) {
            root.prepareVisit();
            attractLoader.source = "";
        } else if (attractLoader.source.toString() === "") {
            attractLoader.load();
        }
    }

    anchors.fill: parent

    Binding {
        target: Theme
        property: "textSize"
        value: root.kiosk.drawnTextSize
    }
    Binding {
        target: Theme
        property: "accent"
        value: root.kiosk.accent
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: root.kiosk.reducedMotion
    }
    Binding {
        target: Theme
        property: "still"
        value: root.kiosk.still
    }
    Binding {
        target: Theme
        property: "rightToLeft"
        value: root.kiosk.rightToLeft
    }

    Scene {
        orientation: root.orientation
        LayoutMirroring.enabled: root.kiosk.rightToLeft
        LayoutMirroring.childrenInherit: true
        Keys.onPressed: event => root.kiosk.moveFocus(event.key)
        Keys.onEscapePressed: root.kiosk.back()
        Keys.onBackPressed: root.kiosk.back()

        Loader {
            id: visitLoader
            anchors.fill: parent
            focus: true
            visible: !root.kiosk.attract
            enabled: visible

            function load(): void {
                visitLoader.setSource("VisitView.qml", {
                    "kiosk": root.kiosk,
                    "slideshow": root.slideshow,
                    "player": root.player
                });
            }
        }
        Loader {
            id: attractLoader
            anchors.fill: parent

            function load(): void {
                attractLoader.setSource("pages/AttractPage.qml", {
                    "loop": root.attractLoop
                });
            }
        }
        Loader {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            // Not in full screen, where only visitors would see it.
            active: !root.fullScreen && root.notice.text !== ""
            sourceComponent: NoticeBar {
                notice: root.notice
            }
        }
    }
    Connections {
        target: root.kiosk

        function onPhaseChanged(): void {
            root.showPhase();
        }
    }

    Component.onCompleted: root.showPhase()
}
