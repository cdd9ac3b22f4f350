import QtQuick
import Cimaise

// A way into a room: its picture, its title, what waits there.
BaseButton {
    id: root

    required property string picture
    property string holds: ""
    readonly property real wordsHeight: words.implicitHeight
    // How far the words reach from the side they begin at.
    readonly property real wordsEnd: Math.min(width, 6.5 * Theme.u + Math.max(title.contentWidth, label.contentWidth))

    background: PictureView {
        picture: root.picture
        radius: Theme.radius
        shade: "tile"
        telling: false
        zone: Qt.rect(Theme.rightToLeft ? width - root.wordsEnd : 0, words.y - Theme.u, root.wordsEnd, height - words.y + Theme.u)

        Rectangle {
            anchors.fill: parent
            radius: Theme.radius
            color: Theme.ink
            opacity: root.down ? 0.35 : 0
        }
    }
    contentItem: Item {
        Column {
            id: words
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 4.5 * Theme.u
            spacing: 1.2 * Theme.u

            TitleText {
                id: title
                room: words.width
                largest: 6.5 * Theme.u * Theme.headScale
                weight: 520
                leading: 1.1
                color: Theme.cream
                words: root.text
            }
            SansText {
                id: label
                width: parent.width
                visible: text !== ""
                size: Theme.caption
                color: Theme.cream
                text: root.holds
            }
        }
    }
}
