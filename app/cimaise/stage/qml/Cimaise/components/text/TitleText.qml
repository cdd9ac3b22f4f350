import QtQuick
import Cimaise

// A title broken into lines of similar length, without a single word on the last line and without broken words.
// The type shrinks until the title fits.
SerifText {
    id: root

    required property string title
    property string shownTitle: root.title
    // Whether a title that changes fades out and in.
    property bool fades: true
    // Maximum line width and total height, in px.
    required property real availableWidth
    property real maximumHeight: Infinity
    property real maximumSize: Theme.title
    // Letter spacing, relative to the type size.
    property real tracking: -0.012
    readonly property real effectiveTracking: Typesetter.hasJoinedLetters(root.shownTitle) ? 0 : root.tracking

    size: Typesetter.fitted(root.shownTitle, Theme.serif, root.weight, root.effectiveTracking, Theme.u, root.availableWidth, root.maximumHeight, root.leading, root.maximumSize)
    weight: 480
    leading: 1.08
    font.letterSpacing: root.effectiveTracking * root.size
    width: root.availableWidth
    text: Typesetter.balanced(root.shownTitle, root.font, root.availableWidth)
    Accessible.name: root.title

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
