import QtQuick
import Cimaise

// The picture that two pages share, on its way from one to the other: chooses its way, and hands it over to the new page.
PictureFlight {
    id: root

    required property PageTurn turn
    // The picture at both ends; the picture of a link is hidden with its words while it is on its way.
    property PictureView origin: null
    property PictureView destination: null
    property VisitPage outgoing: null
    property VisitPage incoming: null
    property bool forward: false
    property bool travelling: false
    readonly property bool handedOver: root.travelling && root.turn.arrived && (root.destination === null || root.destination.ready || root.destination.status === Image.Error)
    // Where an interrupted way ended.
    property rect stoppedAt
    property rect stoppedPart
    property real stoppedShare: 0

    // Remembers where the picture is, because it may turn round.
    function stop(): void {
        root.stoppedShare = root.travelling ? root.progress : 0;
        root.stoppedAt = root.current;
        root.stoppedPart = root.part;
    }
    // Whether both pages show one picture. Its way is known when both are laid out.
    function choose(outgoing: VisitPage, incoming: VisitPage): bool {
        root.end();
        const link = outgoing.linkPicture(incoming.page.pageId);
        root.forward = link !== null;
        root.outgoing = outgoing;
        root.incoming = incoming;
        const from = root.forward ? link : outgoing.mainPicture;
        const to = root.forward ? incoming.mainPicture : incoming.linkPicture(outgoing.page.pageId);
        if (!from || !to || from.picture === "" || from.pictureKey !== to.pictureKey)
            return false;
        root.origin = from;
        root.destination = to;
        root.picture = from.picture;
        return true;
    }
    // Whether the way is known: both pages are laid out, and the picture is there in small pixels.
    function resolve(): bool {
        if (!root.ready)
            return false;
        const to = root.incoming.page.pageId;
        const from = root.outgoing.page.pageId;
        if (!root.forward)
            root.incoming.revealLink(from);
        root.fromRect = root.forward ? root.outgoing.linkRect(to) : root.outgoing.mainRect();
        root.toRect = root.forward ? root.incoming.mainRect() : root.incoming.linkRect(from);
        if (root.fromRect.width < 1 || root.toRect.width < 1)
            return false;
        root.fromPart = root.forward ? root.outgoing.linkPart(to) : root.outgoing.mainPart();
        root.toPart = root.forward ? root.incoming.mainPart() : root.incoming.linkPart(from);
        return true;
    }
    function begin(): void {
        const viewer = (root.forward ? root.incoming : root.outgoing).page.wholeScreen;
        root.shaded = root.origin.scrim !== "none" && root.destination.scrim !== "none";
        root.fromRadius = root.origin.radius;
        root.toRadius = root.destination.radius;
        root.veil = root.forward ? (viewer ? 0.3 : 0.35) : 0;
        root.progress = 0;
        root.cornerProgress = 0;
        if (!root.forward)
            root.destination.parent.opacity = 0;
        root.outgoing.wordsOnly = viewer && !root.forward;
        const turned = root.stoppedShare > 0 && root.stoppedShare < 1;
        if (turned) {
            root.fromRect = root.stoppedAt;
            root.fromPart = root.stoppedPart;
        }
        root.turn.begin(viewer ? (root.forward ? PageTurn.ToViewer : PageTurn.FromViewer) : (root.forward ? PageTurn.ToPage : PageTurn.ToList), turned ? root.stoppedShare : 1);
        // Now that the timeline is at its start.
        root.travelling = true;
    }
    // Hands the picture over to the page; at once if its own picture is there.
    function finish(): void {
        if (root.handedOver)
            root.end();
    }
    function end(): void {
        leaving.stop();
        if (root.destination && !root.forward)
            root.destination.parent.opacity = 1;
        root.travelling = false;
        root.opacity = 0;
        root.picture = "";
        root.origin = null;
        root.destination = null;
    }

    // Hidden only when the same picture is over it. It belongs to the old page, which is destroyed later.
    onOpacityChanged: {
        if (root.travelling && root.opacity === 1 && root.origin)
            (root.forward ? root.origin.parent : root.origin).opacity = 0;
    }
    visible: root.travelling
    opacity: 0
    onHandedOverChanged: {
        if (!root.handedOver)
            return;
        if (!root.forward)
            root.destination.parent.opacity = 1;
        leaving.restart();
    }

    NumberAnimation {
        id: leaving
        target: root
        property: "opacity"
        to: 0
        duration: root.turn.sharpen
        onFinished: root.end()
    }
}
