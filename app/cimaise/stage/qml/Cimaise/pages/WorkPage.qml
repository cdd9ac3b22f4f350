pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// One work: cover, author, date, and the text or excerpt.
ReadingPage {
    id: root

    minimumAsideHeight: Theme.landscape ? 0 : 84 * Theme.u
    startsWithText: false

    aside: Rectangle {
        color: Theme.ground

        DropShadow {
            anchors.fill: cover
            visible: cover.visible
            radius: Theme.radius
        }
        WorkCover {
            id: cover
            visible: Theme.twoColumns || !Theme.landscape
            anchors.horizontalCenter: parent.horizontalCenter
            y: Theme.twoColumns ? Math.min(15 * Theme.u, (parent.height - height) / 2) : 7 * Theme.u
            width: Theme.twoColumns ? 56 * Theme.u : 52 * Theme.u
            height: Theme.twoColumns ? Math.max(78 * Theme.u, implicitHeight) : Math.max(64 * Theme.u, implicitHeight)
            padding: 5.6 * Theme.u
            titleSize: (Theme.twoColumns ? 5.4 : 4.6) * Theme.u
            number: root.page.number
            heading: root.page.heading
            title: root.page.title
            picture: root.page.picture
        }
    }

    PageHeader {
        width: root.availableWidth
        maximumSize: Theme.largeTitle
        overline: Labels.position(root.page.kind, root.page.number, root.page.count)
        overlineLanguage: Theme.labelLanguage
        title: root.page.title
    }
    Column {
        width: root.availableWidth
        spacing: 1.5 * Theme.u

        SansText {
            width: parent.width
            visible: text !== ""
            size: 4 * Theme.u * Theme.controlScale
            color: Theme.soft
            text: Typesetter.balanced(root.page.heading, Theme.language, font, width)
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
        width: root.availableWidth
        page: root.page
        area: root.area
    }
    ExcerptLabel {
        anchors.left: parent.left
        visible: root.page.excerpt
    }
}
