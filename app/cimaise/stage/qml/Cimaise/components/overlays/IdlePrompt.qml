import QtQuick
import Cimaise

// The question shown before an idle visit ends: a countdown, a button to stay and a button to start again.
FocusScope {
    id: root

    required property Kiosk kiosk
    readonly property bool modal: true

    // What the countdown shows; not 0 when the question was answered.
    property int secondsLeft: 0

    // The prompt has faded out.
    signal gone

    function arrive(): void {
        leaving.stop();
        root.enabled = true;
        ring.running = false;
        arriving.restart();
    }
    function leave(): void {
        arriving.stop();
        ring.running = false;
        root.enabled = false;
        leaving.restart();
    }

    focus: true
    Component.onCompleted: {
        root.secondsLeft = root.kiosk.secondsLeft;
        root.arrive();
    }
    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.text

    SequentialAnimation {
        id: arriving

        onFinished: ring.running = Theme.travels

        NumberAnimation {
            target: scrim
            property: "opacity"
            to: 1
            duration: Theme.dim
        }
        ParallelAnimation {
            NumberAnimation {
                target: card
                property: "opacity"
                to: 1
                duration: Theme.cardIn
            }
            NumberAnimation {
                target: card
                property: "travel"
                to: 0
                duration: Theme.cardRise
                easing.type: Easing.BezierSpline
                easing.bezierCurve: Theme.settle
            }
        }
    }
    ParallelAnimation {
        id: leaving

        onFinished: root.gone()

        NumberAnimation {
            target: card
            property: "opacity"
            to: 0
            duration: Theme.still ? 0 : 60
        }
        SequentialAnimation {
            PauseAnimation {
                duration: Theme.still ? 0 : 20
            }
            NumberAnimation {
                target: scrim
                property: "opacity"
                to: 0
                duration: Theme.coverOut
            }
        }
    }
    Rectangle {
        id: scrim
        anchors.fill: parent
        color: Theme.deepScrim
        opacity: 0
    }
    MouseArea {
        objectName: "idlePromptScrim"
        anchors.fill: parent
        onClicked: root.kiosk.stay()
    }
    Column {
        id: card

        // Distance from its place, in px.
        property real travel: Theme.travels ? 3 * Theme.u : 0

        opacity: 0
        transform: Translate {
            y: Math.round(card.travel)
        }
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.marginX
        spacing: 4 * Theme.u

        Item {
            anchors.horizontalCenter: parent.horizontalCenter
            width: 42 * Theme.u
            height: width

            CountdownRing {
                id: ring

                // Whether the question is all there: then the ring moves to the end of the second that the number shows.
                property bool running: false

                anchors.fill: parent
                anchors.margins: 0.75 * Theme.u
                lineWidth: 1.7 * Theme.u
                trackColor: Theme.ringTrack
                color: Theme.overlineOnDark
                share: Math.max(0, root.secondsLeft - (running ? 1 : 0)) * 1000 / root.kiosk.warnFor

                Behavior on share {
                    enabled: ring.running

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
        }
        SerifText {
            id: question
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            size: 10 * Theme.u * Theme.headScale
            weight: 480
            leading: 1.1
            color: Theme.cream
            //: Question shown before a visit without input ends automatically
            text: qsTr("Are you still there?")
        }
        Item {
            width: 1
            height: Theme.u
        }
        ActionButton {
            objectName: "stay"
            focus: true
            anchors.horizontalCenter: parent.horizontalCenter
            height: 16 * Theme.u
            sidePadding: 12 * Theme.u
            size: 5 * Theme.u
            fill: Theme.cream
            fillPressed: Theme.outline
            foreground: Theme.ink
            focusRingColor: Theme.cream
            //: Button: continues the visit
            text: qsTr("I am still here")
            onClicked: root.kiosk.stay()
        }
        ActionButton {
            objectName: "startAgain"
            anchors.horizontalCenter: parent.horizontalCenter
            height: 11 * Theme.u
            size: 3.4 * Theme.u
            fill: "transparent"
            fillPressed: Theme.pillPressed
            outline: Theme.outline
            sidePadding: 6.5 * Theme.u
            focusRingColor: Theme.cream
            symbol: Icon.Restart
            symbolFirst: true
            //: Button: ends the visit and starts a new one
            text: qsTr("Start again")
            onClicked: root.kiosk.startAgain()
        }
    }
    // The next visitor's language and text size apply at once: these words must not change while the attract loop fades in.
    Connections {
        target: root.kiosk

        function onSecondsLeftChanged(): void {
            if (root.kiosk.asking || root.kiosk.attract)
                root.secondsLeft = root.kiosk.secondsLeft;
        }
        function onLanguageChanged(): void {
            card.opacity = 0;
        }
        function onTextSizeChanged(): void {
            card.opacity = 0;
        }
    }
}
