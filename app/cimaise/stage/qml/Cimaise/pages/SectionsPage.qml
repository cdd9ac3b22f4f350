pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Cimaise

// The sections of a room, each shown by its picture and title.
ListPage {
    id: root

    headerSpacing: (Theme.landscape ? 7.5 : 8) * Theme.u
    overline: Labels.contents(root.page.kind, root.page.count, root.page.films)

    function linkPicture(page: string): PictureView {
        return (repeater.itemAt(root.page.linkIndex(page)) as Tile)?.view ?? null;
    }

    TileGrid {
        id: grid
        count: root.page.count
        most: Theme.landscape ? ((root.availableWidth - 2 * Theme.gap) / 3 >= 66 * Theme.u || Theme.textSize < 3 ? 3 : 2) : 1
        width: root.availableWidth

        Repeater {
            id: repeater
            model: root.page.links

            Tile {
                required property string page
                required property string title
                required property int number

                objectName: "row-" + page
                figure: number
                Layout.columnSpan: grid.span(index)
                Layout.fillWidth: true
                Layout.fillHeight: true
                implicitHeight: Math.max((Theme.landscape ? 36 : 44) * Theme.u, textHeight + (Theme.landscape ? 14 : 24) * Theme.u, Math.floor((root.availableHeight - (grid.rowCount - 1) * Theme.gap) / grid.rowCount))
                text: title
                subtitle: Labels.position("section", number, root.page.count)
                onClicked: root.kiosk.open(page)
            }
        }
    }
}
