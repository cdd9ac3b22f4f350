import QtQuick
import Cimaise

// A whole picture, rendered in its own size and scaled to a place. A scale that only rounding has made is 1.
PictureView {
    id: root

    // Where it is shown, in px.
    required property rect place
    readonly property real wanted: paintedWidth > 0 && root.place.width > 0 ? root.place.width / paintedWidth : 1

    x: Math.round(root.place.x + (root.place.width - width) / 2)
    y: Math.round(root.place.y + (root.place.height - height) / 2)
    scale: Math.abs(wanted - 1) < 0.002 ? 1 : wanted
    showPlaceholder: false
    onDark: true
    // Another picture is loaded while it is not visible, or under another one.
    exchanges: false
}
