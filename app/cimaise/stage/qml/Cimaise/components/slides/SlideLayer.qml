pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The picture, film or plain ground of one slide, without words: one of the two layers of a SlideCrossfade.
Item {
    id: root
    objectName: "slideLayer"

    required property Slides slides
    property SlideView slide: null
    // Whether the slide waits for its picture.
    property bool waiting: false
    // Gradient behind the text, and the area of the text, in px.
    property string scrim: "none"
    property rect textArea: Qt.rect(0, 0, width, height)

    readonly property bool titleOnly: root.slide?.plate ?? false
    readonly property bool film: (root.slide?.film ?? "") !== ""
    readonly property bool ready: root.slide !== null && (root.titleOnly || photo.ready || root.film && root.slide.picture === "")
    // Progress of the slow motion, 0-1.
    property real progress: 0

    // The picture of the slide is loaded.
    signal arrived

    function start(): void {
        root.opacity = 0;
        motion.stop();
        root.progress = 0;
        root.waiting = true;
        root.arriveWhenReady();
    }
    function arriveWhenReady(): void {
        if (!root.waiting || !root.ready)
            return;
        root.waiting = false;
        root.arrived();
    }
    function move(): void {
        motion.restart();
    }

    // Later: the picture is loaded, but not visible yet.
    onReadyChanged: Qt.callLater(root.arriveWhenReady)

    visible: opacity > 0 || root.waiting
    opacity: 0

    NumberAnimation {
        id: motion
        target: root
        property: "progress"
        from: 0
        to: Theme.still || Theme.reducedMotion || root.film ? 0 : 1
        duration: to === 0 ? 0 : root.slides.dwell + root.slides.fade
        paused: running && !root.slides.moving
    }
    // Never below a picture: a ground inside a layer that fades in darkens the picture below. A picture that does not fill
    // the frame has its own ground.
    Rectangle {
        anchors.fill: parent
        visible: root.titleOnly || (root.film && root.slide?.picture === "")
        color: Theme.ink
    }
    PictureView {
        id: photo

        readonly property point origin: root.slide?.zoomOrigin ?? Qt.point(0.5, 0.5)

        anchors.fill: parent
        visible: !root.titleOnly
        picture: root.slide?.picture ?? ""
        scrim: root.scrim
        showPlaceholder: false
        blankWhileLoading: true
        textArea: root.textArea
        onStatusChanged: if (status === Image.Error && root.slide)
            root.slides.skip(root.slide)

        transform: Scale {
            // A print on a wall does not grow.
            readonly property real factor: root.slide?.hung ? 1 : 1 + 0.06 * root.progress

            origin.x: photo.origin.x * photo.width
            origin.y: photo.origin.y * photo.height
            xScale: factor
            yScale: factor
        }
    }
    Loader {
        anchors.fill: parent
        active: root.film
        sourceComponent: FilmView {
            player: root.slides.player
            file: root.slide?.film ?? ""
            cropped: true
        }
    }
}
