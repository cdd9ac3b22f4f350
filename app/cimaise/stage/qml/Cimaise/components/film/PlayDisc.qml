import QtQuick
import Cimaise

// The large play icon over a film. While the film loads, it is a ring that turns.
Rectangle {
    id: root

    property bool pressed: false
    property bool loading: false

    // Go, and appear after a time in ms: as the play icon, or as the ring.
    function appear(delay: int, loading: bool): void {
        appearing.delay = delay;
        appearing.loading = loading;
        vanishing.stop();
        appearing.restart();
    }
    function vanish(): void {
        appearing.stop();
        vanishing.restart();
    }

    width: 22 * Theme.u
    height: width
    radius: width / 2
    color: root.pressed ? Theme.outline : Theme.cream
    visible: opacity > 0
    opacity: 0

    NumberAnimation {
        id: vanishing
        target: root
        property: "opacity"
        to: 0
        duration: Theme.wordsIn
    }
    SequentialAnimation {
        id: appearing

        property int delay: 0
        property bool loading: false

        NumberAnimation {
            target: root
            property: "opacity"
            to: 0
            duration: Math.min(appearing.delay, Theme.wordsIn)
        }
        PauseAnimation {
            duration: Theme.still ? 0 : Math.max(0, appearing.delay - Theme.wordsIn)
        }
        PropertyAction {
            target: root
            property: "loading"
            value: appearing.loading
        }
        NumberAnimation {
            target: root
            property: "opacity"
            to: 1
            duration: Theme.wordsIn
        }
    }
    Icon {
        anchors.centerIn: parent
        visible: !root.loading
        name: Icon.Play
        color: Theme.ink
        width: 9 * Theme.u
        height: width
    }
    CountdownRing {
        id: ring
        objectName: "loadingRing"
        anchors.fill: parent
        anchors.margins: 5.5 * Theme.u
        visible: root.loading
        lineWidth: 0.9 * Theme.u
        trackColor: Theme.outline
        color: Theme.ink
        share: 0.25

        NumberAnimation on rotation {
            from: 0
            to: 360
            loops: Animation.Infinite
            duration: 1200
            running: ring.visible && Theme.travels
        }
        Timer {
            running: ring.visible && Theme.reducedMotion && !Theme.still
            interval: 1000
            repeat: true
            onTriggered: ring.rotation = (ring.rotation + 90) % 360
        }
    }
}
