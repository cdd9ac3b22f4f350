import QtQuick
import Cimaise

// A cover over the page, in the colour of its ground. A chosen language or text size is drawn when it is closed, and it opens
// after the page was laid out.
Item {
    id: root

    required property Kiosk kiosk
    // Whether nothing of the page is visible.
    property bool closed: false
    readonly property real share: cover.opacity

    function close(): void {
        opening.stop();
        closing.duration = Math.max(1, Theme.coverIn * (1 - cover.opacity));
        closing.restart();
    }
    function remove(): void {
        closing.stop();
        opening.stop();
        cover.opacity = 0;
    }

    Rectangle {
        id: cover
        objectName: "choiceCover"
        anchors.fill: parent
        color: root.kiosk.page?.wholeScreen ? Theme.ink : Theme.paper
        visible: opacity > 0
        opacity: 0
    }
    NumberAnimation {
        id: closing
        target: cover
        property: "opacity"
        to: 1
        onFinished: {
            root.closed = true;
            root.kiosk.drawChoices();
        }
    }
    NumberAnimation {
        id: opening
        target: cover
        property: "opacity"
        to: 0
        duration: Theme.coverOut
    }
    Connections {
        target: root.kiosk

        function onChoicePendingChanged(): void {
            if (root.kiosk.choicePending)
                root.close();
            else if (!root.closed)
                root.remove();
        }
    }
    Connections {
        target: root.Window.window
        enabled: root.closed

        function onFrameSwapped(): void {
            root.closed = false;
            opening.restart();
        }
    }
    // A touch on the new page removes what is left of the cover.
    PointHandler {
        onActiveChanged: if (active)
            opening.complete()
    }
}
