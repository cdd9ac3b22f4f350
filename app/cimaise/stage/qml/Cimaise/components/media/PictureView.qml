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
    property string shade: "none"
    property rect zone: Qt.rect(0, 0, width, height)
    property alias ready: image.shown
    // How large the picture is drawn in the frame, in px.
    property alias paintedWidth: image.across
    property alias paintedHeight: image.down
    property alias status: image.status
    readonly property bool coming: image.status === Image.Loading
    // Whether the same file comes anew, changed or for another frame; until then it stays as it was drawn.
    readonly property bool again: root.coming && !root.quiet && image.drawn !== "" && image.drawn === root.named
    readonly property string named: Theme.turned + root.picture.slice(root.picture.lastIndexOf("/")).split("?")[0]
    // Whether a missing picture says so; a tile with a title of its own stays quiet.
    property bool telling: true
    // Whether anything stands in place of a picture that is not there.
    property bool standIn: true
    // Whether nothing stands there until it has come.
    property bool quiet: false
    // Whether it hangs on a dark page.
    property bool night: false

    // What of the screen the frame covers, in its real pixels.
    readonly property real pixels: Screen.devicePixelRatio
    readonly property int frameWidth: Math.round(width * pixels)
    readonly property int frameHeight: Math.round(height * pixels)

    clip: root.again
    Accessible.role: Accessible.Graphic
    Accessible.name: root.alt
    Accessible.ignored: root.alt === ""

    // Until it has come: words over it are legible from the first moment on.
    Rectangle {
        anchors.fill: parent
        visible: root.coming && !root.again && !root.quiet
        radius: root.radius
        color: root.shade === "none" ? Theme.shade : Theme.pill
    }
    Loader {
        anchors.fill: parent
        active: root.standIn && (root.picture === "" || image.status === Image.Error)
        sourceComponent: Component {
            PicturePlaceholder {
                dark: root.shade !== "none" || root.night
                telling: root.telling
                caption: root.caption
                radius: root.radius
            }
        }
    }
    Image {
        id: image

        readonly property bool shown: status === Image.Ready
        // What its pixels show, and the frame that they were made for; meanwhile they cover another one.
        property string drawn: ""
        property size frame: Qt.size(1, 1)
        readonly property real enlarged: root.again ? Math.max(root.frameWidth / frame.width, root.frameHeight / frame.height) : 1
        // While the page is laid out, width and height come one after the other: no picture is asked for in between.
        readonly property bool placed: root.frameWidth > 1 && root.frameHeight > 1 && (root.shade === "none" || (root.zone.width > 0 && root.zone.height > 0))
        readonly property string zone: [root.zone.x / root.width, root.zone.y / root.height, (root.zone.x + root.zone.width) / root.width, (root.zone.y + root.zone.height) / root.height].map(part => (Math.round(part * 50) / 50).toString()).join(",")

        // It comes turned as the scene is and is turned back here, so that its pixels are only copied to the screen.
        readonly property real across: Theme.onSide ? height : width
        readonly property real down: Theme.onSide ? width : height

        x: Math.round((root.width - across) / 2) + (across - width) / 2
        y: Math.round((root.height - down) / 2) + (down - height) / 2
        width: implicitWidth / root.pixels * enlarged
        height: implicitHeight / root.pixels * enlarged
        rotation: -Theme.turned
        visible: image.shown || root.again
        onStatusChanged: {
            if (image.status === Image.Ready) {
                image.drawn = root.named;
                image.frame = Qt.size(root.frameWidth, root.frameHeight);
            } else if (image.status !== Image.Loading) {
                image.drawn = "";
            }
        }
        asynchronous: true
        cache: false
        retainWhileLoading: true
        sourceSize: Qt.size(root.frameWidth, root.frameHeight)
        source: root.picture === "" || !placed || zone.includes("NaN") ? "" : "image://pictures/" + root.shade + "/" + zone + "/" + Math.round(root.radius * root.pixels) + "/" + Theme.turned + "/" + root.picture
    }
}
