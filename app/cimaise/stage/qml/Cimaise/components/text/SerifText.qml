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
    // A line of Source Serif 4 is 1.371 sizes of the type high by itself. What it is to be higher or lower goes half above it
    // and half below, as on paper. Joined letters come from Noto Naskh Arabic, which stands lower in the line.
    readonly property real lowered: Typesetter.joins(root.text) ? 0.08 : 0

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    topPadding: ((root.leading - 1.371) / 2 - root.lowered) * root.size
    bottomPadding: Math.min(0, root.leading - 1.371) * root.size - topPadding
    lineHeightMode: Text.FixedHeight
    lineHeight: Math.round(root.size * root.leading)
    horizontalAlignment: Text.AlignLeft
    font.family: Theme.serif
    font.pixelSize: Math.max(1, root.size)
    font.variableAxes: ({
            "wght": root.weight,
            "opsz": Math.max(8, Math.min(60, root.size * Theme.optical))
        })
}
