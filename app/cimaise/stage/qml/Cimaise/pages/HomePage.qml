pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The first page: what this is, its first words, and a tile for each room.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property PageView page

    readonly property real tilesRoom: area.height - 2 * Theme.marginTop + 3 * Theme.u

    ScrollArea {
        id: area
        anchors.fill: parent
        barMargin: -4 * Theme.u
        buttonMargin: Theme.marginX
        extent: Math.max(words.y + words.height + 8 * Theme.u, tiles.y + tiles.height + (Theme.wide ? 8 : 4.5) * Theme.u)

        Column {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: Theme.marginX
            y: Theme.marginTop
            width: (Theme.wide ? Theme.column - 12 * Theme.u : parent.width - Theme.marginX) - Theme.marginX
            spacing: 6 * Theme.u

            Header {
                width: parent.width
                over: root.page.overline
                title: root.page.title
            }
            EmptyNote {
                visible: repeater.count === 0 && root.page.lead === ""
                width: parent.width
            }
            SerifText {
                visible: text !== ""
                width: parent.width
                size: (Theme.landscape ? 4.15 : 4.5) * Theme.u * Theme.textScale
                leading: 1.45
                text: root.page.lead
            }
            BigButton {
                objectName: "readIntroduction"
                visible: root.page.next !== ""
                symbol: Theme.rightToLeft ? Icon.ChevronLeft : Icon.ChevronRight
                //: Button on Home: opens the first text of the exhibit
                text: qsTr("Read the introduction")
                onClicked: root.kiosk.open(root.page.next)
            }
        }
        Grid {
            id: tiles

            readonly property int rows2: Math.max(1, Math.ceil(repeater.count / columns))

            anchors.left: parent.left
            anchors.leftMargin: Theme.wide ? Theme.column : Theme.marginX
            y: Theme.wide ? Theme.marginTop : words.y + words.height + 8 * Theme.u
            width: parent.width - anchors.leftMargin - Theme.marginX
            columns: Theme.landscape && !Theme.wide ? 4 : 2
            spacing: Theme.gap

            Repeater {
                id: repeater
                model: root.page.links

                Tile {
                    required property string page
                    required property string title
                    required property string kind
                    required property int count
                    required property int index

                    objectName: "tile-" + page
                    width: (tiles.width - (tiles.columns - 1) * tiles.spacing) / tiles.columns
                    height: Math.max((Theme.wide ? 29 : 42) * Theme.u, Math.min(70 * Theme.u, ((Theme.wide ? root.tilesRoom : area.height - tiles.y - 4.5 * Theme.u) - (tiles.rows2 - 1) * tiles.spacing) / tiles.rows2))
                    text: title
                    holds: Places.contents(kind, count)
                    onClicked: root.kiosk.open(page)
                }
            }
        }
    }
}
