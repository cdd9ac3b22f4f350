import QtQuick
import QtQuick.Templates as T
import Cimaise

// The position in a film; a finger or the arrow keys change it.
T.Slider {
    id: root

    required property Player player
    readonly property real handleSize: 2 * Math.round(1.9 * Theme.u * Theme.controlScale)

    implicitHeight: 10 * Theme.u
    from: 0
    to: Math.max(0.1, root.player.duration)
    stepSize: Math.max(0.1, Math.min(5, to / 20))
    snapMode: T.Slider.NoSnap
    live: true
    activeFocusOnTab: true
    focusPolicy: Qt.StrongFocus
    //: Screen reader name of the bar that shows and sets the position in a film
    Accessible.name: qsTr("Position in the film")
    onMoved: root.player.seek(root.value)

    Binding {
        target: root
        property: "value"
        value: root.player.position
        when: !root.pressed
        restoreMode: Binding.RestoreNone
    }

    background: Item {
        Rectangle {
            objectName: "seekTrack"
            anchors.verticalCenter: parent.verticalCenter
            x: root.handleSize / 2
            width: parent.width - root.handleSize
            height: Math.round(Theme.u)
            radius: height / 2
            color: Theme.thumb

            Rectangle {
                x: root.mirrored ? parent.width - width : 0
                width: root.position * parent.width
                height: parent.height
                radius: height / 2
                color: Theme.cream
            }
        }
    }
    handle: Rectangle {
        x: root.visualPosition * (root.width - width)
        y: Math.round((root.height - height) / 2)
        width: root.handleSize
        height: width
        radius: width / 2
        color: root.pressed ? Theme.outline : Theme.cream

        Rectangle {
            objectName: "focusRing"
            visible: root.visualFocus
            anchors.fill: parent
            anchors.margins: -1.4 * Theme.u
            radius: width / 2
            color: "transparent"
            border.width: Math.max(3, Theme.u * 0.5)
            border.color: Theme.cream
        }
    }
}
