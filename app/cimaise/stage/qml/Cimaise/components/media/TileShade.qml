import QtQuick
import Cimaise

// About the gradient that the provider draws under the words of a tile, over a picture without it.
Rectangle {
    gradient: Gradient {
        GradientStop {
            position: 0.33
            color: Qt.alpha(Theme.ink, 0)
        }
        GradientStop {
            position: 0.55
            color: Qt.alpha(Theme.ink, 0.3)
        }
        GradientStop {
            position: 0.78
            color: Qt.alpha(Theme.ink, 0.72)
        }
        GradientStop {
            position: 1
            color: Qt.alpha(Theme.ink, 0.9)
        }
    }
}
