import QtQuick
import Cimaise

// A row of a list: number and title, with a hairline below.
BaseButton {
    id: root

    required property int number

    implicitHeight: Math.max((Theme.landscape ? 15.3 : 17) * Theme.u, titleText.implicitHeight + 5 * Theme.u)
    Accessible.name: root.number + ". " + root.text

    background: Rectangle {
        color: Theme.paper

        PressVeil {
            anchors.fill: parent
            color: Theme.shade
            strength: 1
            level: root.pressLevel
        }
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
            width: (Theme.landscape ? 12 : 14) * Theme.u * Math.max(1, Theme.textScale * 0.75)
            size: (Theme.landscape ? 5 : 5.6) * Theme.u * Theme.textScale
            weight: 430
            leading: 1
            color: Theme.accent
            text: root.number
        }
        TitleText {
            id: titleText
            anchors.left: number.right
            anchors.verticalCenter: parent.verticalCenter
            availableWidth: parent.width - number.width - chevron.width - 3 * Theme.u
            maximumSize: Theme.rowTitle
            weight: 480
            tracking: 0
            leading: 1.15
            title: root.text
        }
        Icon {
            id: chevron
            anchors.right: parent.right
            anchors.rightMargin: Theme.u
            anchors.verticalCenter: parent.verticalCenter
            name: Theme.rightToLeft ? Icon.ChevronLeft : Icon.ChevronRight
            color: Theme.thumb
            width: 4 * Theme.u
            height: width
        }
    }
}
