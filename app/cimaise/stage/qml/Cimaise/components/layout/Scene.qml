import QtQuick
import Cimaise

// All that a window shows, turned as the screen hangs: what lies in it knows nothing of that. It tells Theme how large it is.
FocusScope {
    id: root

    required property Mount mount

    objectName: "scene"
    focus: true
    width: Theme.sideways ? parent.height : parent.width
    height: Theme.sideways ? parent.width : parent.height
    transformOrigin: Item.TopLeft
    rotation: Theme.rotation
    // Its corner is placed and not its middle, which may lie between two pixels.
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
        value: root.mount.turned
    }
    Binding {
        target: Theme
        property: "minimumUnit"
        value: root.mount.leastUnit
    }
}
