import QtQuick

// The pressed state of a control with a picture: a colour over it.
Rectangle {
    id: root

    // How much of the pressed state is shown, 0-1.
    required property real level
    // Opacity while it is pressed.
    required property real strength

    visible: opacity > 0
    opacity: root.level * root.strength
}
