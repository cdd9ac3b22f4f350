import QtQuick
import Cimaise

// The pressed state of a control: there in the frame of the touch, and fading when the finger leaves.
Rectangle {
    id: root

    required property bool pressed
    // Opacity while it is pressed.
    required property real strength

    visible: opacity > 0
    opacity: root.pressed ? root.strength : 0

    Behavior on opacity {
        enabled: !root.pressed

        NumberAnimation {
            duration: Theme.pressOut
        }
    }
}
