import QtQuick
import QtQuick.Templates as T
import Cimaise

// One picture, as large as the screen: two fingers, a double tap, keys or buttons bring it nearer, a finger draws it
// along, or turns to the next.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property PageView page
    readonly property PictureZoom zoom: root.page.zoom
    readonly property bool missing: whole.status === Image.Error

    // Where the picture lies. What a button moves glides there, all of it together.
    property real placeX: root.zoom.place.x
    property real placeY: root.zoom.place.y
    property real placeWidth: root.zoom.place.width
    readonly property bool glides: root.zoom.gliding && !Theme.reducedMotion
    // How far a finger that turns to another picture has drawn this one along, in px.
    property real swiped: 0
    readonly property rect place: Qt.rect(root.placeX + root.swiped, root.placeY, root.placeWidth, root.placeWidth / whole.ratio)

    component Glide: NumberAnimation {
        duration: Theme.transitionDuration
        easing.type: Easing.OutCubic
    }

    Behavior on placeX {
        enabled: root.glides

        Glide {}
    }
    Behavior on placeY {
        enabled: root.glides

        Glide {}
    }
    Behavior on placeWidth {
        enabled: root.glides

        Glide {}
    }
    Behavior on swiped {
        enabled: !finger.active && !Theme.reducedMotion

        Glide {}
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ink
    }
    Item {
        id: wall
        anchors.fill: parent

        function begin(): void {
            if (whole.ready)
                root.zoom.begin(wall.width, wall.height, foot.coveredHeight, whole.ratio);
        }

        onWidthChanged: wall.begin()
        onHeightChanged: wall.begin()

        PictureView {
            id: whole

            readonly property real ratio: paintedHeight > 0 ? paintedWidth / paintedHeight : 1

            x: root.place.x + (root.place.width - width) / 2
            y: root.place.y + (root.place.height - height) / 2
            width: wall.width
            height: wall.height
            scale: paintedWidth > 0 && root.placeWidth > 0 ? root.placeWidth / paintedWidth : 1
            picture: root.page.wholePicture
            showPlaceholder: false
            onReadyChanged: wall.begin()
        }
        DetailLayer {
            id: sharp
            objectName: "sharp"
            zoom: root.zoom
            other: sharper
            pictureRect: root.place
        }
        DetailLayer {
            id: sharper
            objectName: "sharp"
            zoom: root.zoom
            other: sharp
            pictureRect: root.place
        }
        Connections {
            target: root.zoom

            property bool odd: false

            function onSharpChanged(): void {
                odd = !odd;
                (odd ? sharp : sharper).z = 1;
                (odd ? sharper : sharp).z = 0;
                (odd ? sharp : sharper).load();
            }
        }
        // Handlers tell how far fingers moved in the window, which may be turned.
        function turned(by: vector2d): point {
            const from = wall.mapFromItem(null, 0, 0);
            const to = wall.mapFromItem(null, by.x, by.y);
            return Qt.point(to.x - from.x, to.y - from.y);
        }

        PinchHandler {
            target: null
            onScaleChanged: delta => root.zoom.pinch(delta, centroid.position)
            onTranslationChanged: delta => {
                const by = wall.turned(delta);
                root.zoom.draw(by.x, by.y);
            }
        }
        DragHandler {
            id: finger

            // The handler forgets its translation before it says that it has ended.
            property real drawn: 0

            target: null
            acceptedButtons: Qt.LeftButton
            onActiveTranslationChanged: {
                if (!finger.active)
                    return;
                finger.drawn = root.zoom.canDraw ? 0 : wall.turned(finger.activeTranslation).x;
                root.swiped = finger.drawn;
            }
            onTranslationChanged: delta => {
                if (!finger.active || !root.zoom.canDraw)
                    return;
                const by = wall.turned(delta);
                root.zoom.draw(by.x, by.y);
            }
            onCanceled: finger.drawn = 0
            onActiveChanged: {
                if (!finger.active)
                    root.kiosk.swipe(finger.drawn / Theme.u, root.page.previous, root.page.next);
                finger.drawn = 0;
                root.swiped = 0;
            }
        }
        TapHandler {
            onDoubleTapped: point => root.zoom.tap(point.position)
        }
        WheelHandler {
            target: null
            onWheel: event => root.zoom.pinch(event.angleDelta.y > 0 ? 1.15 : 1 / 1.15, Qt.point(event.x, event.y))
        }
    }
    UnavailableMessage {
        objectName: "missingPicture"
        visible: root.missing
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -foot.coveredHeight / 2
        symbol: Icon.NoPicture
        //: Stands in place of a picture whose file is missing or damaged
        text: qsTr("This picture cannot be shown.")
    }
    // The picture for those who use keys: plus, minus and arrows.
    T.Control {
        objectName: "picture"
        anchors.fill: parent
        anchors.bottomMargin: foot.coveredHeight
        focusPolicy: root.missing ? Qt.NoFocus : Qt.TabFocus
        activeFocusOnTab: !root.missing
        Accessible.role: Accessible.Graphic
        Accessible.name: root.page.alt !== "" ? root.page.alt : root.page.title
        Accessible.focusable: true
        Keys.onPressed: event => event.accepted = root.zoom.press(event.key)

        Rectangle {
            objectName: "focusRing"
            visible: (parent as T.Control).visualFocus
            anchors.fill: parent
            anchors.margins: 0.6 * Theme.u
            color: "transparent"
            radius: Theme.u
            border.width: Math.max(3, Theme.u * 0.5)
            border.color: Theme.cream
        }
    }
    MediaFooter {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        caption: root.page.caption
        note: [root.page.date, root.page.credit].filter(part => part !== "").join(" · ")
        onCoveredHeightChanged: wall.begin()

        PictureBar {
            width: parent.width
            kiosk: root.kiosk
            page: root.page
            missing: root.missing
        }
    }
}
