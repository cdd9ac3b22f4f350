import QtQuick
import Cimaise

// All that a window shows, turned as the screen hangs: what lies in it knows nothing of that. It tells Theme how large it is.
FocusScope {
    id: root

    required property Mount mount

    objectName: "scene"
    focus: true
    width: Theme.onSide ? parent.height : parent.width
    height: Theme.onSide ? parent.width : parent.height
    transformOrigin: Item.TopLeft
    rotation: Theme.turned
    // Its corner is placed and not its middle, which may lie between two pixels.
    x: Theme.turned === 90 || Theme.turned === 180 ? parent.width : 0
    y: Theme.turned === 180 || Theme.turned === 270 ? parent.height : 0

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
        property: "turned"
        value: root.mount.turned
    }
    Binding {
        target: Theme
        property: "leastUnit"
        value: root.mount.leastUnit
    }
}
