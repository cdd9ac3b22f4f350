import QtQuick
import Cimaise

// A slideshow over the whole screen: slides, captions, and buttons that are hidden while it runs.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property Slideshow slideshow
    readonly property bool modal: true

    focus: true

    Rectangle {
        anchors.fill: parent
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
        wordsOut: Theme.still ? 0 : root.slideshow.quick ? 90 : 200
        pictureDelay: Theme.still ? 0 : root.slideshow.quick ? 40 : 100
        pictureFade: Theme.still ? 0 : Theme.reducedMotion ? 400 : root.slideshow.quick ? 300 : 800
        wordsDelay: Theme.still ? 0 : root.slideshow.quick ? 300 : 940
        wordsIn: Theme.still ? 0 : Theme.reducedMotion || root.slideshow.quick ? 120 : 300
    }
    MediaFooter {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        opacity: root.kiosk.controlsHidden ? 0 : 1
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
            enabled: !Theme.reducedMotion

            NumberAnimation {
                duration: Theme.scrimFade
            }
        }
    }
}
