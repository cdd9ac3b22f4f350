import QtQuick
import Cimaise

// A picture with touch gestures: pinch, double tap and mouse wheel zoom it, a drag moves it, a swipe opens the next one.
Item {
    id: root

    required property Kiosk kiosk
    required property PageView page
    // Height of the footer over the picture, in px.
    required property real coveredHeight
    readonly property PictureZoom zoom: root.page.zoom
    readonly property bool missing: picture.status === Image.Error
    readonly property PictureView view: picture
    readonly property bool ready: picture.ready

    // Position and width of the picture. A change by a button or a double tap is animated, for all three together.
    property real pictureX: root.zoom.pictureRect.x
    property real pictureY: root.zoom.pictureRect.y
    property real pictureWidth: root.zoom.pictureRect.width
    readonly property bool animated: root.zoom.gliding && !Theme.reducedMotion
    // Distance by which an unfinished swipe has moved the picture sideways, in px.
    property real swipeOffset: 0
    readonly property rect pictureRect: Qt.rect(root.pictureX + root.swipeOffset, root.pictureY, root.pictureWidth, root.pictureWidth / picture.ratio)

    function begin(): void {
        if (picture.ready)
            root.zoom.begin(root.width, root.height, root.coveredHeight, picture.ratio);
    }

    // Input handlers report movement in window coordinates; the scene may be rotated in the window.
    function toScene(movement: vector2d): point {
        const from = root.mapFromItem(null, 0, 0);
        const to = root.mapFromItem(null, movement.x, movement.y);
        return Qt.point(to.x - from.x, to.y - from.y);
    }

    onWidthChanged: root.begin()
    onHeightChanged: root.begin()
    onCoveredHeightChanged: root.begin()

    component Glide: NumberAnimation {
        duration: Theme.transitionDuration
        easing.type: Easing.OutCubic
    }

    Behavior on pictureX {
        enabled: root.animated

        Glide {}
    }
    Behavior on pictureY {
        enabled: root.animated

        Glide {}
    }
    Behavior on pictureWidth {
        enabled: root.animated

        Glide {}
    }
    Behavior on swipeOffset {
        enabled: !dragHandler.active && !Theme.reducedMotion

        Glide {}
    }
    PictureView {
        id: picture

        readonly property real ratio: paintedHeight > 0 ? paintedWidth / paintedHeight : 1

        x: root.pictureRect.x + (root.pictureRect.width - width) / 2
        y: root.pictureRect.y + (root.pictureRect.height - height) / 2
        width: root.width
        height: root.height
        scale: paintedWidth > 0 && root.pictureWidth > 0 ? root.pictureWidth / paintedWidth : 1
        picture: root.page.wholePicture
        showPlaceholder: false
        blankWhileLoading: true
        tinyWhileLoading: true
        onReadyChanged: root.begin()
    }
    DetailLayer {
        id: firstDetail
        objectName: "detail"
        zoom: root.zoom
        other: secondDetail
        pictureRect: root.pictureRect
    }
    DetailLayer {
        id: secondDetail
        objectName: "detail"
        zoom: root.zoom
        other: firstDetail
        pictureRect: root.pictureRect
    }
    Connections {
        target: root.zoom

        property bool firstIsCurrent: false

        function onDetailChanged(): void {
            firstIsCurrent = !firstIsCurrent;
            const incoming = firstIsCurrent ? firstDetail : secondDetail;
            incoming.z = 1;
            incoming.other.z = 0;
            incoming.load();
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

        // The handler resets its translation before it reports that the drag has ended.
        property real swipeDistance: 0

        target: null
        acceptedButtons: Qt.LeftButton
        onActiveTranslationChanged: {
            if (!dragHandler.active)
                return;
            dragHandler.swipeDistance = root.zoom.canPan ? 0 : root.toScene(dragHandler.activeTranslation).x;
            root.swipeOffset = dragHandler.swipeDistance;
        }
        onTranslationChanged: delta => {
            if (!dragHandler.active || !root.zoom.canPan)
                return;
            const movement = root.toScene(delta);
            root.zoom.pan(movement.x, movement.y);
        }
        onCanceled: dragHandler.swipeDistance = 0
        onActiveChanged: {
            if (!dragHandler.active)
                root.kiosk.swipe(dragHandler.swipeDistance / Theme.u, root.page.previous, root.page.next);
            dragHandler.swipeDistance = 0;
            root.swipeOffset = 0;
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
