import QtQuick
import Cimaise

// Says that a frame is a film: a sign to play, and its title.
Item {
    id: root

    required property string text
    // Where the title lies in the frame, from the side it begins at, in px.
    readonly property real titleStart: x + 13.5 * Theme.u
    readonly property real titleHeight: title.contentHeight
    readonly property real titleEnd: x + 14.5 * Theme.u + title.contentWidth

    height: disc.height

    Rectangle {
        id: disc
        anchors.left: parent.left
        width: 11 * Theme.u
        height: width
        radius: width / 2
        color: Theme.cream

        Icon {
            anchors.centerIn: parent
            name: Icon.Play
            color: Theme.ink
            width: 4.5 * Theme.u
            height: width
        }
    }
    SansText {
        id: title
        anchors.left: disc.right
        anchors.leftMargin: 3 * Theme.u
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        // A longer one is read on the film's own page.
        opacity: lineCount <= 2 && contentWidth <= width ? 1 : 0
        size: Theme.caption
        weight: 560
        color: Theme.cream
        text: root.text
    }
}
