import QtQuick
import Cimaise

// A bar at the top of a window that is not full screen: why the last saved version is not shown. Its text is that of the
// log, in English.
Rectangle {
    id: root

    required property Notice notice

    implicitHeight: line.implicitHeight + 2 * Theme.u
    color: Theme.ink
    LayoutMirroring.enabled: false
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.AlertMessage
    Accessible.name: [root.notice.position, root.notice.text, root.notice.more].filter(part => part !== "").join(" ")

    component NoticeText: SansText {
        size: Math.max(13, 2.4 * Theme.u)
        color: Theme.cream
        maximumLineCount: 1
        elide: Text.ElideRight
        wrapMode: Text.NoWrap
        Accessible.ignored: true
    }

    Row {
        id: line
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.margins: Theme.marginX
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2.4 * Theme.u

        NoticeText {
            id: position
            objectName: "noticePosition"
            weight: 650
            color: Theme.overlineOnDark
            text: root.notice.position
        }
        NoticeText {
            objectName: "noticeText"
            width: Math.min(implicitWidth, line.width - position.width - more.width - 2 * line.spacing)
            text: root.notice.text
        }
        NoticeText {
            id: more
            objectName: "noticeMore"
            color: Theme.captionOnDark
            text: root.notice.more
        }
    }
}
