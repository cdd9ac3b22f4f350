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
            if (attractLoader.item && !Theme.still)
                waking.restart();
            else
                attractLoader.source = "";
        } else {
            waking.stop();
            waking.elapsed = 0;
            if (attractLoader.source.toString() === "")
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
    Binding {
        target: Theme
        property: "language"
        value: root.kiosk.drawnLanguage
    }
    Binding {
        target: Theme
        property: "labelLanguage"
        value: root.kiosk.labelLanguage
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
            // The attract loop fades in over it.
            visible: !root.kiosk.attract || ((attractLoader.item as AttractPage)?.arriving ?? false)
            enabled: !root.kiosk.attract
            onLoaded: (visitLoader.item as VisitView).words = Qt.binding(() => waking.running ? Math.max(0, Math.min(1, (waking.elapsed - 190) / Theme.coverOut)) : 1)

            function load(): void {
                visitLoader.setSource("VisitView.qml", {
                    "kiosk": root.kiosk,
                    "slideshow": root.slideshow,
                    "player": root.player
                });
            }
        }
        // From the attract loop to the first page: its words go, then its picture, then the words of the page come.
        NumberAnimation {
            id: waking

            property real elapsed: 0

            target: waking
            property: "elapsed"
            from: 0
            to: 190 + Theme.coverOut
            duration: to
            onFinished: attractLoader.source = ""
        }
        // A touch on the page completes that.
        PointHandler {
            enabled: waking.running && waking.elapsed > 0
            onActiveChanged: if (active)
                waking.complete()
        }
        Loader {
            id: attractLoader
            anchors.fill: parent
            visible: waking.elapsed < 180

            function load(): void {
                attractLoader.setSource("pages/AttractPage.qml", {
                    "loop": root.attractLoop,
                    "arriving": visitLoader.item !== null
                });
                (attractLoader.item as AttractPage).waking = Qt.binding(() => waking.elapsed);
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
