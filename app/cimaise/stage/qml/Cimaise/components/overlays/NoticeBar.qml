import QtQuick
import Cimaise

// Over the top edge of a window on a desk: why what was saved last is not on show. The words are the log's, in English.
Rectangle {
    id: root

    required property Notice notice

    implicitHeight: line.implicitHeight + 2 * Theme.u
    color: Theme.ink
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [root.notice.place, root.notice.text, root.notice.more].filter(part => part !== "").join(" ")

    Row {
        id: line
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.marginX
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2.4 * Theme.u

        component Part: SansText {
            size: Math.max(13, 2.4 * Theme.u)
            color: Theme.cream
            maximumLineCount: 1
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            Accessible.ignored: true
        }

        Part {
            id: place
            objectName: "noticePlace"
            weight: 650
            color: Theme.overlineOnDark
            text: root.notice.place
        }
        Part {
            objectName: "noticeText"
            width: Math.min(implicitWidth, line.width - place.width - more.width - 2 * line.spacing)
            text: root.notice.text
        }
        Part {
            id: more
            objectName: "noticeMore"
            color: Theme.captionOnDark
            text: root.notice.more
        }
    }
}
