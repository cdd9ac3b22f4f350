import QtQuick
import Cimaise

// The content of a window, rotated to match the orientation of the screen, and the source of the size in Theme.
FocusScope {
    id: root

    required property Orientation orientation

    objectName: "scene"
    focus: true
    width: Theme.sideways ? parent.height : parent.width
    height: Theme.sideways ? parent.width : parent.height
    transformOrigin: Item.TopLeft
    rotation: Theme.rotation
    // Positioned by its corner, because its centre may be between two pixels.
    x: Theme.rotation === 90 || Theme.rotation === 180 ? parent.width : 0
    y: Theme.rotation === 180 || Theme.rotation === 270 ? parent.height : 0

    Binding {
        target: Theme
        property: "width"
        value: root.width
    }
    Binding {
        target: Theme
        property: "height"
        value: root.height
    }
    Binding {
        target: Theme
        property: "rotation"
        value: root.orientation.rotation
    }
    Binding {
        target: Theme
        property: "minimumUnit"
        value: root.orientation.leastUnit
    }
}
