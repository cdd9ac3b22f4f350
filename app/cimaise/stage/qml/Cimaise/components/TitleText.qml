import QtQuick
import Cimaise

// A title in balanced lines: no last line of one word.
SerifText {
    id: root

    // The widest a line may be, in px.
    required property real room

    size: Theme.title
    weight: 480
    leading: 1.08
    font.letterSpacing: -0.012 * root.size
    width: Typesetter.balanced(root.text, root.font, root.room)
}
