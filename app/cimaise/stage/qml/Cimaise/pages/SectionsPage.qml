pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The sections of a room, each as its picture and title.
ListPage {
    id: root

    over: Places.contents(root.page.kind, root.page.count)

    Grid {
        id: grid

        columns: Theme.landscape ? (Theme.textSize < 3 ? 3 : 2) : 1
        spacing: Theme.gap
        width: root.room

        Repeater {
            id: repeater
            model: root.page.links

            Tile {
                required property string page
                required property string title
                required property int number

                objectName: "row-" + page
                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                height: Math.max(44 * Theme.u, Math.ceil(repeater.count / grid.columns) * 44 * Theme.u > root.rest ? 0 : (root.rest - (Math.ceil(repeater.count / grid.columns) - 1) * grid.spacing) / Math.ceil(repeater.count / grid.columns))
                text: title
                holds: Places.of("section", number, root.page.count)
                onClicked: root.kiosk.open(page)
            }
        }
    }
}
