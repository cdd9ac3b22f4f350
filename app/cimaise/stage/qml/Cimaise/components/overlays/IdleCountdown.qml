import QtQuick
import Cimaise

// The time that is left to answer the idle question: a number, and a ring around it.
Item {
    id: root

    required property Kiosk kiosk
    // Whether the question is all there: then the ring moves to the end of the second that the number shows.
    property bool running: false
    // What the number shows; not 0 when the question was answered.
    property int secondsLeft: 0

    width: 42 * Theme.u
    height: width
    Component.onCompleted: root.secondsLeft = root.kiosk.secondsLeft

    CountdownRing {
        anchors.fill: parent
        anchors.margins: 0.75 * Theme.u
        lineWidth: 1.7 * Theme.u
        trackColor: Theme.ringTrack
        color: Theme.overlineOnDark
        share: Math.max(0, root.secondsLeft - (root.running ? 1 : 0)) * 1000 / root.kiosk.warnFor

        Behavior on share {
            enabled: root.running

            NumberAnimation {
                duration: 1000
            }
        }
    }
    SerifText {
        objectName: "countdown"
        anchors.centerIn: parent
        size: 18 * Theme.u
        weight: 480
        leading: 1
        color: Theme.cream
        text: root.secondsLeft
    }
    Connections {
        target: root.kiosk

        function onSecondsLeftChanged(): void {
            if (root.kiosk.asking || root.kiosk.attract)
                root.secondsLeft = root.kiosk.secondsLeft;
        }
    }
}
