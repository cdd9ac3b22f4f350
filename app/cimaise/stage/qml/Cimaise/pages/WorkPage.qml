pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// One work: its cover, whose it is, and as much of it as was supplied.
ReadingPage {
    id: root

    asideHeight: Theme.landscape ? 0 : 84 * Theme.u
    textFirst: false

    aside: Rectangle {
        color: Theme.ground

        DropShadow {
            anchors.fill: cover
            visible: cover.visible
            radius: Theme.radius
        }
        WorkCover {
            id: cover
            visible: Theme.wide || !Theme.landscape
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.wide ? Math.min(15 * Theme.u, (parent.height - height) / 2) : 7 * Theme.u
            width: Theme.wide ? 56 * Theme.u : 52 * Theme.u
            height: Theme.wide ? Math.max(78 * Theme.u, implicitHeight) : Math.max(64 * Theme.u, implicitHeight)
            pad: 5.6 * Theme.u
            titleSize: (Theme.wide ? 5.4 : 4.6) * Theme.u
            number: root.page.number
            heading: root.page.heading
            title: root.page.title
            picture: root.page.picture
        }
    }

    PageHeader {
        width: root.room
        largest: Theme.titleAlone
        over: Labels.of(root.page.kind, root.page.number, root.page.count)
        title: root.page.title
    }
    Column {
        width: root.room
        spacing: 1.5 * Theme.u

        SansText {
            width: parent.width
            visible: text !== ""
            size: 4 * Theme.u * Theme.controlScale
            color: Theme.soft
            text: root.page.heading
        }
        SansText {
            width: parent.width
            visible: text !== ""
            size: Theme.caption
            color: Theme.muted
            text: root.page.author
        }
        SansText {
            width: parent.width
            visible: text !== ""
            size: Theme.caption
            color: Theme.muted
            text: root.page.date
        }
    }
    BodyText {
        visible: root.page.hasBody
        width: root.room
        page: root.page
    }
    ExcerptLabel {
        anchors.left: parent.left
        visible: root.page.excerpt
    }
}
