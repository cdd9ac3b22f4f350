pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Cimaise

// The works of a room, each shown by its cover.
ListPage {
    id: root

    // Spacing is reduced for larger text sizes.
    readonly property bool spacious: Theme.textSize === 1

    headerSpacing: (!Theme.landscape ? 10.5 : root.spacious ? 7.5 : 5.5) * Theme.u
    overline: Labels.contents(root.page.kind, root.page.count, root.page.films)

    function rowOf(page: string): BaseButton {
        return repeater.itemAt(root.page.linkIndex(page)) as BaseButton;
    }

    GridLayout {
        id: grid

        readonly property int rowCount: Math.max(1, Math.ceil(root.page.count / columns))
        // One or two covers have the same width as three.
        readonly property int usedColumns: Math.max(1, Math.min(root.page.count, columns))

        anchors.left: parent.left
        columns: Theme.landscape ? ((root.availableWidth - 2 * Theme.gap) / 3 >= 66 * Theme.u || Theme.textSize < 3 ? 3 : 2) : 1
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true
        width: (root.availableWidth - (columns - 1) * Theme.gap) / columns * usedColumns + (usedColumns - 1) * Theme.gap

        Repeater {
            id: repeater
            model: root.page.links

            BaseButton {
                id: tile

                required property string page
                required property string title
                required property string heading
                required property string picture
                required property int number

                objectName: "row-" + tile.page
                Layout.fillWidth: true
                Layout.fillHeight: true
                implicitHeight: Math.max(cover.implicitHeight, Math.min(77 * Theme.u, Math.floor((root.availableHeight - (grid.rowCount - 1) * Theme.gap) / grid.rowCount)))
                text: tile.heading === "" ? tile.title : tile.heading + ": " + tile.title
                onClicked: root.kiosk.open(tile.page)

                contentItem: WorkCover {
                    id: cover
                    number: tile.number
                    heading: tile.heading
                    title: tile.title
                    picture: tile.picture
                    pressLevel: tile.pressLevel
                    padding: (!Theme.landscape ? 8 : root.spacious ? 6 : 5) * Theme.u
                    topPadding: (!Theme.landscape ? 9.5 : root.spacious ? 7 : 5) * Theme.u
                    spacing: (root.spacious ? 4.4 : 3) * Theme.u
                    headingSize: (Theme.landscape ? 3.25 : 3.4) * Theme.u * Theme.controlScale
                    titleSize: (Theme.landscape ? 6.3 : 7.6) * Theme.u * Theme.headScale
                }
            }
        }
    }
}
