pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The pictures of a gallery side by side, of which one is visible. A swipe moves the strip and opens the next picture; other
// gestures zoom and move the current one.
Item {
    id: root

    required property Kiosk kiosk
    // The page of the current picture, also while the strip still moves to it.
    required property PageView page
    // Height of the footer over the pictures without a caption, in px.
    required property real barHeight
    // Place of the current picture in the strip, and of the middle of the screen; each picture has a whole number.
    property int place: 0
    property real position: 0
    // Whether the strip does not move and shows its current picture.
    property bool resting: true
    // Whether it is further from the current picture than a finger trembles.
    readonly property bool away: turn.running || exchange.running || Math.abs(root.position - root.place) * root.stride > 2 * Theme.u
    readonly property ZoomablePicture current: root.at(root.place)
    readonly property PictureView view: root.current.view
    readonly property bool ready: root.current.ready
    readonly property rect pictureRect: root.current.pictureRect
    readonly property bool missing: root.resting && root.current.missing
    readonly property real pixelRatio: Screen.devicePixelRatio
    // Distance between two pictures in whole pixels, and the direction in which the next one lies.
    readonly property real stride: root.snap(root.width + Theme.gap)
    readonly property int direction: Theme.rightToLeft ? -1 : 1

    // The strip has stopped.
    signal rested

    function snap(x: real): real {
        return Math.round(x * root.pixelRatio) / root.pixelRatio;
    }
    function at(place: int): ZoomablePicture {
        return [first, second, third][(place % 3 + 3) % 3];
    }
    // Show the page of the next (`step` 1) or previous (-1) picture, which is `page` already.
    function turnTo(step: int): void {
        // A second turn ends the first one.
        if (turn.running || exchange.running)
            root.complete();
        const outgoing = root.current;
        root.resting = false;
        root.place += step;
        const far = root.at(root.place + step);
        far.page = null;
        far.place = root.place + step;
        if (root.current.page !== root.page) {
            root.current.ahead = true;
            root.current.page = root.page;
        }
        if (Theme.reducedMotion) {
            root.position = root.place;
            exchange.outgoing = outgoing;
            exchange.restart();
        } else {
            root.settle();
        }
    }
    // Move to the current picture, at first with the speed of the finger.
    function settle(): void {
        gestures.swipe.release(root.direction * (root.position - root.place) * root.stride);
        root.run(Theme.travels ? gestures.swipe.time : 0, gestures.swipe.slope);
    }
    function run(time: int, slope: real): void {
        turn.duration = time;
        turn.easing.bezierCurve = Theme.swipe(slope);
        turn.restart();
    }
    // Move back if the finger did not move far enough.
    function letGo(): void {
        const before = root.place;
        root.kiosk.swipe(gestures.swipe.distance / Theme.u, root.page.previous, root.page.next);
        if (root.place === before)
            root.run(Theme.swipeBack, 0);
    }
    // End a turn at once; `rest` follows, or the next turn.
    function complete(): void {
        turn.stop();
        exchange.stop();
        root.position = root.place;
        exchange.outgoing = null;
        root.current.opacity = 1;
    }
    function rest(): void {
        root.complete();
        root.resting = true;
        for (const side of [-1, 1])
            root.at(root.place + side).rest();
        root.prepare();
        root.rested();
    }
    // Decode the pictures next to the current one, once that is decoded.
    function prepare(): void {
        if (!root.resting || !root.current.settled)
            return;
        for (const [side, page] of [[1, root.kiosk.nextPage], [-1, root.kiosk.previousPage]]) {
            const picture = root.at(root.place + side);
            picture.ahead = true;
            picture.page = page;
        }
    }
    component Picture: ZoomablePicture {
        readonly property bool below: exchange.outgoing === this

        x: below ? 0 : root.snap((place - root.position) * root.stride) * root.direction
        z: below ? -1 : 0
        width: root.width
        height: root.height
        visible: Math.abs(x) < width
        barHeight: root.barHeight
        still: root.resting && root.current === this
        onSettledChanged: root.prepare()
    }

    Picture {
        id: first
    }
    Picture {
        id: second
        place: 1
    }
    Picture {
        id: third
        place: -1
    }
    NumberAnimation {
        id: turn
        target: root
        property: "position"
        to: root.place
        easing.type: Easing.BezierSpline
        onFinished: root.rest()
    }
    // With reduced motion, a picture fades in over the one before.
    NumberAnimation {
        id: exchange

        property ZoomablePicture outgoing: null

        target: root.current
        property: "opacity"
        from: 0
        to: 1
        duration: Theme.exchange
        onFinished: root.rest()
    }
    PictureGestures {
        id: gestures
        z: 1
        anchors.fill: parent
        zoom: root.page.zoom
        hasLeft: (root.direction > 0 ? root.page.previous : root.page.next) !== ""
        hasRight: (root.direction > 0 ? root.page.next : root.page.previous) !== ""
        // A touch during a turn ends it, and acts on the new picture.
        onTouched: {
            if (!root.resting)
                root.rest();
        }
        onSwiped: {
            if (!Theme.reducedMotion)
                root.position = root.place - root.direction * gestures.swipe.offset / root.stride;
        }
        onReleased: root.letGo()
    }
    Connections {
        target: root.kiosk

        // The exhibit has changed.
        function onGalleryChanged(): void {
            root.prepare();
        }
    }

    Component.onCompleted: first.page = root.page
}
