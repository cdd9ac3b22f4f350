pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// A visit: the current page above the dock, and sheets, slideshow and idle prompt over both.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property Slideshow slideshow
    required property Player player
    readonly property bool fullScreen: root.kiosk.page?.wholeScreen ?? false
    readonly property bool slideshowOpen: root.kiosk.sheet === "slideshow"

    focus: true

    PageSwitcher {
        objectName: "pages"
        focus: true
        anchors.fill: parent
        kiosk: root.kiosk
        player: root.player
        enabled: root.kiosk.sheet === "none" && !root.kiosk.asking
        visible: !root.slideshowOpen
        covered: choiceCover.closed
    }
    ChoiceCover {
        id: choiceCover
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: root.fullScreen ? parent.bottom : dock.top
        kiosk: root.kiosk
    }
    Dock {
        id: dock
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        kiosk: root.kiosk
        wordsOpacity: 1 - choiceCover.share
        enabled: !root.kiosk.asking && !root.fullScreen && !root.slideshowOpen
        opacity: root.fullScreen ? 0 : 1
        visible: opacity > 0 && !root.slideshowOpen
        // Above the sheets, so that their shadow falls only on the page.
        z: 1

        Behavior on opacity {
            enabled: !Theme.reducedMotion

            NumberAnimation {
                duration: Theme.transitionDuration
            }
        }
    }
    SheetHost {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: dock.top
        kiosk: root.kiosk
        focus: root.kiosk.sheet !== "none" && !root.slideshowOpen
    }
    Loader {
        anchors.fill: parent
        z: 2
        active: root.slideshowOpen
        focus: active
        enabled: !root.kiosk.asking
        sourceComponent: slideshowPage
    }
    IdleHost {
        anchors.fill: parent
        z: 3
        kiosk: root.kiosk
    }
    Component {
        id: slideshowPage

        SlideshowPage {
            kiosk: root.kiosk
            slideshow: root.slideshow
        }
    }
}
