import QtQuick
import Cimaise

// The bar at the bottom edge, within reach of every visitor: Back, Home, and the settings of the visit.
Rectangle {
    id: root

    required property Kiosk kiosk
    // Opacity of the words on the buttons.
    property real wordsOpacity: 1
    // How far the buttons have appeared, 0-1, when a visit begins.
    property real words: 1

    // Whether Home is shown as the current page, and how far the Back button has made room for itself, 0-1.
    property bool homeIsLit: root.kiosk.atHome
    property real room: root.kiosk.atHome ? 0 : 1
    readonly property bool atHome: root.kiosk.atHome
    readonly property real edge: (Theme.landscape ? 8 : 6) * Theme.u

    color: Theme.ink
    height: Theme.dockHeight
    onAtHomeChanged: {
        arriving.stop();
        leaving.stop();
        const change = root.atHome ? leaving : arriving;
        change.restart();
        // There is nothing to animate when a visit begins.
        if (!root.visible)
            change.complete();
    }

    // The Back button appears while the page does, beside the Home button that moves aside.
    ParallelAnimation {
        id: arriving

        SequentialAnimation {
            PauseAnimation {
                duration: Theme.dockDelay
            }
            PropertyAction {
                target: root
                property: "homeIsLit"
                value: false
            }
            NumberAnimation {
                target: root
                property: "room"
                to: 1
                duration: Theme.dockMove
                easing.type: Easing.BezierSpline
                easing.bezierCurve: Theme.settle
            }
        }
        SequentialAnimation {
            PauseAnimation {
                duration: Theme.dockDelay + Theme.dockMove * 0.22
            }
            NumberAnimation {
                target: backCover
                property: "opacity"
                to: 0
                duration: Theme.coverOut
            }
        }
    }
    SequentialAnimation {
        id: leaving

        NumberAnimation {
            target: backCover
            property: "opacity"
            to: 1
            duration: Theme.coverIn
        }
        PropertyAction {
            target: root
            property: "homeIsLit"
            value: true
        }
        NumberAnimation {
            target: root
            property: "room"
            to: 0
            duration: Theme.dockMove
            easing.type: Easing.BezierSpline
            easing.bezierCurve: Theme.settle
        }
    }
    DockButton {
        id: back
        objectName: "dockBack"
        wordsOpacity: root.wordsOpacity
        anchors.left: parent.left
        anchors.leftMargin: root.edge
        anchors.verticalCenter: parent.verticalCenter
        opacity: root.words
        visible: !root.atHome || backCover.opacity < 1
        enabled: !root.atHome
        symbol: Theme.rightToLeft ? Icon.ChevronRight : Icon.ChevronLeft
        //: Button in the dock: opens the previous page of the visit
        text: qsTr("Back")
        onClicked: root.kiosk.back()

        Rectangle {
            id: backCover
            z: 20
            anchors.fill: parent
            anchors.margins: -2 * Theme.u
            visible: opacity > 0
            opacity: root.kiosk.atHome ? 1 : 0
            color: root.color
        }
    }
    DockButton {
        objectName: "dockHome"
        opacity: root.words
        wordsOpacity: root.wordsOpacity
        anchors.left: parent.left
        anchors.leftMargin: root.edge + Math.round(root.room * (back.width + 2 * Theme.u))
        anchors.verticalCenter: parent.verticalCenter
        symbol: Icon.Home
        //: Button in the dock: opens the first page
        text: qsTr("Home")
        selected: root.homeIsLit
        enabled: !root.atHome
        onClicked: root.kiosk.home()
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: (Theme.landscape ? 8 : 6) * Theme.u
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * Theme.u
        opacity: root.words

        DockButton {
            wordsOpacity: root.wordsOpacity
            objectName: "dockTextSize"
            symbol: Icon.TextSize
            //: Button in the dock: opens the sheet with three text sizes
            text: qsTr("Text size")
            selected: root.kiosk.sheet === "text-size"
            onClicked: root.kiosk.openSheet("text-size")
        }
        DockButton {
            wordsOpacity: root.wordsOpacity
            objectName: "dockLanguage"
            visible: root.kiosk.manyLanguages
            symbol: Icon.Globe
            text: root.kiosk.languageName
            selected: root.kiosk.sheet === "language"
            onClicked: root.kiosk.openSheet("language")
        }
    }
}
