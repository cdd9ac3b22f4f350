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
    SlideCrossfade {
        anchors.fill: parent
        slides: root.slideshow
        first: firstLayer
        second: secondLayer

        SlideLayer {
            id: firstLayer
            anchors.fill: parent
            slides: root.slideshow
            other: secondLayer
        }
        SlideLayer {
            id: secondLayer
            anchors.fill: parent
            slides: root.slideshow
            other: firstLayer
        }
    }
    MediaFooter {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        opacity: root.kiosk.controlsHidden ? 0 : 1
        visible: opacity > 0
        enabled: !root.kiosk.controlsHidden
        caption: root.slideshow.slide?.caption ?? ""

        SlideshowBar {
            width: parent.width
            kiosk: root.kiosk
            slideshow: root.slideshow
        }

        Behavior on opacity {
            enabled: !Theme.reducedMotion

            NumberAnimation {
                duration: Theme.transitionDuration
            }
        }
    }
}
