pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// One work: its cover, whose it is, and as much of it as was supplied.
ReadingPage {
    id: root

    asideHeight: Theme.landscape ? 0 : 78 * Theme.u

    aside: Rectangle {
        color: Theme.ground

        SoftShadow {
            anchors.fill: cover
            visible: cover.visible
            radius: Theme.radius
        }
        WorkCover {
            id: cover
            visible: Theme.wide || !Theme.landscape
            anchors.centerIn: parent
            width: Theme.wide ? 58 * Theme.u : 52 * Theme.u
            height: Theme.wide ? Math.max(78 * Theme.u, implicitHeight) : Math.max(64 * Theme.u, implicitHeight)
            pad: 5.6 * Theme.u
            titleSize: (Theme.wide ? 5.4 : 4.6) * Theme.u
            number: root.page.number
            heading: root.page.heading
            title: root.page.title
            picture: root.page.picture
        }
    }

    Header {
        width: root.room
        over: Places.of(root.page.kind, root.page.number, root.page.count)
        title: root.page.title
    }
    Column {
        width: root.room
        spacing: 1.5 * Theme.u

        SansText {
            width: parent.width
            visible: text !== ""
            size: 4 * Theme.u * Theme.controlScale
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
    Body {
        visible: root.page.hasBody
        width: root.room
        page: root.page
    }
    ExcerptMark {
        visible: root.page.excerpt
    }
}
