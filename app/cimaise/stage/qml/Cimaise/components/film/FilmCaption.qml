import QtQuick
import Cimaise

// The current caption of a film, in white on black.
Rectangle {
    id: root

    required property string text
    // Maximum width, in px.
    required property real availableWidth

    objectName: "filmCaption"
    visible: root.text !== ""
    width: label.width + 6 * Theme.u
    height: label.height + 3 * Theme.u
    radius: Theme.u
    color: Qt.alpha(Theme.ink, 0.9)

    SansText {
        id: label
        anchors.centerIn: parent
        width: Math.min(implicitWidth, root.availableWidth - 6 * Theme.u, 130 * Theme.u)
        size: 5 * Theme.u * Math.min(1.4, Theme.textScale)
        leading: 1.3
        color: Theme.cream
        horizontalAlignment: Text.AlignHCenter
        text: root.text
    }
}
