import QtQuick
import Cimaise

// A control of the dock: icon beside its word in landscape, over it in portrait.
BaseButton {
    id: root

    required property int symbol
    // The mark of place, or an open sheet.
    property bool marked: false
    readonly property color ink: root.marked ? Theme.ink : Theme.cream

    implicitHeight: Theme.landscape ? 10 * Theme.u * Math.max(1, Theme.controlScale * 0.87) : Theme.dock - 4 * Theme.u
    implicitWidth: Math.max(16 * Theme.u, content.implicitWidth + 8 * Theme.u)
    ring: Theme.landscape ? height / 2 : 3 * Theme.u
    ringColour: Theme.cream
    checked: root.marked

    background: Rectangle {
        radius: Theme.landscape ? height / 2 : 3 * Theme.u
        color: root.marked ? Theme.paper : root.down ? Theme.pillPressed : Theme.pill
    }
    contentItem: Item {
        Grid {
            id: content
            anchors.centerIn: parent
            columns: Theme.landscape ? 2 : 1
            columnSpacing: 2.2 * Theme.u
            rowSpacing: 0.9 * Theme.u
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter

            Icon {
                name: root.symbol
                colour: root.ink
                width: 4.5 * Theme.u
                height: width
            }
            SansText {
                size: Theme.control
                weight: 560
                text: root.text
                color: root.ink
                wrapMode: Text.NoWrap
            }
        }
    }
}
