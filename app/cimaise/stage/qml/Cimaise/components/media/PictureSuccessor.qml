import QtQuick
import Cimaise

// A changed picture of another shape, which fades in over the old one where it will be, with its ground to the edges.
Item {
    id: root

    // Whether it covers the old picture.
    readonly property bool covering: root.picture !== "" && photo.opacity === 1
    property string picture: ""
    property rect place: Qt.rect(0, 0, 0, 0)

    // It covers the old picture, or cannot be shown.
    signal settled

    function show(picture: string, place: rect): void {
        root.place = place;
        root.picture = picture;
    }
    function end(): void {
        appearing.stop();
        root.picture = "";
        photo.opacity = 0;
    }

    PictureGround {
        anchors.fill: parent
        visible: opacity > 0
        opacity: photo.opacity
        pictureRect: root.place
    }
    WholePicture {
        id: photo
        objectName: "successor"
        width: root.width
        height: root.height
        place: root.place
        picture: root.picture
        blankWhileLoading: true
        opacity: 0
        onStatusChanged: {
            if (status === Image.Ready)
                appearing.restart();
            else if (status === Image.Error)
                root.settled();
        }
    }
    NumberAnimation {
        id: appearing
        target: photo
        property: "opacity"
        to: 1
        duration: Theme.replace
        onFinished: root.settled()
    }
}
