import QtQuick
import Cimaise

// A short line in capitals above a title.
SansText {
    id: root

    required property string words
    property string language: Theme.language

    size: Theme.overline
    weight: 600
    color: Theme.accent
    font.capitalization: Font.AllUppercase
    font.letterSpacing: Typesetter.hasJoinedLetters(root.words) ? 0 : Theme.overline * 0.11
    text: Typesetter.overline(root.words, root.language, root.font, root.width)
    Accessible.name: root.words
}
