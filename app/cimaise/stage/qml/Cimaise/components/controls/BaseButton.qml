import QtQuick
import QtQuick.Templates as T
import Cimaise

// The base of all buttons: acts when it is released inside, shows a press immediately, and the keyboard focus with a ring. The
// pressed state fades when the finger leaves.
T.AbstractButton {
    id: root

    property real cornerRadius: Theme.radius
    property color focusRingColor: Theme.ink
    // How much of the pressed state is shown, 0-1.
    property real pressLevel: 0
    // Where the finger went down, in px of the button.
    property point pressedAt
    // Whether it acts again and again while it is held.
    property bool repeats: false
    // Whether it can be used now. It looks the same while all of its page is disabled.
    property bool available: true

    // It acts: after a click or, if it repeats, while it is held.
    signal acted

    // A colour on the way to the one of the pressed state.
    function pressedColor(normal: color, pressed: color): color {
        return Qt.tint(normal, Qt.alpha(pressed, root.pressLevel));
    }

    function fadePress(duration: int): void {
        pressFade.duration = duration;
        pressFade.restart();
    }
    // A finger that moves is not a press any more, unless the button acts while it is held.
    function followFinger(): void {
        const way = Math.hypot(root.pressX - root.pressedAt.x, root.pressY - root.pressedAt.y);
        if (root.down && !root.repeats && root.pressLevel === 1 && way > 2 * Theme.u)
            root.fadePress(Theme.pressBack);
    }

    // The focus ring is above the neighbouring controls.
    z: root.visualFocus ? 1 : 0
    enabled: root.available
    activeFocusOnTab: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: root.text
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()
    onClicked: {
        if (!repetition.hasActed)
            root.acted();
    }
    onDownChanged: {
        if (root.down) {
            repetition.hasActed = false;
            pressFade.stop();
            root.pressLevel = 1;
            root.pressedAt = Qt.point(root.pressX, root.pressY);
        } else if (root.pressLevel === 1) {
            // Taken back, unless a release follows.
            root.fadePress(Theme.pressBack);
        }
    }
    onPressXChanged: root.followFinger()
    onPressYChanged: root.followFinger()
    onReleased: {
        if (!root.down && root.pressLevel === 1)
            root.fadePress(Theme.pressOut);
    }

    NumberAnimation {
        id: pressFade
        target: root
        property: "pressLevel"
        to: 0
    }
    Timer {
        id: repetition

        property bool hasActed: false

        running: root.repeats && root.down
        interval: hasActed ? 120 : 400
        repeat: true
        onTriggered: {
            hasActed = true;
            root.acted();
        }
    }

    Rectangle {
        objectName: "focusRing"
        z: 10
        visible: root.visualFocus
        anchors.fill: parent
        anchors.margins: -Theme.u
        radius: root.cornerRadius + Theme.u
        color: "transparent"
        border.width: Math.max(3, Theme.u * 0.5)
        border.color: root.focusRingColor
    }
}
