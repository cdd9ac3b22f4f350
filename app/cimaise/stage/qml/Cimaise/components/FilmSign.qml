import QtQuick
import Cimaise

// Says that a frame is a film: a sign to play, and its title.
Item {
    id: root

    required property string text

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
            colour: Theme.ink
            width: 4.5 * Theme.u
            height: width
        }
    }
    SansText {
        anchors.left: disc.right
        anchors.leftMargin: 3 * Theme.u
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        maximumLineCount: 2
        elide: Text.ElideRight
        size: Theme.caption
        weight: 560
        color: Theme.cream
        text: root.text
    }
}
