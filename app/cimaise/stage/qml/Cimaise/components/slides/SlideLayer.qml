pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// One of the two layers of a SlideCrossfade. It is invisible until its picture is loaded, then fades in over the other.
Item {
    id: root

    required property Slides slides
    required property SlideLayer other
    property SlideView slide: null
    // Whether the slide waits for its picture.
    property bool waiting: false
    // Gradient behind the text, and the area of the text, in px.
    property string scrim: "none"
    property rect textArea: Qt.rect(0, 0, width, height)

    readonly property bool titleOnly: root.slide?.plate ?? false
    readonly property bool film: (root.slide?.film ?? "") !== ""
    // Progress of the slow zoom, 0-1.
    readonly property real zoomProgress: (photo.scale - 1) / 0.06

    function start(): void {
        root.opacity = 0;
        root.z = 1;
        root.other.z = 0;
        root.waiting = true;
        root.showWhenReady();
    }
    function showWhenReady(): void {
        if (!root.waiting || !root.slide || !(root.titleOnly || photo.ready || root.film && root.slide.picture === ""))
            return;
        root.waiting = false;
        fadeAnimation.restart();
        zoomAnimation.restart();
        root.slides.shown();
    }

    visible: opacity > 0 || root.waiting
    opacity: 0

    NumberAnimation {
        id: fadeAnimation
        target: root
        property: "opacity"
        from: Theme.reducedMotion || root.other.opacity === 0 ? 1 : 0
        to: 1
        duration: Theme.reducedMotion ? 0 : root.slides.fade
        onFinished: root.other.opacity = 0
    }
    NumberAnimation {
        id: zoomAnimation
        target: photo
        property: "scale"
        from: 1
        to: Theme.reducedMotion || root.film ? 1 : 1.06
        duration: Theme.reducedMotion ? 0 : root.slides.dwell + root.slides.fade
        paused: running && !root.slides.moving
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ink
    }
    PictureView {
        id: photo
        anchors.fill: parent
        visible: !root.titleOnly
        picture: root.slide?.picture ?? ""
        scrim: root.scrim
        showPlaceholder: false
        textArea: root.textArea
        onReadyChanged: root.showWhenReady()
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
