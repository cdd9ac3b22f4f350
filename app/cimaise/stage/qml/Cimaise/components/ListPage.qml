import QtQuick
import Cimaise

// A page that is a head and what lies under it; all of it scrolls where it is longer than the screen.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property PageView page
    property string over: ""
    default property alias content: holder.data
    property alias area: area
    readonly property real room: width - 2 * Theme.marginX
    // What is left for the content under the head, so that it can fill the page.
    readonly property real rest: area.height - Theme.marginTop - head.height - 7 * Theme.u - 6 * Theme.u

    ScrollArea {
        id: area
        anchors.fill: parent
        barMargin: -4 * Theme.u
        contentHeight: Math.max(height, holder.y + holder.height + 6 * Theme.u + (buttons.visible ? 10 * Theme.u : 0))

        Header {
            id: head
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.leftMargin: Theme.marginX
            anchors.topMargin: Theme.marginTop
            width: root.room
            over: root.over
            title: root.page.title
        }
        Item {
            id: holder
            anchors.left: parent.left
            anchors.top: head.bottom
            anchors.leftMargin: Theme.marginX
            anchors.topMargin: 7 * Theme.u
            width: root.room
            height: childrenRect.height
        }
        SansText {
            visible: root.page.count === 0
            anchors.left: holder.left
            anchors.top: holder.top
            width: root.room
            size: Theme.caption
            color: Theme.muted
            //: Stands on the page of a room that has nothing in it yet
            text: qsTr("Nothing is shown here yet.")
        }
    }
    ScrollButtons {
        id: buttons
        anchors.right: parent.right
        anchors.rightMargin: Theme.marginX
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 3 * Theme.u
        area: area
    }
}
