import QtQuick
import Cimaise

// The buttons under a slideshow: close, pause, the slide before and after.
Item {
    id: root

    required property Kiosk kiosk
    readonly property SlideShow slides: root.kiosk.slideshow

    implicitHeight: close.height
    height: implicitHeight

    OverlayButton {
        id: close
        objectName: "close"
        anchors.left: parent.left
        symbol: Icon.Close
        //: Button: leaves a slideshow
        text: qsTr("Close")
        onClicked: root.kiosk.closeSheet()
    }
    Row {
        anchors.right: parent.right
        spacing: 2 * Theme.u

        OverlayButton {
            objectName: "previousSlide"
            iconOnly: Theme.landscape && Theme.textSize > 1
            symbol: Theme.rightToLeft ? Icon.ChevronRight : Icon.ChevronLeft
            enabled: (root.slides.slide?.number ?? 1) > 1
            //: Button: the slide before this one
            text: qsTr("Previous")
            onClicked: root.slides.retreat()
        }
        OverlayButton {
            objectName: "nextSlide"
            iconOnly: Theme.landscape && Theme.textSize > 1
            symbol: Theme.rightToLeft ? Icon.ChevronLeft : Icon.ChevronRight
            symbolLast: true
            //: Button: the slide after this one
            text: qsTr("Next")
            onClicked: root.slides.advance()
        }
        OverlayButton {
            objectName: "pauseSlideshow"
            focus: true
            highlighted: true
            symbol: root.slides.running ? Icon.Pause : Icon.Play
            text: root.slides.running ?
            //: Button: a slideshow stands still
            qsTr("Pause") :
            //: Button: a slideshow goes on
            qsTr("Go on")
            onClicked: root.slides.toggle()
        }
    }
}
