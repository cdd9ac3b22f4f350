import QtQuick
import Cimaise

// What the kiosk says: plain text in the sans.
Text {
    id: root

    // The type's size in px.
    required property real size
    property int weight: 500

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    lineHeight: 1.25
    horizontalAlignment: Text.AlignLeft
    font.families: Theme.sans
    font.pixelSize: Math.max(1, root.size)
    font.variableAxes: ({
            "wght": root.weight,
            "opsz": Math.max(14, Math.min(32, root.size))
        })
}
