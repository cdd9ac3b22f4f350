import QtQuick
import Cimaise

// A short line in capitals above a title.
SansText {
    size: Theme.overline
    weight: 600
    color: Theme.accent
    font.capitalization: Font.AllUppercase
    font.letterSpacing: Typesetter.hasJoinedLetters(text) ? 0 : Theme.overline * 0.11
}
