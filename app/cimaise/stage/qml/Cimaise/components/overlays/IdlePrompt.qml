import QtQuick
import Cimaise

// The question shown before an idle visit ends: a countdown, a button to stay and a button to start again.
FocusScope {
    id: root

    required property Kiosk kiosk
    readonly property bool modal: true

    // The prompt has faded out.
    signal gone

    function arrive(): void {
        leaving.stop();
        root.enabled = true;
        arriving.restart();
    }
    function leave(): void {
        arriving.stop();
        root.enabled = false;
        leaving.restart();
    }

    focus: true
    Component.onCompleted: root.arrive()
    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.text

    SequentialAnimation {
        id: arriving

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
                duration: Theme.reducedMotion ? 0 : Theme.cardIn
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
        property real travel: 3 * Theme.u

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
                anchors.fill: parent
                anchors.margins: 0.75 * Theme.u
                lineWidth: 1.7 * Theme.u
                trackColor: Theme.ringTrack
                color: Theme.overlineOnDark
                share: root.kiosk.secondsLeft * 1000 / root.kiosk.warnFor

                Behavior on share {
                    enabled: !Theme.reducedMotion

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
                text: root.kiosk.secondsLeft
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
}
