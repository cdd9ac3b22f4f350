pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The frames of a film: drawn by FilmSurface, or by the output of Qt Multimedia if there is a GPU.
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
            // Frames arrive rotated with the scene, as pictures do; this rotates them back.
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
