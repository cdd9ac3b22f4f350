import QtQuick
import Cimaise

// A control of the dock: icon beside its word in landscape, over it in portrait.
Press {
    id: root

    required property int symbol
    // The mark of place, or an open sheet.
    property bool marked: false
    readonly property color ink: root.marked ? Theme.ink : Theme.cream

    implicitHeight: Theme.landscape ? 10 * Theme.u * Math.max(1, Theme.controlScale * 0.87) : Theme.dock - 4 * Theme.u
    implicitWidth: Theme.landscape ? icon.width + label.implicitWidth + 10.5 * Theme.u : Math.max(16 * Theme.u, label.implicitWidth + 8 * Theme.u)
    ring: Theme.landscape ? height / 2 : 3 * Theme.u
    ringColour: Theme.cream
    checked: root.marked

    background: Rectangle {
        radius: Theme.landscape ? height / 2 : 3 * Theme.u
        color: root.marked ? Theme.paper : root.down ? Theme.pillPressed : Theme.pill
    }
    contentItem: Item {
        Icon {
            id: icon
            name: root.symbol
            colour: root.ink
            width: 4.5 * Theme.u
            height: width
            anchors.left: Theme.landscape ? parent.left : undefined
            anchors.leftMargin: 4 * Theme.u
            anchors.verticalCenter: Theme.landscape ? parent.verticalCenter : undefined
            anchors.horizontalCenter: Theme.landscape ? undefined : parent.horizontalCenter
            anchors.top: Theme.landscape ? undefined : parent.top
            anchors.topMargin: 2.4 * Theme.u
        }
        SansText {
            id: label
            size: Theme.control
            weight: 560
            text: root.text
            color: root.ink
            wrapMode: Text.NoWrap
            anchors.left: Theme.landscape ? icon.right : undefined
            anchors.leftMargin: 2.2 * Theme.u
            anchors.verticalCenter: Theme.landscape ? parent.verticalCenter : undefined
            anchors.horizontalCenter: Theme.landscape ? undefined : parent.horizontalCenter
            anchors.bottom: Theme.landscape ? undefined : parent.bottom
            anchors.bottomMargin: 2 * Theme.u
        }
    }
}
