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

    // How far the words of the page and of the dock have appeared, 0-1, when a visit begins.
    property real words: 1

    // A slideshow that is closed fades out; one that is opened meanwhile replaces it.
    onSlideshowOpenChanged: {
        if (!root.slideshowOpen && !Theme.still) {
            (slideshowLoader.item as SlideshowPage)?.leave();
            return;
        }
        slideshowLoader.active = false;
        slideshowLoader.active = root.slideshowOpen;
    }

    focus: true

    PageSwitcher {
        id: pages
        objectName: "pages"
        // A page on the whole screen, and its ground while it comes and goes, are over the dock.
        z: pages.overDock ? 1.5 : 0
        focus: true
        anchors.fill: parent
        kiosk: root.kiosk
        player: root.player
        words: root.words
        enabled: root.kiosk.sheet === "none" && !root.kiosk.asking
        visible: !((slideshowLoader.item as SlideshowPage)?.covering ?? false)
        covered: choiceCover.closed
        pictureFree: choiceCover.pictureFree
    }
    ChoiceCover {
        id: choiceCover
        z: pages.z
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: root.fullScreen ? parent.bottom : dock.top
        kiosk: root.kiosk
        pages: pages
    }
    Dock {
        id: dock
        words: root.words
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        kiosk: root.kiosk
        wordsOpacity: 1 - choiceCover.share
        enabled: !root.kiosk.asking && !root.fullScreen && !root.slideshowOpen
        visible: !root.slideshowOpen && (!root.fullScreen || pages.turning)
        // Above the sheets, so that their shadow falls only on the page.
        z: 1
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
        id: slideshowLoader
        anchors.fill: parent
        z: 2
        active: false
        focus: root.slideshowOpen
        enabled: root.slideshowOpen && !root.kiosk.asking
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
            onGone: slideshowLoader.active = false
        }
    }
}
