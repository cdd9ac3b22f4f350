import QtQuick
import Cimaise

// About the gradient that the provider draws under the words of a tile, over a picture without it.
Rectangle {
    component Stop: GradientStop {
        required property real strength

        color: Qt.alpha(Theme.ink, strength)
    }

    gradient: Gradient {
        Stop {
            position: 0.35
            strength: 0
        }
        Stop {
            position: 0.45
            strength: 0.15
        }
        Stop {
            position: 0.55
            strength: 0.43
        }
        Stop {
            position: 0.7
            strength: 0.75
        }
        Stop {
            position: 0.85
            strength: 0.88
        }
        Stop {
            position: 1
            strength: 0.9
        }
    }
}
