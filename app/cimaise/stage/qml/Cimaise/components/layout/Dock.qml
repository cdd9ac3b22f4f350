import QtQuick
import Cimaise

// The bar at the bottom edge, within reach of every visitor: Back, Home, and the settings of the visit.
Rectangle {
    id: root

    required property Kiosk kiosk
    property real wordsOpacity: 1

    color: Theme.ink
    height: Theme.dockHeight

    Row {
        anchors.left: parent.left
        anchors.leftMargin: (Theme.landscape ? 8 : 6) * Theme.u
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * Theme.u

        DockButton {
            wordsOpacity: root.wordsOpacity
            objectName: "dockBack"
            visible: !root.kiosk.atHome
            symbol: Theme.rightToLeft ? Icon.ChevronRight : Icon.ChevronLeft
            //: Button in the dock: opens the previous page of the visit
            text: qsTr("Back")
            onClicked: root.kiosk.back()
        }
        DockButton {
            wordsOpacity: root.wordsOpacity
            objectName: "dockHome"
            symbol: Icon.Home
            //: Button in the dock: opens the first page
            text: qsTr("Home")
            selected: root.kiosk.atHome
            enabled: !root.kiosk.atHome
            onClicked: root.kiosk.home()
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: (Theme.landscape ? 8 : 6) * Theme.u
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * Theme.u

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
