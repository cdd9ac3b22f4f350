pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// Shows the current page, above the dock or on the whole screen. The new page fades in over the previous one.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property Player player
    property bool secondIsCurrent: false

    readonly property var sources: ({
            "home": "../../pages/HomePage.qml",
            "text": "../../pages/TextPage.qml",
            "sections": "../../pages/SectionsPage.qml",
            "section": "../../pages/SectionPage.qml",
            "works": "../../pages/WorksPage.qml",
            "work": "../../pages/WorkPage.qml",
            "songs": "../../pages/SongsPage.qml",
            "song": "../../pages/SongPage.qml",
            "gallery": "../../pages/GalleryPage.qml",
            "picture": "../../pages/PicturePage.qml",
            "film": "../../pages/FilmPage.qml"
        })

    function showPage(): void {
        const page = root.kiosk.page;
        const outgoing = root.secondIsCurrent ? second : first;
        const incoming = root.secondIsCurrent ? first : second;
        outgoing.leave();
        if (page === null)
            return;
        root.secondIsCurrent = !root.secondIsCurrent;
        incoming.fullScreen = page.wholeScreen;
        const properties = {
            "kiosk": root.kiosk,
            "page": page
        };
        incoming.setSource(root.sources[page.kind], page.kind === "film" ? Object.assign(properties, {
            "player": root.player
        }) : properties);
        incoming.enter();
    }

    component Slot: Loader {
        id: slot

        property bool leaving: false
        // Whether the page covers the dock.
        property bool fullScreen: false

        function enter(): void {
            slot.leaving = false;
            unloadTimer.stop();
            slot.z = 1;
            slot.focus = true;
            enterAnimation.restart();
        }
        function leave(): void {
            enterAnimation.complete();
            slot.leaving = true;
            slot.z = 0;
            slot.focus = false;
            unloadTimer.restart();
        }

        width: root.width
        height: slot.fullScreen ? root.height : root.height - Theme.dockHeight
        enabled: !slot.leaving

        Timer {
            id: unloadTimer
            interval: Theme.transitionDuration
            onTriggered: slot.source = ""
        }
        ParallelAnimation {
            id: enterAnimation

            NumberAnimation {
                target: slot
                property: "opacity"
                from: 0
                to: 1
                duration: Theme.transitionDuration
                easing.type: Easing.OutCubic
            }
            NumberAnimation {
                target: slot
                property: "y"
                from: Theme.reducedMotion ? 0 : 2 * Theme.u
                to: 0
                duration: Theme.transitionDuration
                easing.type: Easing.OutCubic
            }
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    Slot {
        id: first
    }
    Slot {
        id: second
    }
    Connections {
        target: root.kiosk

        function onPageChanged(): void {
            root.showPage();
        }
    }

    Component.onCompleted: root.showPage()
}
