pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// A soft shadow made of stacked translucent rectangles, because the software renderer has no shaders.
Item {
    id: root

    // Corner radius of the item that casts the shadow, and blur, in px.
    required property real radius
    property real blur: 10 * Theme.u
    property real verticalOffset: 3 * Theme.u
    readonly property int layerCount: 16

    Repeater {
        model: root.layerCount

        Rectangle {
            required property int index

            readonly property real spread: root.blur * (0.5 - (index + 0.5) / root.layerCount)

            anchors.fill: parent
            anchors.margins: -spread
            anchors.topMargin: root.verticalOffset - spread
            anchors.bottomMargin: -root.verticalOffset - spread
            radius: Math.max(0, root.radius + spread)
            color: Theme.shadow
        }
    }
}
