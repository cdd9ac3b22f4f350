import QtQuick
import QtMultimedia
import Cimaise

// The video output of Qt Multimedia. It needs a GPU and is loaded only if there is one.
VideoOutput {
    id: root

    required property Player player
    required property string file
    required property bool cropped
    readonly property bool isCurrentFilm: root.player.file === root.file

    function attachSink(): void {
        if (root.isCurrentFilm)
            root.player.attach(root.videoSink);
    }

    fillMode: root.cropped ? VideoOutput.PreserveAspectCrop : VideoOutput.PreserveAspectFit
    onIsCurrentFilmChanged: root.attachSink()
    Component.onCompleted: root.attachSink()
}
