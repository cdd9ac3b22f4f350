import QtQuick
import Cimaise

// A control of the dock: icon next to its label in landscape, above it in portrait.
BaseButton {
    id: root

    required property int symbol
    // Whether its page or sheet is open.
    property bool selected: false
    property real wordsOpacity: 1
    readonly property color foreground: root.selected ? Theme.ink : Theme.cream

    implicitHeight: Theme.landscape ? 10 * Theme.u * Math.max(1, Theme.controlScale * 0.87) : Theme.dockHeight - 4 * Theme.u
    implicitWidth: Math.max(16 * Theme.u, content.implicitWidth + 8 * Theme.u)
    cornerRadius: Theme.landscape ? height / 2 : 3 * Theme.u
    focusRingColor: Theme.cream
    checked: root.selected

    background: Rectangle {
        radius: Theme.landscape ? height / 2 : 3 * Theme.u
        color: root.selected ? Theme.paper : root.pressedColor(Theme.pill, Theme.pillPressed)
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
                color: root.foreground
                width: 4.5 * Theme.u
                height: width
            }
            SansText {
                size: Theme.control
                weight: 560
                text: root.text
                opacity: root.wordsOpacity
                color: root.foreground
                wrapMode: Text.NoWrap
            }
        }
    }
}
