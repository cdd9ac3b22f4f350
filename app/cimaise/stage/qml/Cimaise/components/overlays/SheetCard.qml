import QtQuick
import Cimaise

// The card of a sheet: a title, a button that closes it, and content that scrolls if it does not fit. A cover can hide all of it.
Rectangle {
    id: root

    required property string title
    default property alias content: contentHolder.data
    // Height with all of its content, in px.
    readonly property real contentHeight: header.height + contentHolder.childrenRect.height + 14 * Theme.u
    property alias coverOpacity: cover.opacity
    // Whether it is at its place and does not move.
    property bool settled: false

    signal closed

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
            onClicked: root.closed()
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
    Rectangle {
        id: cover
        objectName: "sheetCover"
        anchors.fill: parent
        radius: root.radius
        visible: opacity > 0
        opacity: 0
        color: Theme.paper
    }
}
