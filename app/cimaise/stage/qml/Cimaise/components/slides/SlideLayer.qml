pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The picture, film or plain ground of one slide, without words: one of the two layers of a SlideCrossfade.
Item {
    id: root

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
    // Progress of the slow zoom, 0-1.
    readonly property real zoomProgress: (photo.scale - 1) / 0.06

    // The picture of the slide is loaded.
    signal arrived

    function start(): void {
        root.opacity = 0;
        root.waiting = true;
        root.arriveWhenReady();
    }
    function arriveWhenReady(): void {
        if (!root.waiting || !root.ready)
            return;
        root.waiting = false;
        root.arrived();
    }
    function zoom(): void {
        zoomAnimation.restart();
    }

    onReadyChanged: root.arriveWhenReady()

    visible: opacity > 0 || root.waiting
    opacity: 0

    NumberAnimation {
        id: zoomAnimation
        target: photo
        property: "scale"
        from: 1
        to: Theme.still || Theme.reducedMotion || root.film ? 1 : 1.06
        duration: Theme.still || Theme.reducedMotion ? 0 : root.slides.dwell + root.slides.fade
        paused: running && !root.slides.moving
    }
    // Only where no picture covers it: a ground inside a layer that fades in darkens the picture below.
    Rectangle {
        anchors.fill: parent
        visible: root.titleOnly || !photo.fills
        color: Theme.ink
    }
    PictureView {
        id: photo

        readonly property bool fills: photo.ready && photo.picture.startsWith("cover/")

        anchors.fill: parent
        visible: !root.titleOnly
        picture: root.slide?.picture ?? ""
        scrim: root.scrim
        showPlaceholder: false
        blankWhileLoading: true
        textArea: root.textArea
        onStatusChanged: if (status === Image.Error && root.slide)
            root.slides.skip(root.slide)
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
