import QtQuick
import Cimaise

// A modal sheet over the page, with a title and a close button. A touch on the scrim closes it too.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property string title
    property color scrim: Theme.scrim
    default property alias content: contentHolder.data
    readonly property bool modal: true

    focus: true

    Rectangle {
        anchors.fill: parent
        color: root.scrim

        MouseArea {
            objectName: "sheetScrim"
            anchors.fill: parent
            onClicked: root.kiosk.closeSheet()
        }
    }
    DropShadow {
        anchors.fill: card
        radius: 4 * Theme.u
    }
    Rectangle {
        id: card
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.marginX
        anchors.rightMargin: Theme.marginX
        anchors.bottomMargin: 4 * Theme.u
        height: Math.min(parent.height - 8 * Theme.u, header.height + contentHolder.childrenRect.height + 14 * Theme.u)
        radius: 4 * Theme.u
        color: Theme.paper

        MouseArea {
            anchors.fill: parent
        }
        Item {
            id: header
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: 4 * Theme.u
            height: Math.max(10 * Theme.u, titleText.implicitHeight)

            SerifText {
                id: titleText
                anchors.left: parent.left
                anchors.leftMargin: 2 * Theme.u
                anchors.right: close.left
                anchors.verticalCenter: parent.verticalCenter
                size: 7 * Theme.u * Theme.headScale
                weight: 480
                leading: 1.1
                text: root.title
                Accessible.role: Accessible.Heading
            }
            RoundButton {
                id: close
                objectName: "sheetClose"
                anchors.right: parent.right
                symbol: Icon.Close
                fill: Theme.shade
                foreground: Theme.ink
                //: Button: closes a sheet
                text: qsTr("Close")
                onClicked: root.kiosk.closeSheet()
            }
        }
        Flickable {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: header.bottom
            anchors.bottom: parent.bottom
            anchors.margins: 6 * Theme.u
            anchors.topMargin: 4 * Theme.u
            contentHeight: contentHolder.childrenRect.height
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            clip: interactive

            Item {
                id: contentHolder
                width: parent.width
                height: childrenRect.height
            }
        }
    }
}
