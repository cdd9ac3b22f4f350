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
        countdown.running = false;
        arriving.restart();
    }
    function leave(): void {
        arriving.stop();
        countdown.running = false;
        root.enabled = false;
        leaving.restart();
    }

    focus: true
    Component.onCompleted: root.arrive()
    Accessible.role: Accessible.AlertMessage
    Accessible.name: question.text

    SequentialAnimation {
        id: arriving

        onFinished: countdown.running = Theme.travels

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
            // The words of the page can be read only when those of the card no longer can.
            PauseAnimation {
                duration: Theme.still ? 0 : 40
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
        objectName: "idleCard"

        // Distance from its place, in px.
        property real travel: Theme.travels ? 3 * Theme.u : 0

        opacity: 0
        transform: Translate {
            y: Math.round(card.travel)
        }
        anchors.centerIn: parent
        width: parent.width - 2 * Theme.marginX
        spacing: 4 * Theme.u

        IdleCountdown {
            id: countdown
            anchors.horizontalCenter: parent.horizontalCenter
            kiosk: root.kiosk
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

        function onLanguageChanged(): void {
            card.opacity = 0;
        }
        function onTextSizeChanged(): void {
            card.opacity = 0;
        }
    }
}
