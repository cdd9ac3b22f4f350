import QtQuick
import Cimaise

// A round button with an icon; its text is the name for screen readers.
BaseButton {
    id: root

    required property int symbol
    property color fill: Theme.ink
    property color foreground: Theme.cream
    // Colours of the button that cannot be used.
    property color disabledForeground: Theme.faint
    property color disabledOutline: Theme.hairline

    implicitWidth: 10 * Theme.u
    implicitHeight: width
    cornerRadius: width / 2

    background: Rectangle {
        radius: width / 2
        color: root.pressedColor(root.available ? root.fill : "transparent", Theme.pillPressed)
        border.color: root.disabledOutline
        border.width: root.available ? 0 : Math.max(1, Theme.u * 0.25)
    }
    contentItem: Item {
        Icon {
            anchors.centerIn: parent
            width: 4.5 * Theme.u
            height: width
            name: root.symbol
            color: root.available ? root.foreground : root.disabledForeground
        }
    }
}
