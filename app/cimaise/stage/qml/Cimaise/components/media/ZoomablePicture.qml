pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// One picture of a PictureStrip: the whole picture, and the visible part in full resolution while it is the current one.
Item {
    id: root

    // Height of the footer over the picture without its caption, in px.
    required property real barHeight
    property PageView page: null
    // Place in the strip, counted from the first picture that was shown.
    property int place: 0
    // Whether it is decoded before it is shown: first with few pixels, to have something for a quick turn.
    property bool ahead: false
    // Whether it is the current picture and the strip does not move.
    property bool still: false
    readonly property PictureZoom zoom: root.page?.zoom ?? null
    readonly property real coveredHeight: root.barHeight + caption.height
    readonly property PictureView view: picture
    readonly property bool ready: picture.ready
    readonly property bool missing: picture.status === Image.Error
    readonly property bool settled: picture.ready || root.missing
    // Position and width of the picture. A change by a button or a double tap is animated, for all three together.
    property real pictureX: root.zoom?.pictureRect.x ?? 0
    property real pictureY: root.zoom?.pictureRect.y ?? 0
    property real pictureWidth: root.zoom?.pictureRect.width ?? 0
    readonly property bool animated: root.zoom?.gliding ?? false
    readonly property real ratio: root.zoom && root.zoom.pictureRect.height > 0 ? root.zoom.pictureRect.width / root.zoom.pictureRect.height : 1
    readonly property rect pictureRect: Qt.rect(root.pictureX, root.pictureY, root.pictureWidth, root.pictureWidth / root.ratio)

    function begin(): void {
        const best = picture.ready ? picture : small;
        root.measure();
        if (best.ready)
            root.zoom?.begin(best.paintedWidth / best.paintedHeight);
    }
    function measure(): void {
        root.zoom?.measure(root.width, root.height, Theme.u, root.barHeight, caption.height, column.height, Theme.rightToLeft);
    }
    // Where the picture will be, before it is decoded.
    function initialRect(): rect {
        root.measure();
        return root.zoom?.initialRect() ?? Qt.rect(0, 0, 0, 0);
    }
    // The strip has stopped, and this is not its current picture.
    function rest(): void {
        firstDetail.clear();
        secondDetail.clear();
        root.zoom?.reset();
    }
    function loadDetail(): void {
        if (!root.still || (root.zoom?.detail ?? "") === "")
            return;
        root.firstIsCurrent = !root.firstIsCurrent;
        const incoming = root.firstIsCurrent ? firstDetail : secondDetail;
        incoming.z = 1;
        incoming.other.z = 0;
        incoming.load();
    }

    property bool firstIsCurrent: false
    property bool smallIsLoaded: false
    // The picture of the page, and the one that is drawn: until another one of another shape has faded in, the one before.
    readonly property string wanted: root.page?.wholePicture ?? ""
    property string drawn: ""

    onWantedChanged: {
        if (root.still && picture.ready && Theme.replace > 0 && root.zoom.changesShape())
            successor.show(root.wanted, root.initialRect());
        else
            root.draw();
    }
    function draw(): void {
        root.drawn = root.wanted;
    }

    clip: true
    onWidthChanged: root.begin()
    onHeightChanged: root.begin()
    onCoveredHeightChanged: root.begin()
    onStillChanged: root.loadDetail()
    onPageChanged: {
        root.smallIsLoaded = false;
        firstDetail.clear();
        secondDetail.clear();
        // Another page may show the same file, which is then not loaded again.
        Qt.callLater(root.begin);
    }

    component Glide: NumberAnimation {
        duration: Theme.move
        easing.type: Easing.BezierSpline
        easing.bezierCurve: Theme.settle
    }
    Behavior on pictureX {
        enabled: root.animated

        Glide {}
    }
    Behavior on pictureY {
        enabled: root.animated

        Glide {}
    }
    Behavior on pictureWidth {
        enabled: root.animated

        Glide {}
    }
    PictureGround {
        anchors.fill: parent
        visible: root.opacity < 1
        pictureRect: root.pictureRect
    }
    WholePicture {
        id: small
        place: root.pictureRect
        width: 60 * Theme.u * Math.min(1, root.width / root.height)
        height: width * root.height / Math.max(1, root.width)
        visible: ready && picture.opacity < 1
        picture: root.ahead && !picture.isSharp ? root.wanted : ""
        onReadyChanged: root.begin()
        onStatusChanged: {
            if (status === Image.Ready || status === Image.Error)
                root.smallIsLoaded = true;
        }
    }
    WholePicture {
        id: picture
        place: root.pictureRect

        readonly property bool isSharp: opacity === 1 && ready

        width: root.width
        height: root.height
        opacity: ready || reloading ? 1 : 0
        picture: !root.ahead || root.smallIsLoaded ? root.drawn : ""
        onReadyChanged: {
            root.begin();
            if (ready)
                successor.end();
        }

        Behavior on opacity {
            enabled: small.ready && root.visible

            NumberAnimation {
                duration: Theme.exchange
            }
        }
    }
    DetailLayer {
        id: firstDetail
        objectName: "detail"
        zoom: root.zoom
        other: secondDetail
        pictureRect: root.pictureRect
    }
    DetailLayer {
        id: secondDetail
        objectName: "detail"
        zoom: root.zoom
        other: firstDetail
        pictureRect: root.pictureRect
    }
    PictureSuccessor {
        id: successor
        z: 2
        anchors.fill: parent
        onSettled: {
            firstDetail.clear();
            secondDetail.clear();
            root.draw();
        }
    }
    // The heights of its caption, below and beside it, are known before one is shown, so that the picture is at its place at once.
    MediaCaption {
        id: caption
        visible: false
        width: root.width - 2 * Theme.marginX
        page: root.page
    }
    CaptionColumn {
        id: column
        visible: false
        page: root.page
        onHeightChanged: root.begin()
    }
    Connections {
        target: root.zoom

        function onDetailChanged(): void {
            root.loadDetail();
        }
    }
}
