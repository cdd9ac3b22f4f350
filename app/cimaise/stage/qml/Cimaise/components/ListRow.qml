import QtQuick
import Cimaise

// A row of a list: number, title, and a hairline under it.
Press {
    id: root

    required property int number

    implicitHeight: Math.max((Theme.landscape ? 15.3 : 17) * Theme.u, title.implicitHeight + 5 * Theme.u)
    Accessible.name: root.number + ". " + root.text

    background: Rectangle {
        color: root.down ? Theme.shade : Theme.paper

        Rectangle {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            height: Math.max(1, Math.round(Theme.u * 0.15))
            color: Theme.hairline
        }
    }
    contentItem: Item {
        SerifText {
            id: number
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: 12 * Theme.u * Math.max(1, Theme.textScale * 0.75)
            size: 5 * Theme.u * Theme.textScale
            weight: 430
            lineHeight: 1
            color: Theme.accent
            text: root.number
        }
        SerifText {
            id: title
            anchors.left: number.right
            anchors.right: chevron.left
            anchors.rightMargin: 2 * Theme.u
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.rowTitle
            weight: 480
            lineHeight: 1.15
            text: root.text
        }
        Icon {
            id: chevron
            anchors.right: parent.right
            anchors.rightMargin: Theme.u
            anchors.verticalCenter: parent.verticalCenter
            name: Theme.rightToLeft ? Icon.Left : Icon.Right
            colour: Theme.muted
            width: 4 * Theme.u
            height: width
        }
    }
}
