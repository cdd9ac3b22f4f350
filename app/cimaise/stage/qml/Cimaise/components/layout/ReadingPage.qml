import QtQuick
import Cimaise

// Two columns: what stands at the side (a picture, a cover, a title) and what is read; one under the other where it is narrow.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property PageView page
    property Component aside
    // How high the aside is at least where it stands on top, in px; what it holds may ask for more.
    property real asideHeight: 0
    // Whether the aside has room for the scroll buttons under what it holds, where it stands beside.
    property bool asideHasRoom: false
    // Whether the page begins with its text, whose first line stands a little lower than an overline would.
    property bool textFirst: true
    default property alias content: holder.data
    readonly property real room: holder.width

    Loader {
        id: side
        anchors.left: parent.left
        anchors.top: parent.top
        width: Theme.wide ? Theme.column - 12 * Theme.u : parent.width
        height: Theme.wide ? parent.height : Math.max(root.asideHeight, implicitHeight)
        sourceComponent: root.aside
    }
    ScrollArea {
        id: area
        objectName: "reading"
        anchors.left: Theme.wide ? side.right : parent.left
        anchors.leftMargin: Theme.wide ? 12 * Theme.u : Theme.marginX
        anchors.right: parent.right
        // On a very wide screen a line ends at 75 characters.
        anchors.rightMargin: Math.max(Theme.marginX, parent.width - (Theme.wide ? side.width + 12 * Theme.u : Theme.marginX) - 165 * Theme.u * Theme.textScale)
        anchors.top: Theme.wide ? parent.top : side.bottom
        anchors.bottom: parent.bottom
        barMargin: Theme.marginX - 6 * Theme.u
        barTop: Theme.wide ? Theme.marginTop + Theme.u : 2 * Theme.u
        fade: 16 * Theme.u
        strip: !(Theme.wide && root.asideHasRoom)
        extent: holder.y + holder.height + 8 * Theme.u + (cards.height > 0 ? cards.height + 9 * Theme.u : 0)

        Column {
            id: holder
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.topMargin: Theme.wide ? Theme.marginTop + (root.textFirst ? 1.5 * Theme.u : 0) : (Theme.landscape ? 5 : root.asideHeight > 0 && Theme.textSize === 1 ? 12 : 8) * Theme.u
            spacing: 6 * Theme.u
        }
        NavCards {
            id: cards
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 9 * Theme.u
            kiosk: root.kiosk
            page: root.page
        }
    }
    ScrollButtons {
        visible: Theme.wide && root.asideHasRoom && area.overflows
        anchors.left: parent.left
        anchors.leftMargin: Theme.marginX
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 4 * Theme.u
        area: area
    }
}
