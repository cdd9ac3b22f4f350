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
    // Half of what a line is higher than Inter's own 1.21, as on paper; Qt would put all of it under the text.
    readonly property real half: (root.leading - 1.21) / 2 * root.size

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    topPadding: root.half
    bottomPadding: -Math.abs(root.half)
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
