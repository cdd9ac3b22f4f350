pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Cimaise

// The first page: what this is, its first words, and a tile for each room.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property PageView page

    // Words beside tiles; larger words stand over them.
    readonly property bool wide: Theme.wide && Theme.textSize === 1

    ScrollArea {
        id: area
        anchors.fill: parent
        // A deeper one would touch the buttons under larger words.
        fade: 2.5 * Theme.u
        barMargin: 6 * Theme.u - Theme.marginX
        buttonMargin: Theme.marginX
        extent: Math.max(words.y + words.height + 6 * Theme.u, tiles.y + tiles.height + (root.wide ? 8 : 4.5) * Theme.u)

        Column {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: Theme.marginX
            y: Theme.marginTop
            width: (root.wide ? Theme.column - 12 * Theme.u : parent.width - Theme.marginX) - Theme.marginX
            spacing: (Theme.textSize === 1 ? 6 : 4.5) * Theme.u

            PageHeader {
                width: parent.width
                spacing: (Theme.textSize === 1 ? 3.5 : 2.2) * Theme.u
                largest: Theme.titleAlone
                over: root.page.overline
                title: root.page.title
            }
            EmptyMessage {
                visible: repeater.count === 0 && root.page.lead === ""
                width: parent.width
            }
            SerifText {
                visible: text !== ""
                width: parent.width
                size: (Theme.landscape ? 4.15 : 4.5) * Theme.u * Theme.textScale
                leading: 1.45
                color: Theme.soft
                text: root.page.lead
            }
            Flow {
                width: parent.width
                spacing: 3 * Theme.u

                ActionButton {
                    objectName: "readIntroduction"
                    visible: root.page.next !== ""
                    symbol: Theme.rightToLeft ? Icon.ChevronLeft : Icon.ChevronRight
                    //: Button on Home: opens the first text of the exhibit
                    text: qsTr("Read the introduction")
                    onClicked: root.kiosk.open(root.page.next)
                }
                Repeater {
                    model: root.page.asides

                    ActionButton {
                        required property string page
                        required property string title

                        objectName: "aside-" + page
                        fill: Theme.paper
                        fillPressed: Theme.shade
                        outline: Theme.outline
                        ink: Theme.ink
                        text: title
                        onClicked: root.kiosk.open(page)
                    }
                }
            }
        }
        GridLayout {
            id: tiles

            readonly property int lines: Math.max(1, Math.ceil(repeater.count / columns))
            readonly property real free: (root.wide ? area.height - 2 * Theme.marginTop + 3 * Theme.u : area.height - tiles.y - 4.5 * Theme.u) - (tiles.lines - 1) * Theme.gap
            readonly property real least: (root.wide ? 29 : Theme.landscape ? 32 : 42) * Theme.u

            anchors.left: parent.left
            anchors.leftMargin: root.wide ? Theme.column : Theme.marginX
            y: root.wide ? Theme.marginTop : words.y + words.height + (Theme.landscape ? 6 : 8) * Theme.u
            width: parent.width - anchors.leftMargin - Theme.marginX
            columns: Theme.landscape && !root.wide ? 4 : 2
            columnSpacing: Theme.gap
            rowSpacing: Theme.gap
            uniformCellWidths: true

            Repeater {
                id: repeater
                model: root.page.links

                Tile {
                    required property string page
                    required property string title
                    required property string kind
                    required property int count
                    required property int films
                    required property int index

                    objectName: "tile-" + page
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.columnSpan: index === repeater.count - 1 && repeater.count % 2 === 1 && tiles.columns === 2 ? 2 : 1
                    implicitHeight: Math.max(tiles.least, wordsHeight + 10 * Theme.u, Math.min(70 * Theme.u, Math.floor(tiles.free / tiles.lines)))
                    text: title
                    holds: Labels.contents(kind, count, films)
                    onClicked: root.kiosk.open(page)
                }
            }
        }
    }
}
