import QtQuick
import Cimaise

// The buttons below a slideshow: close, previous, next and pause.
Item {
    id: root

    required property Kiosk kiosk
    required property Slideshow slideshow

    implicitHeight: close.height
    height: implicitHeight

    OverlayButton {
        id: close
        objectName: "close"
        anchors.left: parent.left
        symbol: Icon.Close
        //: Button: closes a slideshow
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
            available: (root.slideshow.slide?.number ?? 1) > 1
            //: Button: shows the previous slide
            text: qsTr("Previous")
            onClicked: root.slideshow.retreat()
        }
        OverlayButton {
            objectName: "nextSlide"
            iconOnly: Theme.landscape && Theme.textSize > 1
            symbol: Theme.rightToLeft ? Icon.ChevronLeft : Icon.ChevronRight
            symbolLast: true
            //: Button: shows the next slide
            text: qsTr("Next")
            onClicked: root.slideshow.advance()
        }
        OverlayButton {
            objectName: "pauseSlideshow"
            focus: true
            highlighted: true
            symbol: root.slideshow.running ? Icon.Pause : Icon.Play
            text: root.slideshow.running ?
            //: Button: pauses a slideshow
            qsTr("Pause") :
            //: Button: continues a slideshow
            qsTr("Go on")
            onClicked: root.slideshow.toggle()
        }
    }
}
