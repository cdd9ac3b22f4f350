pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The songs of a room: one column in portrait, two in landscape, read downwards.
ListPage {
    id: root

    over: Places.contents(root.page.kind, root.page.count)

    Grid {
        id: grid

        columns: Theme.wide ? 2 : 1
        rows: Math.max(1, Math.ceil(root.page.count / columns))
        flow: Grid.TopToBottom
        columnSpacing: 9 * Theme.u
        width: root.room

        Repeater {
            model: root.page.links

            ListRow {
                required property string page
                required property string title

                objectName: "row-" + page
                width: (grid.width - (grid.columns - 1) * grid.columnSpacing) / grid.columns
                text: title
                onClicked: root.kiosk.open(page)
            }
        }
    }
}
