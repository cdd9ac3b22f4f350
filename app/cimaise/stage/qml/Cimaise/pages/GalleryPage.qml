pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// Every picture of a gallery: rows of wide and narrow frames, as on a wall.
ListPage {
    id: root

    fade: 0
    over: Places.contents(root.page.kind, root.page.count)

    Item {
        id: wall

        readonly property int perLine: Theme.landscape ? 3 : 2
        readonly property real line: (Theme.landscape ? 35 : 44) * Theme.u
        readonly property real gap: 2.5 * Theme.u

        width: root.room
        height: Math.ceil(root.page.count / wall.perLine) * (wall.line + wall.gap)

        Repeater {
            model: root.page.links

            Press {
                id: press

                required property string page
                required property string title
                required property string picture
                required property int index

                readonly property rect place: Wall.frame(press.index, root.page.count, wall.perLine, wall.width, wall.line, wall.gap)

                objectName: "row-" + press.page
                x: Theme.rightToLeft ? wall.width - place.x - place.width : place.x
                y: place.y
                width: place.width
                height: place.height
                text: press.title === "" ? Places.of("picture", press.index + 1, root.page.count) : press.title
                onClicked: root.kiosk.open(press.page)

                contentItem: Photo {
                    picture: press.picture
                    caption: press.title
                    radius: 2 * Theme.u

                    Rectangle {
                        anchors.fill: parent
                        radius: 2 * Theme.u
                        color: Theme.ink
                        opacity: press.down ? 0.3 : 0
                    }
                }
            }
        }
    }
}
