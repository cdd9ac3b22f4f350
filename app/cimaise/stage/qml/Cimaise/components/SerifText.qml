import QtQuick
import Cimaise

// What the exhibit says: plain text in the serif.
Text {
    id: root

    // The type's size in px.
    required property real size
    property int weight: 410

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    lineHeight: 1.5
    horizontalAlignment: Text.AlignLeft
    font.families: Theme.serif
    font.pixelSize: Math.max(1, root.size)
    font.variableAxes: ({
            "wght": root.weight,
            "opsz": Math.max(8, Math.min(60, root.size))
        })
}
