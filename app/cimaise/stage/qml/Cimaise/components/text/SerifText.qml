import QtQuick
import Cimaise

// Plain text in the serif typeface, for the content of the exhibit.
Text {
    id: root

    // Type size, in px.
    required property real size
    // Line height, relative to the type size.
    property real leading: 1.5
    property int weight: 410
    // The natural line height of Source Serif 4 is 1.371 times the type size. The difference to `leading` is divided equally
    // above and below, as in print. Arabic text uses Noto Naskh Arabic, which sits lower in the line.
    readonly property real baselineShift: Typesetter.hasJoinedLetters(root.text) ? 0.08 : 0

    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    color: Theme.ink
    topPadding: ((root.leading - 1.371) / 2 - root.baselineShift) * root.size
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
