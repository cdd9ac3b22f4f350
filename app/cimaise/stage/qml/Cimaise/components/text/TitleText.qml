import QtQuick
import Cimaise

// A title broken into lines of similar length, without a single word on the last line and without broken words.
// The type shrinks until the title fits.
SerifText {
    id: root

    required property string title
    // Maximum line width and total height, in px.
    required property real availableWidth
    property real maximumHeight: Infinity
    property real maximumSize: Theme.title
    // Letter spacing, relative to the type size.
    property real tracking: -0.012
    readonly property real effectiveTracking: Typesetter.hasJoinedLetters(root.title) ? 0 : root.tracking

    size: Typesetter.fitted(root.title, Theme.serif, root.weight, root.effectiveTracking, Theme.u, root.availableWidth, root.maximumHeight, root.leading, root.maximumSize)
    weight: 480
    leading: 1.08
    font.letterSpacing: root.effectiveTracking * root.size
    width: root.availableWidth
    text: Typesetter.balanced(root.title, root.font, root.availableWidth)
    Accessible.name: root.title
}
