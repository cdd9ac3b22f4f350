import QtQuick
import Cimaise

// Begins a turn with a picture. The old page stays, pressed as it is, until the new one is laid out and its picture is there:
// for a short time in small pixels, then in few ones. With reduced motion, a page over the whole screen fades. Not longer than `longest` (s), or a few frames on a busy machine.
FrameAnimation {
    id: root

    required property PageTurn turn
    required property TravellingPicture flight
    required property PageCover cover
    // Whether the picture travels; else both pages have one in the same place.
    property bool flies: false
    property real longest: 0.15
    readonly property bool late: root.elapsedTime > root.longest && root.currentFrame > 4

    // Whether the pages share a picture, or its place, or one of them fades.
    function choose(old: VisitPage, page: VisitPage): bool {
        if (Theme.reducedMotion) {
            root.flies = false;
            return root.cover.wholeScreen;
        }
        root.flies = root.flight.choose(old, page);
        return root.flies || !root.cover.wholeScreen && old.mainPicture && page.mainPicture;
    }
    // Turns the page without a picture.
    function giveUp(): void {
        root.stop();
        root.flight.end();
        root.turn.begin(PageTurn.Plain, 1);
    }
    function showPanel(): void {
        const old = root.turn.outgoing.item as VisitPage;
        const page = root.turn.incoming.item as VisitPage;
        const picture = page.mainPicture;
        if (!picture.ready && !(picture.tinyShown && root.elapsedTime > 0.06))
            return;
        root.cover.panel = page.panelRect();
        root.stop();
        root.turn.begin(root.cover.panel === old.panelRect() ? PageTurn.Panel : PageTurn.Plain, 1);
    }

    function showFade(): void {
        const picture = (root.turn.incoming.item as VisitPage).mainPicture;
        if (picture && !picture.ready && !root.late && picture.status !== Image.Error)
            return;
        root.stop();
        root.turn.begin(PageTurn.Fade, 1);
    }

    onTriggered: {
        if (Theme.reducedMotion) {
            root.showFade();
        } else if (!root.flies) {
            root.showPanel();
        } else if (root.flight.resolve() && (root.flight.small || root.elapsedTime > 0.06)) {
            root.stop();
            root.flight.begin();
        }
        if (root.running && root.late)
            root.giveUp();
    }
}
