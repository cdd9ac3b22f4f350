pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Cimaise

// The songs of a room: one column in portrait; two in landscape, which are read down, screenful by screenful.
ListPage {
    id: root

    overline: Labels.contents(root.page.kind, root.page.count, root.page.films)

    function rowOf(page: string): BaseButton {
        return repeater.itemAt(root.page.linkIndex(page)) as BaseButton;
    }

    GridLayout {
        id: grid

        readonly property int columnCount: Theme.twoColumns ? 2 : 1
        readonly property int rowsWithoutScrolling: Math.floor(root.availableHeight / (15.3 * Theme.u))
        // The buttons for scrolling take some height.
        readonly property int screenRows: root.page.count <= columnCount * rowsWithoutScrolling ? rowsWithoutScrolling : Math.max(1, Math.floor((root.availableHeight - 6 * Theme.u) / (15.3 * Theme.u)))

        columnSpacing: 9 * Theme.u
        rowSpacing: 0
        uniformCellWidths: true
        width: root.availableWidth

        Repeater {
            id: repeater
            model: root.page.links

            ListRow {
                required property string page
                required property string title
                required property int index
                readonly property point cell: Typesetter.cell(index, Math.max(index + 1, root.page.count), grid.columnCount, grid.screenRows)
                readonly property bool startsScreen: cell.y > 0 && grid.columnCount > 1 && cell.y % grid.screenRows === 0

                objectName: "row-" + page
                Layout.row: cell.y
                Layout.column: cell.x
                Layout.topMargin: startsScreen ? 8 * Theme.u : 0
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: title
                onClicked: root.kiosk.open(page)
            }
        }
    }
}
