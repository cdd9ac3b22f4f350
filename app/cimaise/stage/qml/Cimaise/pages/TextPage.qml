pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// A page of text: its title at the side, its words in the measure.
ReadingPage {
    id: root

    asideHasRoom: true

    aside: Item {
        implicitHeight: head.y + head.height

        PageHeader {
            id: head
            anchors.left: parent.left
            anchors.leftMargin: Theme.marginX
            anchors.right: parent.right
            anchors.rightMargin: Theme.wide ? 0 : Theme.marginX
            largest: root.page.heading === "" ? Theme.titleAlone : Theme.title
            anchors.top: parent.top
            anchors.topMargin: Theme.marginTop
            over: root.page.heading === "" ? root.page.overline : root.page.title
            title: root.page.heading === "" ? root.page.title : root.page.heading
        }
    }

    EmptyMessage {
        visible: !root.page.hasBody
        width: root.room
    }
    BodyText {
        width: root.room
        page: root.page
    }
}
