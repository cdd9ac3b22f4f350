pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Cimaise

// The works of a room, each as its cover.
ListPage {
    id: root

    // Larger words leave less room around them.
    readonly property bool spacious: Theme.textSize === 1

    under: (!Theme.landscape ? 10.5 : root.spacious ? 7.5 : 5.5) * Theme.u
    over: Labels.contents(root.page.kind, root.page.count, root.page.films)

    GridLayout {
        id: grid

        readonly property int lines: Math.max(1, Math.ceil(root.page.count / columns))
        // One or two books are no wider than three.
        readonly property int across: Math.max(1, Math.min(root.page.count, columns))

        anchors.left: parent.left
        columns: Theme.landscape ? ((root.room - 2 * Theme.gap) / 3 >= 66 * Theme.u || Theme.textSize < 3 ? 3 : 2) : 1
        columnSpacing: Theme.gap
        rowSpacing: Theme.gap
        uniformCellWidths: true
        width: (root.room - (columns - 1) * Theme.gap) / columns * across + (across - 1) * Theme.gap

        Repeater {
            model: root.page.links

            BaseButton {
                id: press

                required property string page
                required property string title
                required property string heading
                required property string picture
                required property int number

                objectName: "row-" + press.page
                Layout.fillWidth: true
                Layout.fillHeight: true
                implicitHeight: Math.max(cover.implicitHeight, Math.min(77 * Theme.u, Math.floor((root.rest - (grid.lines - 1) * Theme.gap) / grid.lines)))
                text: press.heading === "" ? press.title : press.heading + ": " + press.title
                onClicked: root.kiosk.open(press.page)

                contentItem: WorkCover {
                    id: cover
                    number: press.number
                    heading: press.heading
                    title: press.title
                    picture: press.picture
                    down: press.down
                    pad: (!Theme.landscape ? 8 : root.spacious ? 6 : 5) * Theme.u
                    padTop: (!Theme.landscape ? 9.5 : root.spacious ? 7 : 5) * Theme.u
                    gap: (root.spacious ? 4.4 : 3) * Theme.u
                    headingSize: (Theme.landscape ? 3.25 : 3.4) * Theme.u * Theme.controlScale
                    titleSize: (Theme.landscape ? 6.3 : 7.6) * Theme.u * Theme.headScale
                }
            }
        }
    }
}
