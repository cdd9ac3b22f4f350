import QtQuick
import Cimaise

// The cover of what has no picture: a flat field with a number as its picture.
Rectangle {
    id: root

    // Position among its siblings, from 0, which chooses the colours; and the number, 0 for none.
    required property int position
    property int figure: 0
    // The top of the words on the field, in px.
    property real wordsTop: height
    readonly property int colorIndex: Math.max(0, root.position) % Theme.fields.length
    readonly property color wordColor: Theme.fieldInks[root.colorIndex]
    property real inset: 4.6 * Theme.u
    readonly property bool tall: root.height > 80 * Theme.u
    readonly property real capTop: (root.tall ? 9.6 : 5.8) * Theme.u
    // Height of a figure relative to the type size.
    readonly property real capHeight: 0.66
    readonly property real largest: Math.min((root.tall ? 58 : 28) * Theme.u, (root.wordsTop - 5 * Theme.u - root.capTop) / root.capHeight)

    color: Theme.fields[root.colorIndex]

    SerifText {
        readonly property real tracking: -0.045

        objectName: "figure"
        // The edge of the figure is in line with that of the words.
        x: (Theme.rightToLeft ? root.width - root.inset - width : root.inset) - (Theme.rightToLeft ? -1 : 1) * ((text.startsWith("1") ? 1.3 * Theme.u : 0) + 0.03 * size)
        // The baseline is 0.75 em below the top, at this leading.
        y: root.capTop - (0.75 - root.capHeight) * size
        visible: root.figure > 0 && root.largest > 8 * Theme.u
        size: Typesetter.fitted(text, Theme.language, Theme.serif, weight, tracking, Theme.u, root.width - 2 * root.inset, Infinity, leading, root.largest, 1)
        weight: 330
        leading: 0.8
        wrapMode: Text.NoWrap
        font.letterSpacing: tracking * size
        color: Theme.fieldFigures[root.colorIndex]
        text: root.figure
        Accessible.ignored: true
    }
}
