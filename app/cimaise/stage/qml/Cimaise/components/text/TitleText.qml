import QtQuick
import Cimaise

// A title in even lines: no last line of one word, no word broken, and smaller where its room asks for it.
SerifText {
    id: root

    required property string title
    // The widest a line may be and the most height there is, in px.
    required property real availableWidth
    property real maximumHeight: Infinity
    property real maximumSize: Theme.title
    // How much closer the letters stand, in sizes of the type.
    property real tracking: -0.012
    readonly property real effectiveTracking: Typesetter.joins(root.title) ? 0 : root.tracking

    size: Typesetter.fitted(root.title, Theme.serif, root.weight, root.effectiveTracking, Theme.u, root.availableWidth, root.maximumHeight, root.leading, root.maximumSize)
    weight: 480
    leading: 1.08
    font.letterSpacing: root.effectiveTracking * root.size
    width: root.availableWidth
    text: Typesetter.balanced(root.title, root.font, root.availableWidth)
    Accessible.name: root.title
}
