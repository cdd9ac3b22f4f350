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
    // A line of Inter is 1.21 sizes of the type high by itself. What it is to be higher or lower goes half above it
    // and half below, as on paper. Joined letters come from Noto Sans Arabic, which stands lower in the line.
    readonly property real lowered: Typesetter.joins(root.text) ? 0.47 : 0

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    topPadding: ((root.leading - 1.21) / 2 - root.lowered) * root.size
    bottomPadding: Math.min(0, root.leading - 1.21) * root.size - topPadding
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(root.size * root.leading)
    horizontalAlignment: Text.AlignLeft
    font.family: Theme.sans
    font.pixelSize: Math.max(1, root.size)
    font.variableAxes: ({
            "wght": root.weight,
            "opsz": Math.max(14, Math.min(32, root.size * Theme.optical))
        })
}
