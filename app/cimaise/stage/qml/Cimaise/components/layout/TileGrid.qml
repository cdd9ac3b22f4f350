pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Cimaise

// Tiles in rows of different numbers. A tile sets its `Layout.columnSpan` by `span`.
Item {
    id: root

    required property int count
    // The most tiles in a row, and whether the fullest rows are the last ones.
    required property int most
    property bool wideFirst: false
    readonly property int rowCount: Math.max(1, Tiles.rowCount(root.count, root.most, root.wideFirst))
    default property alias content: grid.data

    function span(index: int): int {
        return Tiles.span(index, root.count, root.most, root.wideFirst);
    }

    implicitHeight: grid.implicitHeight - Theme.gap

    GridLayout {
        id: grid
        width: root.width
        y: -Theme.gap
        columns: Tiles.columns
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true

        // Without an item in each column, tiles that span several columns would differ in width.
        Repeater {
            model: grid.columns

            Item {
                Layout.fillWidth: true
            }
        }
    }
}
