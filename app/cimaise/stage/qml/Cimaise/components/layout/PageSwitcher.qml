pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// Shows the current page, above the dock or on the whole screen. A cover in the colour of the ground fades in over the old page
// and off the new one: the words of two pages are never shown at once, and a Rectangle is cheap to fade. A picture that is on
// both pages travels above the cover.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property Player player
    property bool secondIsCurrent: false
    // How far the words of the page have appeared, 0-1, when a visit begins.
    property real words: 1
    // Whether the page cannot be seen, so that another one takes its place at once.
    property bool covered: false
    // Whether that is true but for its picture, which stays until it is known that the other one is in the same place.
    property bool pictureFree: false
    // How long a turn waits for its picture, in s.
    property alias longestWait: waiting.longest
    readonly property bool turning: turn.running || waiting.running
    // Whether the old page is still there.
    readonly property bool leaving: waiting.running || turn.running && !turn.swapped
    // Whether a page or a cover is over the dock.
    readonly property bool overDock: root.current.fullScreen || root.turning && cover.wholeScreen
    readonly property Slot current: root.secondIsCurrent ? second : first

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
            "one-picture": "../../pages/OnePicturePage.qml",
            "picture": "../../pages/PicturePage.qml",
            "film": "../../pages/FilmPage.qml"
        })

    function showPage(): void {
        const page = root.kiosk.page;
        const outgoing = root.secondIsCurrent ? second : first;
        const incoming = root.secondIsCurrent ? first : second;
        flight.stop();
        root.complete();
        const viewer = outgoing.item as PicturePage;
        if (viewer && page !== null && root.kiosk.transition !== "cover") {
            viewer.turnTo(page, root.kiosk.transition === "next" ? 1 : -1);
            return;
        }
        outgoing.enabled = false;
        outgoing.focus = false;
        if (page === null) {
            outgoing.source = "";
            return;
        }
        root.secondIsCurrent = !root.secondIsCurrent;
        incoming.fullScreen = page.wholeScreen;
        if ((incoming.item as VisitPage)?.page !== page)
            root.load(incoming, page);
        incoming.enabled = true;
        incoming.focus = true;
        incoming.opacity = 0;
        // A page that is under another one may already be touched.
        incoming.z = 0.5;
        outgoing.z = 0;
        turn.outgoing = outgoing;
        turn.incoming = incoming;
        cover.wholeScreen = page.wholeScreen || outgoing.fullScreen;
        // There is nothing to cover when a visit begins, or when another cover is closed.
        const isFirst = outgoing.item === null || root.covered && !root.pictureFree || Theme.still;
        if (!isFirst && waiting.choose(outgoing.item as VisitPage, incoming.item as VisitPage)) {
            waiting.restart();
            return;
        }
        turn.begin(PageTurn.Plain, 1);
        if (isFirst)
            turn.complete();
    }
    function load(slot: Slot, page: PageView): void {
        const properties = { "kiosk": root.kiosk, "page": page };
        if (page.kind === "film")
            properties["player"] = root.player;
        slot.setSource(root.sources[page.kind], properties);
    }
    // The place of the picture of the current page, if that is there and at the edges of the page; else empty.
    function pictureAtEdge(): rect {
        const page = root.current.item as VisitPage;
        const rect = page?.mainPicture?.ready ? page.panelRect() : Qt.rect(0, 0, 0, 0);
        const fits = rect.y < 1 && (rect.height > page.height - 1 || rect.width > page.width - 1);
        return fits ? rect : Qt.rect(0, 0, 0, 0);
    }
    // Sets how far the words on that picture have appeared, 0-1.
    function showPictureWords(share: real): void {
        const page = root.current.item as VisitPage;
        if (page)
            page.panelWords = share;
    }
    // Loads the first page of the next visit, with its pictures.
    function prepare(): void {
        const page = root.kiosk.preparedPage;
        const next = root.secondIsCurrent ? first : second;
        if (root.kiosk.page !== null)
            return;
        if (page === null) {
            next.source = "";
            return;
        }
        next.fullScreen = false;
        root.load(next, page);
    }
    // Shows the new page as it is when nothing moves any more.
    function complete(): void {
        if (waiting.running)
            waiting.giveUp();
        turn.complete();
        flight.finish();
    }

    component Slot: Loader {
        // Whether the page covers the dock.
        property bool fullScreen: false

        width: root.width
        height: fullScreen ? root.height : root.height - Theme.dockHeight
        onLoaded: (item as VisitPage).words = Qt.binding(() => root.words)
    }

    Rectangle {
        anchors.fill: parent
        anchors.bottomMargin: Theme.dockHeight
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
    PageCover {
        id: cover

        objectName: "pageCover"
        z: 1
        turn: turn
        onDark: root.current.fullScreen
        pageHeight: wholeScreen ? root.height : root.height - Theme.dockHeight
        screenWidth: root.width
    }
    TravellingPicture {
        id: flight
        objectName: "travellingPicture"
        z: 2
        turn: turn
    }
    PageTurn {
        id: turn
        flight: flight
    }
    TurnStart {
        id: waiting
        turn: turn
        flight: flight
        cover: cover
        covered: root.covered && root.pictureFree
    }
    Binding {
        target: root.kiosk
        property: "turning"
        value: root.turning || (root.current.item as PicturePage)?.turning === true
        restoreMode: Binding.RestoreNone
    }
    // A touch on the new page completes the turn.
    PointHandler {
        onActiveChanged: if (active)
            root.complete()
    }
    Connections {
        target: root.kiosk

        function onPageChanged(): void {
            root.showPage();
        }
        function onPreparedPageChanged(): void {
            root.prepare();
        }
    }

    Component.onCompleted: {
        root.showPage();
        root.prepare();
    }
}
