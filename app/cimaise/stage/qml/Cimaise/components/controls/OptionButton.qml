import QtQuick
import Cimaise

// One of several: outlined, or filled and ticked where it is the one in force.
BaseButton {
    id: root

    property bool chosen: false
    readonly property color ink: root.chosen ? Theme.cream : Theme.ink

    checkable: false
    checked: root.chosen
    Accessible.role: Accessible.RadioButton
    Accessible.checked: root.chosen

    background: Rectangle {
        radius: Theme.radius
        color: root.chosen ? Theme.ink : root.down ? Theme.shade : Theme.paper
        border.color: Theme.outline
        border.width: root.chosen ? 0 : Math.max(1, Theme.u * 0.25)
    }
}
