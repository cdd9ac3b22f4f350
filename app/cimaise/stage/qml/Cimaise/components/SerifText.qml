import QtQuick
import Cimaise

// What the exhibit says: plain text in the serif.
Text {
    id: root

    // The type's size in px.
    required property real size
    // A line's height, in sizes of the type.
    property real leading: 1.5
    property int weight: 410
    // Half of what a line is higher than Source Serif 4's own 1.371, as on paper; Qt would put all of it under the text.
    readonly property real half: (root.leading - 1.371) / 2 * root.size

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    topPadding: root.half
    bottomPadding: -Math.abs(root.half)
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(root.size * root.leading)
    horizontalAlignment: Text.AlignLeft
    font.family: Theme.serif
    font.pixelSize: Math.max(1, root.size)
    font.variableAxes: ({
            "wght": root.weight,
            "opsz": Math.max(8, Math.min(60, root.size))
        })
}
