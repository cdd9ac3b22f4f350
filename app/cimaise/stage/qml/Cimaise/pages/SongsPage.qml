pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Cimaise

// The songs of a room: one column in portrait, two in landscape, ordered from top to bottom.
ListPage {
    id: root

    overline: Labels.contents(root.page.kind, root.page.count, root.page.films)

    function rowOf(page: string): BaseButton {
        return repeater.itemAt(root.page.linkIndex(page)) as BaseButton;
    }

    GridLayout {
        rows: Math.max(1, Math.ceil(root.page.count / (Theme.twoColumns ? 2 : 1)))
        flow: GridLayout.TopToBottom
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

                objectName: "row-" + page
                Layout.fillWidth: true
                Layout.fillHeight: true
                text: title
                onClicked: root.kiosk.open(page)
            }
        }
    }
}
