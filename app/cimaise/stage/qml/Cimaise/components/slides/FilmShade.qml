import QtQuick
import Cimaise

// The gradient between a film and the words of the attract loop.
Rectangle {
    id: root

    required property bool mirrored

    anchors.left: root.mirrored ? undefined : parent.left
    anchors.right: root.mirrored ? parent.right : undefined
    anchors.bottom: parent.bottom
    width: Theme.landscape ? parent.width * 0.62 : parent.width
    height: Theme.landscape ? parent.height : parent.height * 0.6
    rotation: Theme.landscape && root.mirrored ? 180 : 0

    gradient: Gradient {
        orientation: Theme.landscape ? Gradient.Horizontal : Gradient.Vertical

        GradientStop {
            position: Theme.landscape ? 1 : 0
            color: Qt.alpha(Theme.ink, 0)
        }
        GradientStop {
            position: Theme.landscape ? 0.72 : 0.16
            color: Qt.alpha(Theme.ink, 0.8)
        }
        GradientStop {
            position: Theme.landscape ? 0 : 1
            color: Qt.alpha(Theme.ink, 0.9)
        }
    }
}
