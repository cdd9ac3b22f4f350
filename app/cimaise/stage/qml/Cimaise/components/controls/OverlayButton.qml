import QtQuick
import Cimaise

// A control over a picture or a film: icon next to its label in landscape, above it in portrait; only the icon where
// there is no space for the label.
BaseButton {
    id: root

    required property int symbol
    // Whether this is the main button of the bar, or an option that is on.
    property bool highlighted: false
    property bool iconOnly: false
    property bool symbolLast: false
    // Width with the label.
    readonly property real labelledWidth: Math.max(14 * Theme.u, (Theme.landscape ? 6.7 * Theme.u + label.implicitWidth : Math.max(4.5 * Theme.u, label.implicitWidth)) + 8 * Theme.u)
    readonly property color foreground: !root.available ? Theme.outline : root.highlighted ? Theme.ink : Theme.cream

    implicitHeight: Theme.landscape || root.iconOnly ? 10 * Theme.u * Math.max(1, Theme.controlScale * 0.87) : 9.8 * Theme.u + 4.2 * Theme.control / 3
    implicitWidth: root.iconOnly ? implicitHeight : root.labelledWidth
    cornerRadius: Theme.landscape || root.iconOnly ? height / 2 : 3 * Theme.u
    focusRingColor: Theme.cream

    background: Rectangle {
        radius: root.cornerRadius
        color: !root.available ? "transparent" : root.highlighted ? root.pressedColor(Theme.paper, Theme.outline) : root.pressedColor(Theme.pill, Theme.pillPressed)
        // Without a border, the button would not stand out from the footer over a bright picture.
        border.color: root.highlighted && root.available ? "transparent" : Theme.pillPressed
        border.width: Math.max(1, Theme.u * 0.25)
    }
    contentItem: Item {
        Grid {
            id: content
            anchors.centerIn: parent
            columns: Theme.landscape ? 2 : 1
            columnSpacing: root.iconOnly ? 0 : 2.2 * Theme.u
            rowSpacing: 0.9 * Theme.u
            horizontalItemAlignment: Grid.AlignHCenter
            verticalItemAlignment: Grid.AlignVCenter
            layoutDirection: root.symbolLast && Theme.landscape ? Qt.RightToLeft : Qt.LeftToRight

            Icon {
                name: root.symbol
                color: root.foreground
                width: 4.5 * Theme.u
                height: width
            }
            SansText {
                id: label
                visible: !root.iconOnly
                size: Theme.control
                weight: 560
                text: root.text
                color: root.foreground
                wrapMode: Text.NoWrap
            }
        }
    }
}
