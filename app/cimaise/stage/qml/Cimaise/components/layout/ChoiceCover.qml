import QtQuick
import Cimaise

// A cover over the page, in the colour of its ground. A chosen language or text size is drawn when it is closed, and it opens
// after the page was laid out. It leaves a picture free that another language does not move.
Item {
    id: root

    required property Kiosk kiosk
    required property PageSwitcher pages
    // Whether nothing of the page is visible.
    property bool closed: false
    readonly property real share: cover.opacity
    // The place of the picture that stays, at the edges of the page: as high as it, or as wide.
    property rect picture: Qt.rect(0, 0, 0, 0)
    readonly property bool pictureFree: root.picture.width > 0
    readonly property bool beside: root.picture.height > root.height - 1

    function close(): void {
        opening.stop();
        root.picture = root.kiosk.layoutStays ? root.pages.pictureAtEdge() : Qt.rect(0, 0, 0, 0);
        closing.duration = Math.max(1, Theme.coverIn * (1 - cover.opacity));
        closing.restart();
    }
    function remove(): void {
        closing.stop();
        opening.stop();
        cover.opacity = 0;
        root.pages.showPictureWords(1);
    }

    Rectangle {
        id: cover
        objectName: "choiceCover"
        x: root.beside && root.picture.x < 1 ? root.picture.width : 0
        y: root.beside ? 0 : root.picture.height
        width: root.width - (root.beside ? root.picture.width : 0)
        height: root.height - y
        color: root.kiosk.page?.wholeScreen ? Theme.ink : Theme.paper
        visible: opacity > 0
        opacity: 0
        onOpacityChanged: if (closing.running && root.pictureFree)
            root.pages.showPictureWords(1 - opacity)
    }
    NumberAnimation {
        id: closing
        target: cover
        property: "opacity"
        to: 1
        onFinished: {
            root.closed = true;
            root.kiosk.drawChoices();
        }
    }
    NumberAnimation {
        id: opening
        target: cover
        property: "opacity"
        to: 0
        duration: Theme.coverOut
    }
    Connections {
        target: root.kiosk

        function onChoicePendingChanged(): void {
            if (root.kiosk.choicePending)
                root.close();
            else if (!root.closed)
                root.remove();
        }
    }
    Connections {
        target: root.Window.window
        enabled: root.closed && !root.pages.leaving

        function onFrameSwapped(): void {
            root.closed = false;
            opening.restart();
        }
    }
    // A touch on the new page removes what is left of the cover.
    PointHandler {
        onActiveChanged: if (active)
            opening.complete()
    }
}
