import QtQuick
import Cimaise

// Shows which part of a page is visible. It cannot be dragged.
Rectangle {
    id: root

    // The part of the content that is visible, and the part above it, as shares of the content.
    required property real shown
    required property real position
    required property bool moving

    objectName: "scrollBar"
    width: 1.1 * Theme.u
    radius: width / 2
    color: Theme.hairline
    onMovingChanged: {
        lighten.stop();
        if (root.moving)
            shade.opacity = 0.35;
        else
            lighten.restart();
    }

    Rectangle {
        id: handle
        width: parent.width
        radius: width / 2
        color: Theme.thumb
        height: Math.max(8 * Theme.u, parent.height * root.shown)
        y: (parent.height - height) * Math.min(1, root.position / Math.max(0.001, 1 - root.shown))

        // Darker while it moves, and for a moment after.
        Rectangle {
            id: shade
            objectName: "handleShade"
            anchors.fill: parent
            radius: handle.radius
            color: Theme.ink
            visible: opacity > 0
            opacity: 0
        }
    }
    SequentialAnimation {
        id: lighten

        PauseAnimation {
            duration: Theme.still ? 0 : 400 - Theme.edgeFade
        }
        NumberAnimation {
            target: shade
            property: "opacity"
            to: 0
            duration: Theme.edgeFade
        }
    }
}
