pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The window while there is no exhibit that can be shown: one quiet line, which wanders so that it burns into no screen.
Window {
    id: window

    required property Mount mount
    // Whether it covers the whole screen.
    required property bool whole

    flags: window.whole ? Qt.Window | Qt.FramelessWindowHint : Qt.Window
    color: Theme.ink
    title: "Cimaise"

    component Wander: SequentialAnimation {
        id: wander

        required property Item words
        required property string along
        required property int time

        loops: Animation.Infinite

        NumberAnimation {
            target: wander.words
            property: wander.along
            to: 1
            duration: wander.time
            easing.type: Easing.InOutSine
        }
        NumberAnimation {
            target: wander.words
            property: wander.along
            to: 0
            duration: wander.time
            easing.type: Easing.InOutSine
        }
    }

    Scene {
        id: scene
        mount: window.mount

        SerifText {
            id: words
            objectName: "restingWords"

            property real across: 0.5
            property real down: 0.5

            // On whole pixels: it is drawn anew only where it has moved by one.
            x: Math.round(Theme.marginX + across * (scene.width - 2 * Theme.marginX - width))
            y: Math.round(Theme.marginTop + down * (scene.height - 2 * Theme.marginTop - height))
            width: Math.min(implicitWidth, scene.width - 2 * Theme.marginX)
            horizontalAlignment: Text.AlignHCenter
            size: 6 * Theme.u
            weight: 440
            leading: 1.3
            color: Theme.captionOnDark
            //: Stands alone on the screen while the exhibit cannot be shown
            text: qsTr("This exhibit is being prepared.")

            // Of lengths that come together again only after many hours.
            Wander {
                words: words
                along: "across"
                time: 311000
                running: true
            }
            Wander {
                words: words
                along: "down"
                time: 197000
                running: true
            }
        }
    }
}
