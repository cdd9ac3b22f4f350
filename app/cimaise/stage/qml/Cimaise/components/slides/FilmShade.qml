pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The gradient between a film and the words of the attract loop: one ramp from the side of the words, or from below them in
// portrait, which ends where the screen does. Over a white frame, an overline has 7.1:1.
Rectangle {
    id: root

    required property bool mirrored
    // The share of the screen, from the side or from below, that is covered fully.
    required property real words

    component Stop: GradientStop {
        // From the clear end, 0, to the words, 1.
        required property real at
        readonly property real rise: at * at * at * (at * (at * 6 - 15) + 10)

        position: Theme.landscape ? 1 - at * (1 - root.words) : at * (1 - root.words)
        color: Qt.alpha(Theme.ink, 0.88 * rise)
    }

    anchors.fill: parent
    rotation: Theme.landscape && root.mirrored ? 180 : 0
    gradient: Gradient {
        orientation: Theme.landscape ? Gradient.Horizontal : Gradient.Vertical

        Stop {
            at: 0
        }
        Stop {
            at: 0.0625
        }
        Stop {
            at: 0.125
        }
        Stop {
            at: 0.1875
        }
        Stop {
            at: 0.25
        }
        Stop {
            at: 0.3125
        }
        Stop {
            at: 0.375
        }
        Stop {
            at: 0.4375
        }
        Stop {
            at: 0.5
        }
        Stop {
            at: 0.5625
        }
        Stop {
            at: 0.625
        }
        Stop {
            at: 0.6875
        }
        Stop {
            at: 0.75
        }
        Stop {
            at: 0.8125
        }
        Stop {
            at: 0.875
        }
        Stop {
            at: 0.9375
        }
        Stop {
            at: 1
        }
    }
}
