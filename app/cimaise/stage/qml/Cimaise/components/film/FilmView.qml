pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The frames of a film: drawn by FilmSurface, or by the output of Qt Multimedia if there is a GPU.
Item {
    id: root

    required property Player player
    required property string file
    property bool cropped: false
    readonly property bool hasFrame: root.player.file === root.file && root.player.hasFrame

    Loader {
        anchors.centerIn: parent
        active: root.player.painted
        sourceComponent: FilmSurface {
            // Frames arrive rotated with the scene, as pictures do; this rotates them back.
            width: Theme.sideways ? root.height : root.width
            height: Theme.sideways ? root.width : root.height
            rotation: -Theme.rotation
            frameRotation: Theme.rotation
            player: root.player
            file: root.file
            cropped: root.cropped
        }
    }
    Loader {
        id: output
        anchors.fill: parent

        Component.onCompleted: if (!root.player.painted)
            output.setSource("FilmOutput.qml", {
                "player": Qt.binding(() => root.player),
                "file": Qt.binding(() => root.file),
                "cropped": Qt.binding(() => root.cropped)
            })
    }
}
