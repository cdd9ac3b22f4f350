import QtQuick
import Cimaise

// The invitation to touch the screen. It stays while the slides change; over a plain ground it is only an outline.
Item {
    id: root

    required property string text
    required property bool filled
    // Whether a change of the fill is animated.
    required property bool animated
    // Where cream and ink have the same contrast with the fill over ink, so that the words change without becoming illegible.
    readonly property real turningPoint: 0.43

    objectName: "invitation"
    width: label.implicitWidth + 14 * Theme.u
    height: 13 * Theme.u

    Rectangle {
        id: fill
        anchors.fill: parent
        radius: height / 2
        color: Theme.cream
        opacity: root.filled ? 1 : 0

        Behavior on opacity {
            enabled: root.animated && !Theme.still

            SequentialAnimation {
                PauseAnimation {
                    duration: 500
                }
                NumberAnimation {
                    duration: Theme.reducedMotion ? 200 : 600
                }
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: "transparent"
        border.color: Theme.cream
        border.width: Math.max(2, Theme.u * 0.35)
    }
    SansText {
        id: label
        anchors.centerIn: parent
        size: 4.25 * Theme.u
        weight: 600
        color: fill.opacity > root.turningPoint ? Theme.ink : Theme.cream
        text: root.text
        wrapMode: Text.NoWrap
    }
}
