import QtQuick
import Cimaise

// The way back, the way Home and the settings of this visit, where every hand reaches them.
Rectangle {
    id: root

    required property Kiosk kiosk

    color: Theme.ink
    height: Theme.dockHeight

    Row {
        anchors.left: parent.left
        anchors.leftMargin: (Theme.landscape ? 8 : 6) * Theme.u
        anchors.verticalCenter: parent.verticalCenter
        spacing: 2 * Theme.u

        DockButton {
            objectName: "dockBack"
            visible: !root.kiosk.atHome
            symbol: Theme.rightToLeft ? Icon.ChevronRight : Icon.ChevronLeft
            //: Dock: to the page the visitor came from
            text: qsTr("Back")
            onClicked: root.kiosk.back()
        }
        DockButton {
            objectName: "dockHome"
            symbol: Icon.Home
            //: Dock: to the first page
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
            objectName: "dockTextSize"
            symbol: Icon.TextSize
            //: Dock: opens the sheet with three sizes of text
            text: qsTr("Text size")
            selected: root.kiosk.sheet === "text-size"
            onClicked: root.kiosk.openSheet("text-size")
        }
        DockButton {
            objectName: "dockLanguage"
            visible: root.kiosk.manyLanguages
            symbol: Icon.Globe
            text: root.kiosk.languageName
            selected: root.kiosk.sheet === "language"
            onClicked: root.kiosk.openSheet("language")
        }
    }
}
