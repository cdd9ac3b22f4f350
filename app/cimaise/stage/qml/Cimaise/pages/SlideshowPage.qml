import QtQuick
import Cimaise

// A slideshow over the whole screen: slides, captions, and buttons that are hidden while it runs.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property Slideshow slideshow
    readonly property bool modal: !root.leaving
    property bool leaving: false
    // Whether a slide covers the page below, over which the first slide fades in.
    readonly property bool covering: crossfade.covering && !root.leaving

    // It has faded out.
    signal gone

    // Fades out over the page below: first the words, which must not mix with those of the page.
    function leave(): void {
        root.leaving = true;
        crossfade.leave();
        leavingSlides.restart();
    }

    Component.onDestruction: root.slideshow.forget()

    SequentialAnimation {
        id: leavingSlides

        onFinished: root.gone()

        PauseAnimation {
            duration: Theme.still ? 0 : 40
        }
        NumberAnimation {
            target: crossfade
            property: "gone"
            to: 1
            duration: Theme.replace
        }
    }

    focus: true

    Rectangle {
        anchors.fill: parent
        visible: root.covering
        color: Theme.ink
    }
    MouseArea {
        objectName: "slideshowTouch"
        anchors.fill: parent
        onClicked: root.slideshow.toggle()
    }
    SlideLayer {
        id: firstLayer
        anchors.fill: parent
        slides: root.slideshow
    }
    SlideLayer {
        id: secondLayer
        anchors.fill: parent
        slides: root.slideshow
    }
    SlideCrossfade {
        id: crossfade
        anchors.fill: parent
        slides: root.slideshow
        first: firstLayer
        second: secondLayer
        fadesIn: true
        wordsOut: Theme.still ? 0 : Theme.reducedMotion ? 120 : root.slideshow.quick ? 90 : 200
        pictureDelay: Theme.still ? 0 : root.slideshow.quick ? 40 : 100
        pictureFade: Theme.still ? 0 : Theme.reducedMotion ? 400 : root.slideshow.quick ? 300 : 800
        wordsDelay: Theme.still ? 0 : Theme.reducedMotion ? pictureDelay + pictureFade + 40 : root.slideshow.quick ? 300 : 940
        wordsIn: Theme.still ? 0 : Theme.reducedMotion || root.slideshow.quick ? 120 : 300
    }
    MediaFooter {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        opacity: root.kiosk.controlsHidden || root.leaving ? 0 : 1
        visible: opacity > 0
        enabled: !root.kiosk.controlsHidden
        z: 2
        caption: crossfade.wordsSlide?.caption ?? ""
        captionOpacity: crossfade.wordsOpacity

        SlideshowBar {
            width: parent.width
            kiosk: root.kiosk
            slideshow: root.slideshow
        }

        Behavior on opacity {
            NumberAnimation {
                duration: root.leaving ? Math.min(60, Theme.scrimFade) : Theme.scrimFade
            }
        }
    }
}
