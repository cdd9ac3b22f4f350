import QtQuick
import Cimaise

// One song: its title, large, and what was supplied with it.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property PageView page

    ScrollArea {
        id: area
        anchors.fill: parent
        barMargin: 6 * Theme.u - Theme.marginX
        buttonMargin: Theme.marginX
        extent: words.y + words.height + cards.height + 15 * Theme.u

        Overline {
            id: over
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.leftMargin: Theme.marginX
            anchors.topMargin: Theme.marginTop
            text: Labels.of(root.page.kind, root.page.number, root.page.count)
        }
        Column {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: Theme.marginX
            y: over.y + over.height + Math.max(6 * Theme.u, (area.height - over.height - Theme.marginTop - height - cards.height - 15 * Theme.u) * 0.45)
            width: parent.width - 2 * Theme.marginX
            spacing: 4 * Theme.u

            TitleText {
                objectName: "pageTitle"
                room: parent.width
                largest: (Theme.landscape ? 20 : 15) * Theme.u
                tallest: Math.max(17 * Theme.u, area.height - over.y - over.height - cards.height - 24 * Theme.u)
                words: root.page.title
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
            halves: true
        }
    }
}
