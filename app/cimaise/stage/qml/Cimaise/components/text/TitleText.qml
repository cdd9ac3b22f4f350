import QtQuick
import Cimaise

// A title broken into lines of similar length: names and the last two words stay together, and an opening quotation mark
// hangs into the margin. The type shrinks until the longest word fits; if that is not enough, words are hyphenated.
SerifText {
    id: root

    required property string title
    property string shownTitle: root.title
    property string language: Theme.language
    // Whether a title that changes fades out and in.
    property bool fades: true
    // Maximum line width and total height, in px.
    required property real availableWidth
    property real maximumHeight: Infinity
    property real maximumSize: Theme.title
    // Letter spacing, relative to the type size.
    property real tracking: -0.012
    // Whether an opening quotation mark hangs: there must be a margin.
    property bool hangs: true
    readonly property real effectiveTracking: Typesetter.hasJoinedLetters(root.shownTitle) ? 0 : root.tracking
    readonly property string openingQuote: root.hangs && root.horizontalAlignment === Text.AlignLeft ? Typesetter.openingQuote(root.shownTitle) : ""
    readonly property string words: root.shownTitle.slice(root.openingQuote.length)

    size: Typesetter.fitted(root.words, root.language, Theme.serif, root.weight, root.effectiveTracking, Theme.u, root.availableWidth, root.maximumHeight, root.leading, root.maximumSize, Theme.smallestTitle)
    weight: 480
    leading: 1.08
    font.letterSpacing: root.effectiveTracking * root.size
    width: root.availableWidth
    // Every line fits: only a rounding error could break one again, and then not inside a word.
    wrapMode: Text.WordWrap
    text: Typesetter.lines(root.words, root.language, Theme.serif, root.weight, root.effectiveTracking, Theme.u, root.size, root.availableWidth)
    Accessible.name: root.title

    SerifText {
        objectName: "hangingQuote"
        visible: text !== ""
        anchors.right: parent.left
        size: root.size
        weight: root.weight
        leading: root.leading
        color: root.color
        wrapMode: Text.NoWrap
        font.letterSpacing: root.font.letterSpacing
        text: root.openingQuote
        Accessible.ignored: true
    }

    Behavior on shownTitle {
        enabled: root.fades && root.shownTitle !== "" && !Theme.still

        SequentialAnimation {
            NumberAnimation {
                target: root
                property: "opacity"
                to: 0
                duration: Theme.wordsOut
            }
            PropertyAction {}
            NumberAnimation {
                target: root
                property: "opacity"
                to: 1
                duration: Theme.wordsIn
            }
        }
    }
}
