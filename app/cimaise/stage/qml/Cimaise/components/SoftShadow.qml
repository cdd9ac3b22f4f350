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

    Repeater {
        model: 10

        Rectangle {
            required property int index

            readonly property real spread: root.reach * (1 - index / 10) / 2

            anchors.fill: parent
            anchors.margins: -spread
            anchors.topMargin: root.fall - spread
            anchors.bottomMargin: -root.fall - spread
            radius: root.radius + spread
            color: Theme.shadow
        }
    }
}
