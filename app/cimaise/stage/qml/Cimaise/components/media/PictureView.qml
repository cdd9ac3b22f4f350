pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// A picture of the exhibit in a frame, rendered by the image provider; a placeholder where it cannot be shown.
Item {
    id: root

    // Fit, focus and file of the picture, from Python; "" for none.
    required property string picture
    property string alt: ""
    property string caption: ""
    property real radius: 0
    // Gradient behind text ("none", "tile", "film" or "attract"), and the area of the frame with the text, in px.
    property string scrim: "none"
    property rect textArea: Qt.rect(0, 0, width, height)
    // Whether a missing picture has a placeholder, and whether that has a message; a tile with a title needs none.
    property bool showPlaceholder: true
    property bool showMessage: true
    // Whether the frame stays transparent while the picture loads, or shows the picture in few pixels if they are there.
    property bool blankWhileLoading: false
    property bool tinyWhileLoading: !root.blankWhileLoading
    // Whether the page is dark. Its ground is then that of the loading picture.
    property bool onDark: false
    property alias ready: image.shown
    property alias status: image.status
    // Size of the picture in the frame, in px.
    property alias paintedWidth: image.uprightWidth
    property alias paintedHeight: image.uprightHeight
    readonly property bool loading: image.status === Image.Loading
    // Whether the picture has neither arrived nor failed: also before it has a frame and is requested.
    readonly property bool awaited: root.picture !== "" && image.status !== Image.Ready && image.status !== Image.Error
    readonly property bool tinyShown: tiny.there
    // Size of the picture in the frame, also while it loads.
    readonly property real shownWidth: image.shown ? image.uprightWidth : tiny.paintedWidth
    readonly property real shownHeight: image.shown ? image.uprightHeight : tiny.paintedHeight
    // Whether the same file is loading again, because it or the frame has changed; the previous rendering stays visible.
    readonly property bool reloading: root.loading && !root.blankWhileLoading && image.drawnKey !== "" && image.drawnKey === root.pictureKey
    readonly property string pictureKey: Theme.rotation + root.picture.slice(root.picture.lastIndexOf("/")).split("?")[0]

    // Size of the frame in physical pixels.
    readonly property real pixelRatio: Screen.devicePixelRatio
    readonly property int frameWidth: Math.round(width * pixelRatio)
    readonly property int frameHeight: Math.round(height * pixelRatio)

    clip: root.reloading
    Accessible.role: Accessible.Graphic
    Accessible.name: root.alt
    Accessible.ignored: root.alt === ""

    // Background while the picture loads: light text over it is legible from the start.
    Rectangle {
        anchors.fill: parent
        visible: root.loading && !root.reloading && !root.blankWhileLoading && !tiny.there && !root.onDark
        radius: root.radius
        color: root.scrim === "none" ? Theme.shade : Theme.pill
    }
    Image {
        id: tiny

        readonly property bool wanted: root.tinyWhileLoading && root.picture !== "" && !root.reloading && (!image.shown || sharpening.running || image.opacity < 1)
        // The provider has one transparent px for a picture that is not there yet.
        readonly property bool there: tiny.wanted && tiny.implicitWidth > 1

        anchors.fill: parent
        cache: false
        fillMode: root.picture.startsWith("contain/") ? Image.PreserveAspectFit : Image.Stretch
        sourceSize: Qt.size(root.frameWidth, root.frameHeight)
        source: tiny.wanted && root.frameWidth > 1 && root.frameHeight > 1 ? "image://tiny/" + root.picture : ""
        visible: tiny.there
    }
    TileShade {
        anchors.fill: parent
        visible: tiny.there && root.scrim !== "none"
    }
    RoundedCorners {
        anchors.fill: parent
        radius: tiny.there ? root.radius : 0
    }
    // Its own pixels fade in over the few ones.
    onTinyShownChanged: {
        if (root.tinyShown && !image.shown && Theme.sharpen > 0)
            image.opacity = 0;
    }
    onReadyChanged: {
        if (root.ready && image.opacity < 1)
            sharpening.restart();
    }

    NumberAnimation {
        id: sharpening
        target: image
        property: "opacity"
        to: 1
        duration: Theme.sharpen
    }
    Loader {
        anchors.fill: parent
        active: root.showPlaceholder && (root.picture === "" || image.status === Image.Error)
        sourceComponent: Component {
            PicturePlaceholder {
                dark: root.scrim !== "none" || root.onDark
                showMessage: root.showMessage
                caption: root.caption
                radius: root.radius
            }
        }
    }
    Image {
        id: image

        readonly property bool shown: status === Image.Ready
        // Picture and frame size of the current rendering. While it is reloading, it is scaled to cover the new frame.
        property string drawnKey: ""
        property size drawnFrame: Qt.size(1, 1)
        readonly property real frameScale: root.reloading ? Math.max(root.frameWidth / drawnFrame.width, root.frameHeight / drawnFrame.height) : 1
        // During layout, width and height change in sequence; no picture is requested until both are known.
        readonly property bool laidOut: root.frameWidth > 1 && root.frameHeight > 1 && (root.scrim === "none" || (root.textArea.width > 0 && root.textArea.height > 0))
        readonly property string textAreaParameter: [root.textArea.x / root.width, root.textArea.y / root.height, (root.textArea.x + root.textArea.width) / root.width, (root.textArea.y + root.textArea.height) / root.height].map(part => (Math.round(part * 50) / 50).toString()).join(",")

        // The provider rotates the picture with the scene, and this item rotates it back: its pixels are copied to the screen
        // without another transformation.
        readonly property real uprightWidth: Theme.sideways ? height : width
        readonly property real uprightHeight: Theme.sideways ? width : height

        x: Math.round((root.width - uprightWidth) / 2) + (uprightWidth - width) / 2
        y: Math.round((root.height - uprightHeight) / 2) + (uprightHeight - height) / 2
        width: implicitWidth / root.pixelRatio * frameScale
        height: implicitHeight / root.pixelRatio * frameScale
        rotation: -Theme.rotation
        visible: image.shown || root.reloading
        asynchronous: true
        cache: false
        retainWhileLoading: true
        sourceSize: Qt.size(root.frameWidth, root.frameHeight)
        source: root.picture === "" || !laidOut || textAreaParameter.includes("NaN") ? "" : "image://pictures/" + root.scrim + "/" + textAreaParameter + "/" + Math.round(root.radius * root.pixelRatio) + "/" + Theme.rotation + "/" + root.picture
        onStatusChanged: {
            if (image.status === Image.Ready) {
                image.drawnKey = root.pictureKey;
                image.drawnFrame = Qt.size(root.frameWidth, root.frameHeight);
            } else if (image.status !== Image.Loading) {
                image.drawnKey = "";
            }
        }
    }
}
