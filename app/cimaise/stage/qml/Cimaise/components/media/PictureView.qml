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
    // Whether another picture, or a changed one, fades in over this one.
    property bool exchanges: !root.blankWhileLoading
    // An `Image.Status`. Set, not bound: what it changes may change it again.
    property int status: Image.Null
    readonly property bool ready: root.status === Image.Ready
    // Size of the picture in the frame, in px.
    readonly property real paintedWidth: root.image.uprightWidth
    readonly property real paintedHeight: root.image.uprightHeight
    readonly property bool loading: root.status === Image.Loading || root.incoming?.status === Image.Loading
    // Whether the picture has neither arrived nor failed: also before it has a frame and is requested.
    readonly property bool awaited: root.picture !== "" && root.status !== Image.Ready && root.status !== Image.Error
    readonly property bool tinyShown: tiny.there
    // Size of the picture in the frame, also while it loads.
    readonly property real shownWidth: root.ready ? root.paintedWidth : tiny.paintedWidth
    readonly property real shownHeight: root.ready ? root.paintedHeight : tiny.paintedHeight
    // Whether the same file is loading again, because it or the frame has changed; the previous rendering stays visible.
    readonly property bool reloading: root.status === Image.Loading && !root.blankWhileLoading && root.image.drawnKey !== "" && root.image.drawnKey === root.pictureKey
    readonly property string pictureKey: Theme.rotation + root.picture.slice(root.picture.lastIndexOf("/")).split("?")[0]
    // Size of the frame in physical pixels.
    readonly property real pixelRatio: Screen.devicePixelRatio
    readonly property int frameWidth: Math.round(width * pixelRatio)
    readonly property int frameHeight: Math.round(height * pixelRatio)
    // The picture, and the one that fades in over it.
    property Pixels image: first
    property Pixels incoming: null
    // Width and height change in sequence; no picture is requested until both are known.
    readonly property bool laidOut: root.frameWidth > 1 && root.frameHeight > 1 && (root.scrim === "none" || (root.textArea.width > 0 && root.textArea.height > 0))
    readonly property string textAreaParameter: [root.textArea.x / root.width, root.textArea.y / root.height, (root.textArea.x + root.textArea.width) / root.width, (root.textArea.y + root.textArea.height) / root.height].map(part => (Math.round(part * 50) / 50).toString()).join(",")
    readonly property string url: root.picture === "" || !root.laidOut || root.textAreaParameter.includes("NaN") ? "" : "image://pictures/" + root.scrim + "/" + root.textAreaParameter + "/" + Math.round(root.radius * root.pixelRatio) + "/" + Theme.rotation + "/" + root.picture

    // Whether the picture may be exchanged by fading.
    function fades(): bool {
        return Theme.replace > 0 && root.ready && root.visible && root.url !== "" && root.exchanges;
    }
    function loadDirectly(): void {
        if (root.incoming)
            root.incoming.source = "";
        root.incoming = null;
        root.image.source = root.url;
    }
    // Loads another picture for the same frame, to fade in over this one.
    function loadIncoming(): void {
        root.endExchange();
        if (!root.fades() || root.image.drawnFrame !== Qt.size(root.frameWidth, root.frameHeight)) {
            root.loadDirectly();
            return;
        }
        other.active = true;
        root.incoming = root.image === first ? other.item as Pixels : first;
        root.incoming.opacity = 0;
        exchanging.target = root.incoming;
        root.incoming.source = root.url;
    }
    // The incoming picture was loaded, or has failed. One of another shape would not cover this one.
    function exchange(): void {
        if (root.incoming.status === Image.Ready && root.incoming.width === root.image.width && root.incoming.height === root.image.height)
            exchanging.restart();
        else
            root.loadDirectly();
    }
    function endExchange(): void {
        if (!root.incoming)
            return;
        const old = root.image;
        if (!root.incoming.shown) {
            root.loadDirectly();
            return;
        }
        exchanging.stop();
        root.incoming.opacity = 1;
        root.image = root.incoming;
        root.incoming = null;
        old.source = "";
    }

    onUrlChanged: {
        // Later, if it fades: a change of the layout changes the frame and the text area in sequence.
        if (root.fades())
            later.restart();
        else
            root.loadDirectly();
    }
    Timer {
        id: later
        interval: 0
        onTriggered: root.loadIncoming()
    }
    clip: root.reloading
    Accessible.role: Accessible.Graphic
    Accessible.name: root.alt
    Accessible.ignored: root.alt === ""

    // Background while the picture loads: light text over it is legible from the start.
    Rectangle {
        anchors.fill: parent
        visible: root.status === Image.Loading && !root.reloading && !root.blankWhileLoading && !tiny.there && !root.onDark
        radius: root.radius
        color: root.scrim === "none" ? Theme.shade : Theme.pill
    }
    Image {
        id: tiny

        readonly property bool wanted: root.tinyWhileLoading && root.picture !== "" && !root.reloading && (!root.ready || sharpening.running || root.image.opacity < 1)
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
    onTinyShownChanged: if (root.tinyShown && !root.ready && Theme.sharpen > 0)
        root.image.opacity = 0
    onReadyChanged: if (root.ready && root.image.opacity < 1)
        sharpening.restart()
    NumberAnimation {
        id: sharpening
        target: root.image
        property: "opacity"
        to: 1
        duration: Theme.sharpen
    }
    NumberAnimation {
        id: exchanging
        property: "opacity"
        to: 1
        duration: Theme.replace
        onFinished: root.endExchange()
    }
    Loader {
        anchors.fill: parent
        active: root.showPlaceholder && (root.picture === "" || root.status === Image.Error)
        sourceComponent: PicturePlaceholder {
            dark: root.scrim !== "none" || root.onDark
            showMessage: root.showMessage
            caption: root.caption
            radius: root.radius
        }
    }
    component Pixels: PicturePixels {
        id: pixels
        frame: Qt.size(root.frameWidth, root.frameHeight)
        key: root.pictureKey
        pixelRatio: root.pixelRatio
        available: Qt.size(root.width, root.height)
        reloading: root.reloading && root.image === pixels
        onStatusChanged: {
            if (pixels === root.image)
                root.status = pixels.status;
            else if (pixels === root.incoming && (pixels.status === Image.Ready || pixels.status === Image.Error))
                root.exchange();
        }
    }
    Item {
        Pixels {
            id: first
            z: root.incoming === first ? 1 : 0
        }
        Loader {
            id: other
            active: false
            sourceComponent: Pixels {}
        }
    }
}
