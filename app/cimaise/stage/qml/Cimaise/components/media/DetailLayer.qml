import QtQuick
import Cimaise

// The visible part of a zoomed picture at screen resolution. Two layers alternate: each follows the picture until
// the other one has loaded. If the file of the picture has changed, one fades in over the other.
Item {
    id: root

    property PictureZoom zoom: null
    required property DetailLayer other
    // Current position and size of the whole picture, in px.
    required property rect pictureRect
    property rect part: Qt.rect(0, 0, 0, 0)
    property rect requestedRect: Qt.rect(0, 0, 0, 0)
    property bool waiting: false
    // The file and its version.
    readonly property string file: photo.picture.slice(photo.picture.lastIndexOf("/"))

    function load(): void {
        root.part = root.zoom.detailPart;
        root.requestedRect = root.zoom.detailRect;
        root.waiting = true;
        appearing.stop();
        photo.picture = root.zoom.detail;
        root.opacity = root.other.file !== "" && root.other.file !== root.file && Theme.replace > 0 ? 0 : 1;
    }
    function clear(): void {
        root.waiting = false;
        appearing.stop();
        photo.picture = "";
    }

    // At whole pixels where it is not scaled.
    readonly property real grid: Math.abs(root.scale - 1) < 0.0001 ? Screen.devicePixelRatio : 0

    function snap(position: real): real {
        return root.grid > 0 ? Math.round(position * root.grid) / root.grid : position;
    }

    x: root.snap(root.pictureRect.x + root.part.x * root.pictureRect.width)
    y: root.snap(root.pictureRect.y + root.part.y * root.pictureRect.height)
    width: root.requestedRect.width
    height: root.requestedRect.height
    transformOrigin: Item.TopLeft
    scale: root.requestedRect.width > 0 ? root.part.width * root.pictureRect.width / root.requestedRect.width : 1

    PictureView {
        id: photo
        anchors.fill: parent
        picture: ""
        showPlaceholder: false
        blankWhileLoading: true
        onReadyChanged: if (ready && root.waiting) {
            root.waiting = false;
            if (root.opacity === 0)
                appearing.restart();
            else
                root.other.clear();
        }
    }
    NumberAnimation {
        id: appearing
        target: root
        property: "opacity"
        to: 1
        duration: Theme.replace
        onFinished: root.other.clear()
    }
}
