import QtQuick
import Cimaise

// The gestures on a picture: pinch, double tap and mouse wheel zoom it, a drag moves it if it is larger than the screen; else it
// is a swipe.
Item {
    id: root

    required property PictureZoom zoom
    // Whether there is a picture on the left and on the right.
    required property bool hasLeft
    required property bool hasRight
    readonly property alias swiping: dragHandler.swiping
    readonly property alias swipe: swipe

    signal touched
    // The finger has moved the pictures by `swipe.offset`.
    signal swiped
    signal released

    // Input handlers report movement in window coordinates; the scene may be rotated in the window.
    function toScene(movement: vector2d): point {
        const from = root.mapFromItem(null, 0, 0);
        const to = root.mapFromItem(null, movement.x, movement.y);
        return Qt.point(to.x - from.x, to.y - from.y);
    }

    Swipe {
        id: swipe
        onChanged: {
            if (dragHandler.swiping)
                root.swiped();
        }
    }
    PointHandler {
        onActiveChanged: {
            if (active)
                root.touched();
        }
    }
    PinchHandler {
        target: null
        onScaleChanged: delta => root.zoom.pinch(delta, centroid.position)
        onTranslationChanged: delta => {
            const movement = root.toScene(delta);
            root.zoom.pan(movement.x, movement.y);
        }
    }
    DragHandler {
        id: dragHandler

        property bool swiping: false

        target: null
        acceptedButtons: Qt.LeftButton
        onActiveTranslationChanged: {
            if (dragHandler.swiping)
                swipe.move(root.toScene(dragHandler.activeTranslation).x, root.hasLeft, root.hasRight, Theme.u);
        }
        onTranslationChanged: delta => {
            if (!dragHandler.active || dragHandler.swiping)
                return;
            const movement = root.toScene(delta);
            root.zoom.pan(movement.x, movement.y);
        }
        onCanceled: swipe.cancel()
        onActiveChanged: {
            if (dragHandler.active) {
                swipe.begin();
                dragHandler.swiping = !root.zoom.canPan;
            } else if (dragHandler.swiping) {
                dragHandler.swiping = false;
                swipe.lift();
                root.released();
            }
        }
    }
    TapHandler {
        onDoubleTapped: point => root.zoom.doubleTap(point.position)
    }
    WheelHandler {
        target: null
        onWheel: event => root.zoom.pinch(event.angleDelta.y > 0 ? 1.15 : 1 / 1.15, Qt.point(event.x, event.y))
    }
}
