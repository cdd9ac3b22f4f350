import QtQuick
import Cimaise

// The pixels of one picture in a PictureView, in its middle.
Image {
    id: root

    // Size of the frame in device pixels and in px, and the picture that is requested: its rotation and file.
    required property size frame
    required property size available
    required property string key
    required property real pixelRatio
    // Whether the same file is loading again.
    required property bool reloading
    readonly property bool shown: status === Image.Ready
    // Picture and frame size of the current rendering. While it is reloading, it is scaled to cover the new frame.
    property string drawnKey: ""
    property size drawnFrame: Qt.size(1, 1)
    readonly property real frameScale: root.reloading ? Math.max(root.frame.width / drawnFrame.width, root.frame.height / drawnFrame.height) : 1
    // The provider rotates the picture with the scene, and this item rotates it back: its pixels are copied to the screen
    // without another transformation.
    readonly property real uprightWidth: Theme.sideways ? height : width
    readonly property real uprightHeight: Theme.sideways ? width : height

    x: Math.round((root.available.width - uprightWidth) / 2) + (uprightWidth - width) / 2
    y: Math.round((root.available.height - uprightHeight) / 2) + (uprightHeight - height) / 2
    width: implicitWidth / root.pixelRatio * frameScale
    height: implicitHeight / root.pixelRatio * frameScale
    rotation: -Theme.rotation
    visible: root.shown || root.reloading
    asynchronous: true
    cache: false
    retainWhileLoading: true
    sourceSize: root.frame
    onStatusChanged: {
        if (root.status === Image.Ready) {
            root.drawnKey = root.key;
            root.drawnFrame = root.frame;
        } else if (root.status !== Image.Loading) {
            root.drawnKey = "";
        }
    }
}
