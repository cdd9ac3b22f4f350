import QtQuick
import Cimaise

// A page that is a head and what lies under it; all of it scrolls where it is longer than the screen.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property PageView page
    property string over: ""
    property alias fade: area.fade
    // What there is to do with all of it, beside the head or under it.
    property Component action: null
    readonly property bool beside: Theme.textSize < (Theme.landscape ? 3 : 2)
    property real under: (Theme.landscape ? 5.5 : 8) * Theme.u
    default property alias content: holder.data
    readonly property real room: width - 2 * Theme.marginX
    // What is left for the content under the head, so that it can fill the page.
    readonly property real rest: area.height - holder.y - root.bottomMargin
    readonly property real bottomMargin: 8 * Theme.u

    ScrollArea {
        id: area
        anchors.fill: parent
        barMargin: 6 * Theme.u - Theme.marginX
        buttonMargin: Theme.marginX
        extent: holder.y + holder.height + root.bottomMargin

        PageHeader {
            id: head
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.leftMargin: Theme.marginX
            anchors.topMargin: Theme.marginTop
            width: root.room - (root.beside && deed.width > 0 ? deed.width + 6 * Theme.u : 0)
            over: root.over
            title: root.page.title
        }
        Loader {
            id: deed
            anchors.left: root.beside ? undefined : parent.left
            anchors.right: root.beside ? parent.right : undefined
            anchors.leftMargin: Theme.marginX
            anchors.rightMargin: Theme.marginX
            y: root.beside ? head.y + Math.max(0, head.height - height) : head.y + head.height + 5 * Theme.u
            sourceComponent: root.action
        }
        Item {
            id: holder
            anchors.left: parent.left
            anchors.top: root.beside || deed.height === 0 ? head.bottom : deed.bottom
            anchors.leftMargin: Theme.marginX
            anchors.topMargin: root.under
            width: root.room
            height: childrenRect.height
        }
        EmptyMessage {
            visible: root.page.count === 0
            anchors.left: holder.left
            anchors.top: holder.top
            width: root.room
        }
    }
}
