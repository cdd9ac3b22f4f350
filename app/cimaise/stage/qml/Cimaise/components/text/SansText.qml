import QtQuick
import Cimaise

// Plain text in the sans-serif typeface, for the user interface.
Text {
    id: root

    // Type size, in px.
    required property real size
    // Line height, relative to the type size.
    property real leading: 1.25
    property int weight: 500
    // The natural line height of Inter is 1.21 times the type size. The difference to `leading` is divided equally above
    // and below, as in print. Arabic text uses Noto Sans Arabic, which sits lower in the line.
    readonly property real baselineShift: Typesetter.hasJoinedLetters(root.text) ? 0.47 : 0

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    topPadding: ((root.leading - 1.21) / 2 - root.baselineShift) * root.size
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
