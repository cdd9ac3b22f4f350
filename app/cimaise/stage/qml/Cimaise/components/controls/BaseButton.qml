import QtQuick
import QtQuick.Templates as T
import Cimaise

// The base of all buttons: acts when it is released inside, shows a press immediately, and the keyboard focus with a ring.
T.AbstractButton {
    id: root

    property real cornerRadius: Theme.radius
    property color focusRingColor: Theme.ink

    // The focus ring is above the neighbouring controls.
    z: root.visualFocus ? 1 : 0
    activeFocusOnTab: true
    focusPolicy: Qt.StrongFocus
    Accessible.name: root.text
    Keys.onReturnPressed: root.click()
    Keys.onEnterPressed: root.click()

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
