import QtQuick
import Cimaise

// Begins a turn with a picture. The old page stays, pressed as it is, until the new one is laid out and its picture is there:
// for a short time in small pixels, then in few ones. While another cover is closed that leaves the picture free, its own pixels are awaited. With reduced motion, a page over the whole screen fades. Not longer than `longest` (s), or a few frames on a busy machine.
FrameAnimation {
    id: root

    required property PageTurn turn
    required property TravellingPicture flight
    required property PageCover cover
    // Whether the picture travels; else both pages have one in the same place.
    property bool flies: false
    property real longest: 0.15
    // Whether another cover is closed beside the picture.
    property bool covered: false
    readonly property bool late: root.elapsedTime > root.longest && root.currentFrame > 4

    // Whether the pages share a picture, or its place, or one of them fades.
    function choose(old: VisitPage, page: VisitPage): bool {
        if (root.covered || Theme.reducedMotion) {
            root.flies = false;
            if (root.covered && page.mainPicture) {
                // Nothing of it is visible until its own pixels are there.
                page.mainPicture.tinyWhileLoading = false;
                page.mainPicture.image.opacity = 1;
            }
            return root.covered || root.cover.wholeScreen;
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
        if (!picture?.ready && !(!root.covered && picture.tinyShown && root.elapsedTime > 0.06))
            return;
        root.cover.panel = page.panelRect();
        root.stop();
        const same = root.cover.panel === old.panelRect();
        root.turn.begin(!same ? PageTurn.Plain : root.covered ? PageTurn.Covered : PageTurn.Panel, 1);
    }

    function showFade(): void {
        const picture = (root.turn.incoming.item as VisitPage).mainPicture;
        if (picture && !picture.ready && !root.late && picture.status !== Image.Error)
            return;
        root.stop();
        root.turn.begin(PageTurn.Fade, 1);
    }

    onTriggered: {
        if (root.covered) {
            root.showPanel();
        } else if (Theme.reducedMotion) {
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
