import QtQuick
import Cimaise

// The invitation to touch the screen. It stays while the slides change, and glides to another place, or fades to the other
// side; over a plain ground it is only an outline, and over a light picture it is dark.
Item {
    id: root
    objectName: "invitation"

    required property string text
    required property bool filled
    required property bool light
    // Whether a change of the fill or of the place is animated.
    required property bool animated
    required property bool pressed
    // Distance from the side and from the bottom, in px; 1 on the right side, 0 on the left.
    required property point place
    required property int side

    // Share of cream in the fill, the rest is ink. Opaque, so that the contrast of the words never depends on the picture.
    property real fill: root.filled ? 1 : 0
    // The same of the outline.
    property real line: root.light ? 0 : 1
    // Cream and ink have the same contrast with this fill.
    readonly property real turningPoint: 0.43
    // The place and the side that are shown, and whether another side is to be shown.
    property vector3d shown: Qt.vector3d(root.place.x, root.place.y, root.side)
    readonly property vector3d aim: moving.targetValue ?? root.shown
    readonly property bool crosses: root.aim.z !== root.shown.z
    // 0 while it changes the side: on its way it would cover the prints.
    property real presence: 1

    function mixed(share: real): color {
        return Qt.rgba(Theme.ink.r + (Theme.cream.r - Theme.ink.r) * share, Theme.ink.g + (Theme.cream.g - Theme.ink.g) * share, Theme.ink.b + (Theme.cream.b - Theme.ink.b) * share, 1);
    }

    component Recolouring: SequentialAnimation {
        PauseAnimation {
            duration: Theme.reducedMotion ? 300 : 500
        }
        NumberAnimation {
            duration: Theme.reducedMotion ? 200 : 600
        }
    }

    visible: root.text !== ""
    x: Math.round(root.shown.x + root.shown.z * (parent.width - width - 2 * root.shown.x))
    y: Math.round(parent.height - height - root.shown.y)
    width: label.implicitWidth + 14 * Theme.u
    height: 13 * Theme.u

    Behavior on fill {
        enabled: root.animated && !Theme.still

        Recolouring {}
    }
    Behavior on line {
        enabled: root.animated && !Theme.still

        Recolouring {}
    }
    // The place changes while the words are out.
    Behavior on shown {
        id: moving
        enabled: root.animated && Theme.glide > 0

        SequentialAnimation {
            PauseAnimation {
                duration: 300
            }
            NumberAnimation {
                target: root
                property: "presence"
                to: root.crosses ? 0 : 1
                duration: root.crosses ? Theme.wordsOut : 0
            }
            Vector3dAnimation {
                duration: root.crosses ? 0 : Theme.glide
                easing.type: Easing.BezierSpline
                easing.bezierCurve: Theme.calm
            }
            NumberAnimation {
                target: root
                property: "presence"
                to: 1
                duration: Theme.wordsIn
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        radius: height / 2
        color: root.pressed && root.filled ? Theme.creamPressed : root.mixed(root.fill)
        border.color: root.mixed(root.line)
        border.width: Math.max(2, Theme.u * 0.35)
    }
    SansText {
        id: label
        anchors.centerIn: parent
        size: 4.25 * Theme.u
        weight: 600
        color: root.fill > root.turningPoint ? Theme.ink : Theme.cream
        text: root.text
        wrapMode: Text.NoWrap
    }
}
