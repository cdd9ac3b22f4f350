import QtQuick
import Cimaise

// One song: a large title and the performers.
VisitPage {
    id: root

    ScrollArea {
        id: scrollArea
        page: root.page
        anchors.fill: parent
        scrollBarMargin: 6 * Theme.u - Theme.marginX
        buttonMargin: Theme.marginX
        contentHeight: textColumn.y + textColumn.height + cards.height + 15 * Theme.u

        Overline {
            id: overline
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.leftMargin: Theme.marginX
            anchors.topMargin: Theme.marginTop
            width: root.width - 2 * Theme.marginX
            language: Theme.labelLanguage
            words: Labels.position(root.page.kind, root.page.number, root.page.count)
        }
        Column {
            id: textColumn
            anchors.left: parent.left
            anchors.leftMargin: Theme.marginX
            y: overline.y + overline.height + Math.max(6 * Theme.u, (scrollArea.height - overline.height - Theme.marginTop - height - cards.height - 15 * Theme.u) * 0.45)
            width: parent.width - 2 * Theme.marginX
            spacing: 4 * Theme.u

            TitleText {
                objectName: "pageTitle"
                availableWidth: parent.width
                maximumSize: (Theme.landscape ? 20 : 15) * Theme.u
                // That of the normal text size, so that the title is not smaller with larger text; the page scrolls instead.
                maximumHeight: Math.max(17 * Theme.u, Theme.height - Theme.marginTop - (Theme.landscape ? 60 : 84) * Theme.u)
                title: root.page.title
                Accessible.role: Accessible.Heading
            }
            SansText {
                width: parent.width
                visible: text !== ""
                size: 4 * Theme.u * Theme.controlScale
                text: root.page.performers
            }
        }
        NavCards {
            id: cards
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.leftMargin: Theme.marginX
            anchors.rightMargin: Theme.marginX
            anchors.bottomMargin: 9 * Theme.u
            kiosk: root.kiosk
            page: root.page
        }
    }
}
