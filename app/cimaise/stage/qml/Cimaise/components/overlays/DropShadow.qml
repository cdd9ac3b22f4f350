import QtQuick
import Cimaise

// A soft shadow, from a picture that is stretched in nine parts.
Item {
    id: root

    // Corner radius of the item that casts the shadow, and blur, in px.
    required property real radius
    property real blur: 10 * Theme.u
    property real verticalOffset: 3 * Theme.u
    readonly property int corner: Math.round(root.radius) + Math.round(root.blur)

    BorderImage {
        anchors.fill: parent
        anchors.margins: -root.blur / 2
        anchors.topMargin: root.verticalOffset - root.blur / 2
        anchors.bottomMargin: -root.verticalOffset - root.blur / 2
        border.left: root.corner
        border.right: root.corner
        border.top: root.corner
        border.bottom: root.corner
        source: "image://shadows/" + Math.round(root.radius) + "/" + Math.round(root.blur)
    }
}
