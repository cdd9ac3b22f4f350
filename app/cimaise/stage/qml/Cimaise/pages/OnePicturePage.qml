import QtQuick
import Cimaise

// A gallery with a single picture or film: all of it on a panel, and its words beside or below.
VisitPage {
    id: root

    // There is little text, so that two columns have space for all text sizes.
    readonly property bool twoColumns: Theme.landscape
    readonly property bool hasWords: root.page.caption !== "" || note.text !== ""
    readonly property bool isFilm: root.page.films > 0
    // Width / height of the picture, which decides how wide the panel is.
    readonly property rect unitPlace: root.page.place(root.page.wholePicture, 1000, 1000)
    readonly property real ratio: unitPlace.height > 0 ? unitPlace.width / unitPlace.height : 1
    readonly property real panelWidth: root.twoColumns ? (root.ratio > 1 ? 124 : 92) * Theme.u : width
    readonly property real margin: root.twoColumns ? 12 * Theme.u : Theme.marginX
    readonly property real highest: root.twoColumns ? height - 20 * Theme.u : Math.min((width - 2 * Theme.marginX) / root.ratio, 0.5 * height)
    readonly property rect place: root.page.place(root.page.wholePicture, root.panelWidth - 2 * root.margin, root.highest)

    function linkPicture(page: string): PictureView {
        return page === root.page.next ? picture : null;
    }

    mainPicture: picture

    Rectangle {
        id: panel
        anchors.left: parent.left
        width: root.panelWidth
        height: root.twoColumns ? root.height : root.highest + 16 * Theme.u
        color: Theme.ground

        DropShadow {
            anchors.fill: picture
            visible: picture.ready
            radius: 0.8 * Theme.u
        }
        PictureView {
            id: picture
            x: root.margin + (root.place.width > 0 ? root.place.x : 0)
            y: (root.twoColumns ? 12 : 8) * Theme.u + (root.place.height > 0 ? root.place.y : 0)
            width: root.place.width > 0 ? root.place.width : root.panelWidth - 2 * root.margin
            height: root.place.height > 0 ? root.place.height : root.highest
            picture: root.page.hung(root.page.wholePicture, width, height)
            alt: root.page.alt
            radius: 0.8 * Theme.u
        }
    }
    ScrollArea {
        id: scrollArea
        page: root.page
        anchors.left: root.twoColumns ? panel.right : parent.left
        anchors.leftMargin: root.twoColumns ? 12 * Theme.u : Theme.marginX
        anchors.right: parent.right
        anchors.rightMargin: Theme.marginX
        anchors.top: root.twoColumns ? parent.top : panel.bottom
        anchors.bottom: parent.bottom
        scrollBarMargin: Theme.marginX - 6 * Theme.u
        contentHeight: Math.max(height, header.y + header.height + 8 * Theme.u + foot.height + 8 * Theme.u)

        PageHeader {
            id: header
            y: root.twoColumns ? Theme.marginTop : 8 * Theme.u
            width: scrollArea.width
            spacing: 3.5 * Theme.u
            maximumSize: 10.5 * Theme.u * Theme.headScale
            overline: Labels.contents(root.page.kind, root.page.count, root.page.films)
            overlineLanguage: Theme.labelLanguage
            title: root.page.title
        }
        // Ends with the lower edge of the picture.
        Column {
            id: foot
            y: scrollArea.contentHeight - height - 8 * Theme.u
            width: scrollArea.width

            // A line above the words, if there are any.
            Rectangle {
                visible: root.hasWords
                width: parent.width
                height: Math.max(1, Math.round(Theme.u * 0.15))
                color: Theme.hairline
            }
            Item {
                width: 1
                height: 5 * Theme.u
            }
            TitleText {
                objectName: "caption"
                visible: title !== ""
                availableWidth: foot.width
                maximumSize: (title.length > 90 ? 4.6 : 6.5) * Theme.u * Theme.headScale
                leading: 1.2
                title: root.page.caption
            }
            Item {
                width: 1
                height: note.visible ? 1.6 * Theme.u : 0
            }
            SansText {
                id: note
                objectName: "credit"
                width: parent.width
                visible: text !== ""
                size: Theme.caption
                color: Theme.muted
                text: [root.page.date, root.page.credit].filter(part => part !== "").join(" · ")
            }
            Item {
                width: 1
                height: root.hasWords ? 7 * Theme.u : 0
            }
            ActionButton {
                objectName: "row-" + root.page.next
                anchors.left: parent.left
                symbol: root.isFilm ? Icon.Play : Icon.ZoomIn
                symbolFirst: true
                text: root.isFilm ?
                //: Button: opens the only film of a room, and plays it
                qsTr("Play film") :
                //: Button: opens the only picture of a room over the whole screen
                qsTr("View larger")
                onClicked: root.kiosk.open(root.page.next)
            }
        }
    }
}
