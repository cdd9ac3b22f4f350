pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Cimaise

// The first page: title, introduction, and a tile for each room.
VisitPage {
    id: root

    // Text next to the tiles; with larger text sizes it is above them.
    readonly property bool twoColumns: Theme.twoColumns && Theme.textSize === 1

    // What is seen without scrolling, in px: with the words above the tiles, so much of them is always in sight.
    readonly property real firstSight: scrollArea.height - 14 * Theme.u
    readonly property real tilesInSight: (12 + 2.5) * Theme.u
    readonly property real tilesGap: (Theme.landscape ? 6 : 8) * Theme.u
    // Height for the title, for what follows it, and for the introduction; the latter is shortened, and the buttons may move
    // below the tiles.
    readonly property real titleHeight: root.twoColumns ? scrollArea.height - 8 * Theme.u - Theme.marginTop - header.overlineHeight : Math.max(12 * Theme.u, root.firstSight - root.tilesInSight - root.tilesGap - Theme.marginTop - header.overlineHeight)
    readonly property real heightLeft: root.titleHeight - header.titleHeight
    readonly property bool actionsBelow: !root.twoColumns && actions.implicitHeight > 0 && root.heightLeft < actions.implicitHeight + textColumn.spacing
    readonly property real leadHeight: root.heightLeft - textColumn.spacing - (root.actionsBelow ? 0 : actions.implicitHeight + textColumn.spacing)
    readonly property real leadLine: (Theme.landscape ? 4.15 : 4.5) * 1.45 * Theme.u * Theme.textScale
    // With five lines or more, it leaves room for all tiles.
    readonly property real leadOverTiles: root.leadHeight + 14 * Theme.u + root.tilesInSight - 4.5 * Theme.u - tiles.rowCount * (tiles.minimumTileHeight + Theme.gap) + Theme.gap

    component Actions: Flow {
        spacing: 3 * Theme.u

        ActionButton {
            objectName: "readIntroduction"
            visible: root.page.next !== ""
            symbol: Theme.rightToLeft ? Icon.ChevronLeft : Icon.ChevronRight
            //: Button on the first page: opens the first text of the exhibit
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
                foreground: Theme.ink
                text: title
                onClicked: root.kiosk.open(page)
            }
        }
    }

    function linkPicture(page: string): PictureView {
        return (repeater.itemAt(root.page.linkIndex(page)) as Tile)?.view ?? null;
    }
    function revealLink(page: string): void {
        scrollArea.reveal(root.linkPicture(page));
    }

    ScrollArea {
        id: scrollArea
        page: root.page
        anchors.fill: parent
        // A higher fade would overlap the buttons with larger text sizes.
        fadeHeight: 2.5 * Theme.u
        scrollBarMargin: 6 * Theme.u - Theme.marginX
        buttonMargin: Theme.marginX
        contentHeight: Math.max(textColumn.y + textColumn.height + 6 * Theme.u, tiles.y + tiles.height + (root.twoColumns ? 8 : 4.5) * Theme.u + (root.actionsBelow ? actionsAfter.height + root.tilesGap : 0))

        Column {
            id: textColumn
            anchors.left: parent.left
            anchors.leftMargin: Theme.marginX
            y: Theme.marginTop
            width: (root.twoColumns ? Theme.sideColumn - 12 * Theme.u : parent.width - Theme.marginX) - Theme.marginX
            spacing: (Theme.textSize === 1 ? 6 : 4.5) * Theme.u

            PageHeader {
                id: header
                width: parent.width
                spacing: (Theme.textSize === 1 ? 3.5 : 2.2) * Theme.u
                maximumSize: Theme.largeTitle
                maximumHeight: root.titleHeight
                overline: root.page.overline
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
                text: Typesetter.excerpt(root.page.lead, Theme.language, font, width, root.twoColumns ? root.leadHeight : Math.min(root.leadHeight, Math.max(5.1 * root.leadLine, root.leadOverTiles)), leading)
            }
            Actions {
                id: actions
                width: parent.width
                visible: !root.actionsBelow
            }
        }
        // Covers the words while they appear: cheaper than to let them fade.
        Rectangle {
            anchors.fill: textColumn
            anchors.margins: -2 * Theme.u
            visible: opacity > 0
            opacity: 1 - root.words
            color: Theme.paper
        }
        TileGrid {
            id: tiles

            readonly property real availableHeight: (root.twoColumns ? scrollArea.height - 20 * Theme.u : scrollArea.height - tiles.y - 4.5 * Theme.u) - (tiles.rowCount - 1) * Theme.gap
            readonly property real minimumTileHeight: (root.twoColumns ? 29 : Theme.landscape ? 32 : 38) * Theme.u

            anchors.left: parent.left
            anchors.leftMargin: root.twoColumns ? Theme.sideColumn : Theme.marginX
            y: root.twoColumns ? Theme.marginTop : textColumn.y + textColumn.height + root.tilesGap
            width: parent.width - anchors.leftMargin - Theme.marginX
            count: repeater.count
            // A row of one is only on portrait screens, where it is wide.
            most: root.twoColumns ? 3 : Theme.landscape ? Math.max(2, Math.min(4, Math.floor(width / (38 * Math.max(1, Theme.u) * Theme.controlScale)))) : repeater.count < 3 ? 1 : 2
            wideFirst: Theme.landscape

            Repeater {
                id: repeater
                model: root.page.links

                Tile {
                    required property string page
                    required property string title
                    required property string kind
                    required property int count
                    required property int films
                    objectName: "tile-" + page
                    words: root.words
                    Layout.fillWidth: true
                    Layout.fillHeight: true
                    Layout.columnSpan: tiles.span(index)
                    titleSize: 7.6 * Theme.u
                    figure: count
                    implicitHeight: Math.max(tiles.minimumTileHeight, textHeight + 10 * Theme.u, Math.min(101 * Theme.u, Math.floor(tiles.availableHeight / tiles.rowCount)))
                    text: title
                    subtitle: Labels.contents(kind, count, films)
                    onClicked: root.kiosk.open(page)
                }
            }
        }
        Actions {
            id: actionsAfter
            visible: root.actionsBelow
            anchors.left: parent.left
            anchors.leftMargin: Theme.marginX
            width: parent.width - 2 * Theme.marginX
            y: tiles.y + tiles.height + root.tilesGap
        }
    }
}
