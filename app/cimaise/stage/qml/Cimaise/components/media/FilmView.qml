pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// Where a film is seen: painted by an item of ours, or by Qt's own output where there is a graphics processor.
Item {
    id: root

    required property Player player
    required property string file
    property bool covers: false
    readonly property bool seen: root.player.file === root.file && root.player.seen

    Loader {
        anchors.centerIn: parent
        active: root.player.painted
        sourceComponent: FilmSurface {
            // As pictures do, it comes turned as the scene is and is turned back here.
            width: Theme.sideways ? root.height : root.width
            height: Theme.sideways ? root.width : root.height
            rotation: -Theme.rotation
            turned: Theme.rotation
            player: root.player
            file: root.file
            covers: root.covers
        }
    }
    Loader {
        id: output
        anchors.fill: parent

        Component.onCompleted: if (!root.player.painted)
            output.setSource("FilmOutput.qml", {
                "player": Qt.binding(() => root.player),
                "file": Qt.binding(() => root.file),
                "covers": Qt.binding(() => root.covers)
            })
    }
}
