import QtQuick
import Cimaise

// At a side of a table where more columns follow. Sides are those of the screen, also in right-to-left.
Rectangle {
    id: root

    required property bool onLeft

    LayoutMirroring.enabled: false
    height: parent.height
    width: 8 * Theme.u

    gradient: Gradient {
        orientation: Gradient.Horizontal

        GradientStop {
            position: 0
            color: Qt.alpha(Theme.paper, root.onLeft ? 1 : 0)
        }
        GradientStop {
            position: 1
            color: Qt.alpha(Theme.paper, root.onLeft ? 0 : 1)
        }
    }
}
