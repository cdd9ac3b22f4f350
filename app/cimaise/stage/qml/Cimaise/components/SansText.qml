import QtQuick
import Cimaise

// What the kiosk says: plain text in the sans.
Text {
    id: root

    // The type's size in px.
    required property real size
    // A line's height, in sizes of the type.
    property real leading: 1.25
    property int weight: 500

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(root.size * root.leading)
    horizontalAlignment: Text.AlignLeft
    font.family: Theme.sans
    font.pixelSize: Math.max(1, root.size)
    font.variableAxes: ({
            "wght": root.weight,
            "opsz": Math.max(14, Math.min(32, root.size))
        })
}
