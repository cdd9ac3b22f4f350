import QtQuick
import Cimaise

// A title in even lines: no last line of one word, no word broken, and smaller where its room asks for it.
SerifText {
    id: root

    required property string words
    // The widest a line may be and the most height there is, in px.
    required property real room
    property real tallest: Infinity
    property real largest: Theme.title
    // How much closer the letters stand, in sizes of the type.
    property real tracking: -0.012
    readonly property real kept: Typesetter.joins(root.words) ? 0 : root.tracking

    size: Typesetter.fitted(root.words, Theme.serif, root.weight, root.kept, Theme.u, root.room, root.tallest, root.leading, root.largest)
    weight: 480
    leading: 1.08
    font.letterSpacing: root.kept * root.size
    width: root.room
    text: Typesetter.balanced(root.words, root.font, root.room)
    Accessible.name: root.words
}
