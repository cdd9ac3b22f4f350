import QtQuick
import Cimaise

// One option of several: outlined, or filled with a check mark if it is the current one.
BaseButton {
    id: root

    property bool selected: false
    readonly property color foreground: root.selected ? Theme.cream : Theme.ink

    checkable: false
    checked: root.selected
    Accessible.role: Accessible.RadioButton
    Accessible.checked: root.selected

    background: Rectangle {
        radius: Theme.radius
        color: root.selected ? Theme.ink : root.pressedColor(Theme.paper, Theme.shade)
        border.color: Theme.outline
        border.width: root.selected ? 0 : Math.max(1, Theme.u * 0.25)
    }
}
