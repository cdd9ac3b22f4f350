import QtQuick
import Cimaise

// The visible part of a zoomed picture at screen resolution. Two layers alternate: each follows the picture until
// the other one has loaded.
Item {
    id: root

    property PictureZoom zoom: null
    required property DetailLayer other
    // Current position and size of the whole picture, in px.
    required property rect pictureRect
    property rect part: Qt.rect(0, 0, 0, 0)
    property rect requestedRect: Qt.rect(0, 0, 0, 0)
    property bool waiting: false

    function load(): void {
        root.part = root.zoom.detailPart;
        root.requestedRect = root.zoom.detailRect;
        root.waiting = true;
        photo.picture = root.zoom.detail;
    }
    function clear(): void {
        root.waiting = false;
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
            root.other.clear();
        }
    }
}
