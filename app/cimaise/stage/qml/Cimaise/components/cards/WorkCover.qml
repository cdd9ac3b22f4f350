import QtQuick
import Cimaise

// The cover of a work: coloured cloth, spine, heading and title.
Item {
    id: root

    required property int number
    required property string heading
    required property string title
    property string picture: ""
    property real pressLevel: 0
    property real padding: 6 * Theme.u
    property real topPadding: root.padding
    property real spacing: 3 * Theme.u
    property real headingSize: 3 * Theme.u * Theme.controlScale
    property real titleSize: 6.2 * Theme.u * Theme.headScale

    readonly property int colorIndex: (root.number + 2) % 3

    implicitHeight: textColumn.implicitHeight + root.topPadding + root.padding

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
                color: Theme.coverSheens[root.colorIndex]
            }
            GradientStop {
                position: Theme.rightToLeft ? 0.6 : 0.4
                color: Theme.covers[root.colorIndex]
            }
            GradientStop {
                position: Theme.rightToLeft ? 0 : 1
                color: Theme.covers[root.colorIndex]
            }
        }
    }
    PictureView {
        anchors.fill: parent
        visible: root.picture !== ""
        picture: root.picture
        radius: Theme.radius
        scrim: "tile"
        showMessage: false
        textArea: Qt.rect(0, 0, width, height)
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
        color: Theme.coverSpines[root.colorIndex]
    }
    PressVeil {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.ink
        strength: 0.35
        level: root.pressLevel
    }
    Column {
        id: textColumn
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: root.topPadding
        anchors.leftMargin: root.padding
        anchors.rightMargin: root.padding * 0.7
        spacing: root.spacing

        SansText {
            width: parent.width
            visible: text !== ""
            size: root.headingSize
            color: Theme.coverInks[root.colorIndex]
            text: Typesetter.balanced(root.heading, Theme.language, font, width)
        }
        TitleText {
            anchors.left: parent.left
            // The spine is too near.
            hangs: false
            availableWidth: textColumn.width - 0.5 * root.padding
            maximumSize: root.titleSize
            weight: 500
            leading: 1.15
            color: Theme.cream
            title: root.title
        }
    }
}
