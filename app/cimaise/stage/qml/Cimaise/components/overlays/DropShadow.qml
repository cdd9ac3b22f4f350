pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// A soft shadow under what lies over the page, of rectangles laid on each other: no shader is needed.
Item {
    id: root

    // The corners of what casts it, and how far it reaches, in px.
    required property real radius
    property real reach: 10 * Theme.u
    property real fall: 3 * Theme.u
    readonly property int layers: 16

    Repeater {
        model: root.layers

        Rectangle {
            required property int index

            readonly property real spread: root.reach * (0.5 - (index + 0.5) / root.layers)

            anchors.fill: parent
            anchors.margins: -spread
            anchors.topMargin: root.fall - spread
            anchors.bottomMargin: -root.fall - spread
            radius: Math.max(0, root.radius + spread)
            color: Theme.shadow
        }
    }
}
