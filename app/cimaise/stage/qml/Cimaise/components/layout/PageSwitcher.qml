pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// Shows the current page, above the dock or on the whole screen. A cover in the colour of the ground fades in over the old page
// and off the new one: the words of two pages are never shown at once, and a Rectangle is cheap to fade.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property Player player
    property bool secondIsCurrent: false
    // Whether the page cannot be seen, so that another one takes its place at once.
    property bool covered: false
    readonly property bool turning: turn.running

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
        turn.complete();
        outgoing.enabled = false;
        outgoing.focus = false;
        if (page === null) {
            outgoing.source = "";
            return;
        }
        root.secondIsCurrent = !root.secondIsCurrent;
        cover.color = page.wholeScreen ? Theme.ink : Theme.paper;
        cover.wholeScreen = page.wholeScreen || outgoing.fullScreen;
        incoming.fullScreen = page.wholeScreen;
        const properties = {
            "kiosk": root.kiosk,
            "page": page
        };
        incoming.setSource(root.sources[page.kind], page.kind === "film" ? Object.assign(properties, {
            "player": root.player
        }) : properties);
        incoming.enabled = true;
        incoming.focus = true;
        turn.outgoing = outgoing;
        turn.incoming = incoming;
        turn.restart();
        // There is nothing to cover when a visit begins.
        if (root.covered || outgoing.source.toString() === "")
            turn.complete();
    }

    component Slot: Loader {
        // Whether the page covers the dock.
        property bool fullScreen: false

        width: root.width
        height: fullScreen ? root.height : root.height - Theme.dockHeight
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.paper
    }
    Slot {
        id: first
        enabled: false
    }
    Slot {
        id: second
        enabled: false
    }
    Rectangle {
        id: cover

        property bool wholeScreen: false

        objectName: "pageCover"
        z: 1
        width: root.width
        height: wholeScreen ? root.height : root.height - Theme.dockHeight
        visible: opacity > 0
        opacity: 0
    }
    SequentialAnimation {
        id: turn

        property Slot outgoing: null
        property Slot incoming: null

        ScriptAction {
            // A page that is under another one may already be touched.
            script: {
                turn.incoming.opacity = 0;
                turn.incoming.z = 0.5;
                turn.outgoing.z = 0;
            }
        }
        NumberAnimation {
            target: cover
            property: "opacity"
            to: 1
            duration: Theme.coverIn
        }
        ScriptAction {
            script: {
                turn.incoming.opacity = 1;
                turn.outgoing.source = "";
            }
        }
        NumberAnimation {
            target: cover
            property: "opacity"
            to: 0
            duration: Theme.coverOut
        }
    }
    // A touch on the new page completes the turn.
    PointHandler {
        onActiveChanged: if (active)
            turn.complete()
    }
    Connections {
        target: root.kiosk

        function onPageChanged(): void {
            root.showPage();
        }
    }

    Component.onCompleted: root.showPage()
}
