pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// A text page: title in the aside, text in the column next to it.
ReadingPage {
    id: root

    buttonsUnderAside: true

    aside: Item {
        implicitHeight: header.y + header.height

        PageHeader {
            id: header
            anchors.left: parent.left
            anchors.leftMargin: Theme.marginX
            anchors.right: parent.right
            anchors.rightMargin: Theme.twoColumns ? 0 : Theme.marginX
            anchors.top: parent.top
            anchors.topMargin: Theme.marginTop
            maximumSize: root.page.heading === "" ? Theme.largeTitle : Theme.title
            overline: root.page.heading === "" ? root.page.overline : root.page.title
            title: root.page.heading === "" ? root.page.title : root.page.heading
        }
    }

    EmptyMessage {
        visible: !root.page.hasBody
        width: root.availableWidth
    }
    BodyText {
        width: root.availableWidth
        page: root.page
        area: root.area
        capLine: root.capLine
    }
}
