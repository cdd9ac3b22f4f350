pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// Shows the page in use over the dock, or over the whole screen; the one before it fades away underneath.
FocusScope {
    id: root

    required property Kiosk kiosk
    property bool odd: false

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

    function show(): void {
        const page = root.kiosk.page;
        const before = root.odd ? second : first;
        const after = root.odd ? first : second;
        before.leave();
        if (page === null)
            return;
        root.odd = !root.odd;
        after.whole = page.wholeScreen;
        after.setSource(root.sources[page.kind], {
            "kiosk": root.kiosk,
            "page": page
        });
        after.enter();
    }

    Component.onCompleted: root.show()

    Connections {
        target: root.kiosk

        function onPageChanged(): void {
            root.show();
        }
    }

    component Slot: Loader {
        id: slot

        property bool leaving: false
        // Whether its page needs no dock.
        property bool whole: false

        function enter(): void {
            slot.leaving = false;
            leaveLater.stop();
            slot.z = 1;
            slot.focus = true;
            arrival.restart();
        }
        function leave(): void {
            arrival.complete();
            slot.leaving = true;
            slot.z = 0;
            slot.focus = false;
            leaveLater.restart();
        }

        width: root.width
        height: slot.whole ? root.height : root.height - Theme.dock
        enabled: !slot.leaving

        Timer {
            id: leaveLater
            interval: Theme.turn
            onTriggered: slot.source = ""
        }
        ParallelAnimation {
            id: arrival

            NumberAnimation {
                target: slot
                property: "opacity"
                from: 0
                to: 1
                duration: Theme.turn
                easing.type: Easing.OutCubic
            }
            NumberAnimation {
                target: slot
                property: "y"
                from: Theme.still ? 0 : 2 * Theme.u
                to: 0
                duration: Theme.turn
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
}
