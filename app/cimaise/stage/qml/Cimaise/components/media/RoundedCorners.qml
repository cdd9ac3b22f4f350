import QtQuick
import Cimaise

// Rounds the corners of the picture below with a ring in the colour of the page, whose outer part is clipped.
Item {
    id: root

    required property real radius

    visible: root.radius > 0.5
    clip: true

    Rectangle {
        anchors.fill: parent
        anchors.margins: -border.width
        color: "transparent"
        radius: root.radius + border.width
        border.width: Math.ceil(root.radius * 0.42)
        border.color: Theme.paper
    }
}
