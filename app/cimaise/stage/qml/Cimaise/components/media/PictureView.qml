pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// A picture of the exhibit in a frame, finished by the picture door; a designed state where it cannot be shown.
Item {
    id: root

    // The picture's name as Python gave it; "" for none.
    required property string picture
    property string alt: ""
    property string caption: ""
    property real radius: 0
    // "none", "tile" or "attract", and the part of the frame where text lies, in px.
    property string scrim: "none"
    property rect textArea: Qt.rect(0, 0, width, height)
    property alias ready: image.shown
    // How large the picture is drawn in the frame, in px.
    property alias paintedWidth: image.uprightWidth
    property alias paintedHeight: image.uprightHeight
    property alias status: image.status
    readonly property bool loading: image.status === Image.Loading
    // Whether the same file comes anew, changed or for another frame; until then it stays as it was drawn.
    readonly property bool reloading: root.loading && !root.blankWhileLoading && image.drawnKey !== "" && image.drawnKey === root.pictureKey
    readonly property string pictureKey: Theme.rotation + root.picture.slice(root.picture.lastIndexOf("/")).split("?")[0]
    // Whether a missing picture says so; a tile with a title of its own stays quiet.
    property bool showMessage: true
    // Whether anything stands in place of a picture that is not there.
    property bool showPlaceholder: true
    // Whether nothing stands there until it has come.
    property bool blankWhileLoading: false
    // Whether it hangs on a dark page.
    property bool onDark: false

    // What of the screen the frame covers, in its real pixels.
    readonly property real pixelRatio: Screen.devicePixelRatio
    readonly property int frameWidth: Math.round(width * pixelRatio)
    readonly property int frameHeight: Math.round(height * pixelRatio)

    clip: root.reloading
    Accessible.role: Accessible.Graphic
    Accessible.name: root.alt
    Accessible.ignored: root.alt === ""

    // Until it has come: words over it are legible from the first moment on.
    Rectangle {
        anchors.fill: parent
        visible: root.loading && !root.reloading && !root.blankWhileLoading
        radius: root.radius
        color: root.scrim === "none" ? Theme.shade : Theme.pill
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
        // What its pixels show, and the frame that they were made for; meanwhile they cover another one.
        property string drawnKey: ""
        property size drawnFrame: Qt.size(1, 1)
        readonly property real frameScale: root.reloading ? Math.max(root.frameWidth / drawnFrame.width, root.frameHeight / drawnFrame.height) : 1
        // While the page is laid out, width and height come one after the other: no picture is asked for in between.
        readonly property bool laidOut: root.frameWidth > 1 && root.frameHeight > 1 && (root.scrim === "none" || (root.textArea.width > 0 && root.textArea.height > 0))
        readonly property string textAreaParameter: [root.textArea.x / root.width, root.textArea.y / root.height, (root.textArea.x + root.textArea.width) / root.width, (root.textArea.y + root.textArea.height) / root.height].map(part => (Math.round(part * 50) / 50).toString()).join(",")

        // It comes turned as the scene is and is turned back here, so that its pixels are only copied to the screen.
        readonly property real uprightWidth: Theme.sideways ? height : width
        readonly property real uprightHeight: Theme.sideways ? width : height

        x: Math.round((root.width - uprightWidth) / 2) + (uprightWidth - width) / 2
        y: Math.round((root.height - uprightHeight) / 2) + (uprightHeight - height) / 2
        width: implicitWidth / root.pixelRatio * frameScale
        height: implicitHeight / root.pixelRatio * frameScale
        rotation: -Theme.rotation
        visible: image.shown || root.reloading
        onStatusChanged: {
            if (image.status === Image.Ready) {
                image.drawnKey = root.pictureKey;
                image.drawnFrame = Qt.size(root.frameWidth, root.frameHeight);
            } else if (image.status !== Image.Loading) {
                image.drawnKey = "";
            }
        }
        asynchronous: true
        cache: false
        retainWhileLoading: true
        sourceSize: Qt.size(root.frameWidth, root.frameHeight)
        source: root.picture === "" || !laidOut || textAreaParameter.includes("NaN") ? "" : "image://pictures/" + root.scrim + "/" + textAreaParameter + "/" + Math.round(root.radius * root.pixelRatio) + "/" + Theme.rotation + "/" + root.picture
    }
}
