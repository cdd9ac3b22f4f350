import QtQuick
import Cimaise

// The timeline from one page to the next. All times are in ms after the touch.
ParallelAnimation {
    id: root

    enum Kind {
        Plain,
        ToPage,
        ToList,
        ToViewer,
        FromViewer,
        Panel,
        // A page over the whole screen fades in over another one, or out.
        Fade,
        // As Panel, while another cover is closed.
        Covered
    }

    required property PictureFlight flight
    property Loader outgoing: null
    property Loader incoming: null
    property int kind: PageTurn.Plain
    property real elapsed: 0

    // When the cover is closed, when it begins to open, and how long that takes; when the pages change places.
    readonly property int coverIn: [Theme.coverIn, 120, 120, 0, 0, Theme.coverIn, 0, 0][root.kind]
    readonly property int coverOutAt: [Theme.coverIn + 10, 220, 180, 280, 240, Theme.coverIn + 10, 0, 0][root.kind]
    readonly property int coverOut: [Theme.coverOut, 140, 140, 120, 0, Theme.coverOut, Theme.exchange, 0][root.kind]
    readonly property int swapAt: [Theme.coverIn, 120, 120, 280, 0, Theme.coverIn, Theme.exchange, 0][root.kind]
    // When the picture moves, how long its corners take, and how long it fades in over the same picture and out again.
    readonly property int moveAt: [0, 40, 40, 20, 20, 0, 0, 0][root.kind]
    readonly property int move: [0, 250, 220, 280, 220, 0, 0, 0][root.kind] * root.share
    readonly property int corners: [0, 100, 100, 140, 100, 0, 0, 0][root.kind]
    readonly property int appear: [0, 40, 60, 20, 20, 0, 0, 0][root.kind]
    readonly property int sharpen: [0, 110, 60, Theme.sharpen, 40, 0, 0, 0][root.kind]
    // The share of the way that the picture has to travel, if it turns round.
    property real share: 1
    readonly property int arriveAt: root.moveAt + root.move
    readonly property bool arrived: root.elapsed >= root.arriveAt
    readonly property bool viewer: root.kind === PageTurn.ToViewer || root.kind === PageTurn.FromViewer
    readonly property bool opensLate: root.kind === PageTurn.ToViewer && root.elapsed < root.swapAt || root.kind === PageTurn.FromViewer
    // The ground of the viewer comes late: it must not make the screen darker than both pages, on average. That is 4 % of the
    // screen's brightness times the share that the picture does not cover yet.
    readonly property real ground: Math.min(root.near * root.near, 0.04 / Math.max(0.001, 1 - root.flight.areaShare))
    readonly property real near: root.kind === PageTurn.FromViewer ? 1 - root.flight.progress : root.flight.progress
    readonly property real opacityOfCover: !root.running || root.kind === PageTurn.Fade || root.kind === PageTurn.Covered ? 0 : root.opensLate ? root.ground : root.elapsed < root.coverOutAt ? Math.min(1, root.elapsed / Math.max(1, root.coverIn)) : 1 - (root.elapsed - root.coverOutAt) / Math.max(1, root.coverOut)

    // Between two pages with a picture in the same place, one picture fades in over the other, beside the cover: how long that
    // takes, how long the words on the old picture take to go, and those on the new one to come.
    readonly property int panelIn: 200
    readonly property int panelWordsOut: 60
    readonly property int panelWordsIn: 110
    readonly property bool panels: root.kind === PageTurn.Panel || root.kind === PageTurn.Covered
    readonly property bool flies: root.kind !== PageTurn.Plain && !root.panels && root.kind !== PageTurn.Fade
    // Whether the page that fades is the old one.
    readonly property bool fadesOut: root.kind === PageTurn.Fade && (root.outgoing?.item as VisitPage)?.page.wholeScreen === true

    property bool swapped: false
    // The row of the old page in the list that is the new one.
    property BaseButton row: null

    function begin(kind: int, share: real): void {
        root.kind = kind;
        root.share = Math.max(0.32, share);
        root.swapped = false;
        root.elapsed = 0;
        if (root.panels)
            root.incoming.opacity = 1;
        if (root.fadesOut) {
            root.incoming.opacity = 1;
            root.outgoing.z = 3;
        }
        root.fade();
        root.swapIfDue();
        root.restart();
    }
    function swapIfDue(): void {
        if (root.swapped || root.elapsed < root.swapAt)
            return;
        root.swapped = true;
        root.incoming.opacity = 1;
        if (root.kind === PageTurn.Plain)
            root.pressRow();
        // The words of the viewer are above the picture until they are gone.
        if (root.kind === PageTurn.FromViewer)
            root.outgoing.z = 3;
        else if (!root.panels)
            root.outgoing.source = "";
    }
    function pressRow(): void {
        const old = root.outgoing.item as VisitPage;
        root.row = old ? (root.incoming.item as VisitPage).rowOf(old.page.pageId) : null;
        if (root.row)
            root.row.pressLevel = 1;
    }
    function fade(): void {
        const faded = Math.min(1, root.elapsed / (root.kind === PageTurn.FromViewer ? 60 : Math.max(1, Theme.exchange)));
        if (root.fadesOut || root.kind === PageTurn.FromViewer)
            root.outgoing.opacity = 1 - faded;
        else if (root.kind === PageTurn.Fade)
            root.incoming.opacity = faded;
        if (root.panels)
            root.fadePanels();
    }
    function fadePanels(): void {
        const old = root.outgoing.item as VisitPage;
        const page = root.incoming.item as VisitPage;
        const swaps = root.elapsed >= root.swapAt;
        page.panelOpacity = Math.min(1, root.elapsed / root.panelIn);
        page.panelWords = Math.max(0, Math.min(1, (root.elapsed - root.panelIn) / root.panelWordsIn));
        page.columnShown = swaps;
        if (root.kind === PageTurn.Panel)
            old.panelWords = Math.max(0, 1 - root.elapsed / root.panelWordsOut);
        old.columnShown = !swaps;
    }

    onElapsedChanged: {
        root.fade();
        root.swapIfDue();
    }
    onFinished: {
        root.swapIfDue();
        root.row?.fadePress(Theme.pressOut);
        root.row = null;
        root.outgoing.source = "";
        root.outgoing.opacity = 1;
    }

    NumberAnimation {
        target: root
        property: "elapsed"
        from: 0
        to: root.panels ? root.panelIn + root.panelWordsIn : Math.max(root.arriveAt, root.coverOutAt + root.coverOut)
        duration: to
    }
    SequentialAnimation {
        PauseAnimation {
            duration: root.moveAt
        }
        NumberAnimation {
            target: root.flight
            property: "progress"
            from: 0
            to: 1
            duration: root.move
            easing.type: Easing.BezierSpline
            easing.bezierCurve: Theme.settle
        }
    }
    NumberAnimation {
        target: root.flight
        property: "opacity"
        from: root.share < 1 || root.kind === PageTurn.FromViewer ? 1 : 0
        to: root.flies ? 1 : 0
        duration: root.appear
    }
    NumberAnimation {
        target: root.flight
        property: "veil"
        to: 0
        duration: Theme.pressOut
    }
    SequentialAnimation {
        PauseAnimation {
            duration: root.flight.toRadius > 0 ? Math.max(0, root.arriveAt - root.corners) : root.moveAt
        }
        NumberAnimation {
            target: root.flight
            property: "cornerProgress"
            from: 0
            to: 1
            duration: root.corners
        }
    }
}
