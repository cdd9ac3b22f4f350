import QtQuick
import Cimaise

// A link to the next or the previous page of the same room.
BaseButton {
    id: root

    required property bool forward
    property bool startAligned: root.forward
    // Whether two cards share the space of a column.
    property bool compact: false

    implicitHeight: Math.max((root.compact ? 15.6 : 18.4) * Theme.u, textColumn.implicitHeight + (root.compact ? 5 : 6) * Theme.u)
    Accessible.name: overline.text + ": " + root.text

    background: Rectangle {
        radius: Theme.radius
        color: root.pressedColor(Theme.paper, Theme.shade)
        border.color: Theme.outline
        border.width: Math.max(1, Theme.u * 0.2)
    }
    contentItem: Item {
        Icon {
            id: chevron
            name: root.forward !== Theme.rightToLeft ? Icon.ChevronRight : Icon.ChevronLeft
            color: Theme.ink
            width: 4.5 * Theme.u
            height: width
            anchors.verticalCenter: parent.verticalCenter
            anchors.left: root.forward ? undefined : parent.left
            anchors.right: root.forward ? parent.right : undefined
            anchors.margins: 5 * Theme.u
        }
        Column {
            id: textColumn
            anchors.verticalCenter: parent.verticalCenter
            anchors.left: root.forward ? parent.left : chevron.right
            anchors.right: root.forward ? chevron.left : parent.right
            anchors.leftMargin: root.forward ? 5 * Theme.u : 4 * Theme.u
            anchors.rightMargin: root.forward ? 4 * Theme.u : 5 * Theme.u
            spacing: 0.8 * Theme.u

            Overline {
                id: overline
                width: parent.width
                horizontalAlignment: root.startAligned ? Text.AlignLeft : Text.AlignRight
                language: Theme.labelLanguage
                words: root.forward ?
                //: Above the title of the next page of the same room
                qsTr("Next") :
                //: Above the title of the previous page of the same room
                qsTr("Previous")
            }
            TitleText {
                availableWidth: textColumn.width
                maximumSize: 4.7 * Theme.u * Theme.controlScale
                weight: 520
                tracking: 0
                leading: 1.15
                horizontalAlignment: overline.horizontalAlignment
                title: root.text
            }
        }
    }
}
