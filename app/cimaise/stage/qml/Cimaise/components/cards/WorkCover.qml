import QtQuick
import Cimaise

// The cover of a work: cloth, a spine, its heading and title.
Item {
    id: root

    required property int number
    required property string heading
    required property string title
    property string picture: ""
    property bool down: false
    property real pad: 6 * Theme.u
    property real padTop: root.pad
    property real gap: 3 * Theme.u
    property real headingSize: 3 * Theme.u * Theme.controlScale
    property real titleSize: 6.2 * Theme.u * Theme.headScale

    readonly property int cloth: (root.number + 2) % 3

    implicitHeight: words.implicitHeight + root.padTop + root.pad

    Rectangle {
        anchors.fill: parent
        topRightRadius: Theme.rightToLeft ? 0.8 * Theme.u : Theme.radius
        bottomRightRadius: topRightRadius
        topLeftRadius: Theme.rightToLeft ? Theme.radius : 0.8 * Theme.u
        bottomLeftRadius: topLeftRadius

        gradient: Gradient {
            orientation: Gradient.Horizontal

            GradientStop {
                position: Theme.rightToLeft ? 1 : 0
                color: Theme.coverSheens[root.cloth]
            }
            GradientStop {
                position: Theme.rightToLeft ? 0.6 : 0.4
                color: Theme.covers[root.cloth]
            }
            GradientStop {
                position: Theme.rightToLeft ? 0 : 1
                color: Theme.covers[root.cloth]
            }
        }
    }
    PictureView {
        anchors.fill: parent
        visible: root.picture !== ""
        picture: root.picture
        radius: Theme.radius
        shade: "tile"
        telling: false
        zone: Qt.rect(0, 0, width, height)
    }
    Rectangle {
        anchors.left: parent.left
        anchors.top: parent.top
        anchors.bottom: parent.bottom
        width: 2 * Theme.u
        topLeftRadius: Theme.rightToLeft ? 0 : 0.8 * Theme.u
        bottomLeftRadius: topLeftRadius
        topRightRadius: Theme.rightToLeft ? 0.8 * Theme.u : 0
        bottomRightRadius: topRightRadius
        color: Theme.coverSpines[root.cloth]
    }
    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.ink
        opacity: root.down ? 0.35 : 0
    }
    Column {
        id: words
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: root.padTop
        anchors.leftMargin: root.pad
        anchors.rightMargin: root.pad * 0.7
        spacing: root.gap

        SansText {
            width: parent.width
            visible: text !== ""
            size: root.headingSize
            color: Theme.coverInks[root.cloth]
            text: root.heading
        }
        TitleText {
            anchors.left: parent.left
            room: words.width - 0.5 * root.pad
            largest: root.titleSize
            weight: 500
            leading: 1.15
            color: Theme.cream
            words: root.title
        }
    }
}
