import QtQuick
import Cimaise

// One of two drawings of the part of a picture that is in sight, as sharp as the screen. It follows the picture until
// the other one has come.
Item {
    id: root

    required property PictureZoom zoom
    required property DetailLayer other
    // Where the whole picture lies now, in px.
    required property rect place
    property rect part: Qt.rect(0, 0, 0, 0)
    property rect asked: Qt.rect(0, 0, 0, 0)
    property bool waiting: false

    function take(): void {
        root.part = root.zoom.sharpPart;
        root.asked = root.zoom.sharpPlace;
        root.waiting = true;
        photo.picture = root.zoom.sharp;
    }
    function leave(): void {
        root.waiting = false;
        photo.picture = "";
    }

    x: root.place.x + root.part.x * root.place.width
    y: root.place.y + root.part.y * root.place.height
    width: root.asked.width
    height: root.asked.height
    transformOrigin: Item.TopLeft
    scale: root.asked.width > 0 ? root.part.width * root.place.width / root.asked.width : 1

    PictureView {
        id: photo
        anchors.fill: parent
        picture: ""
        standIn: false
        quiet: true
        onReadyChanged: if (ready && root.waiting) {
            root.waiting = false;
            root.other.leave();
        }
    }
}
