pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The content of the window shown while there is no valid exhibit: one line of text that moves slowly, to prevent screen
// burn-in.
Item {
    id: root

    required property Orientation orientation

    anchors.fill: parent

    component Wander: SequentialAnimation {
        id: wander

        required property Item message
        required property string axis
        required property int halfPeriod

        loops: Animation.Infinite

        NumberAnimation {
            target: wander.message
            property: wander.axis
            to: 1
            duration: wander.halfPeriod
            easing.type: Easing.InOutSine
        }
        NumberAnimation {
            target: wander.message
            property: wander.axis
            to: 0
            duration: wander.halfPeriod
            easing.type: Easing.InOutSine
        }
    }

    Scene {
        id: scene
        orientation: root.orientation

        SerifText {
            id: message
            objectName: "holdingMessage"

            property real across: 0.5
            property real down: 0.5

            // Rounded to whole pixels: the text is redrawn only when it has moved by at least one.
            x: Math.round(Theme.marginX + across * (scene.width - 2 * Theme.marginX - width))
            y: Math.round(Theme.marginTop + down * (scene.height - 2 * Theme.marginTop - height))
            width: Math.min(implicitWidth, scene.width - 2 * Theme.marginX)
            horizontalAlignment: Text.AlignHCenter
            size: 6 * Theme.u
            weight: 440
            leading: 1.3
            color: Theme.captionOnDark
            //: The only text on the screen while the exhibit cannot be shown
            text: qsTr("This exhibit is being prepared.")

            // The two movements together repeat only after 34 hours.
            Wander {
                message: message
                axis: "across"
                halfPeriod: 311000
                running: true
            }
            Wander {
                message: message
                axis: "down"
                halfPeriod: 197000
                running: true
            }
        }
    }
}
