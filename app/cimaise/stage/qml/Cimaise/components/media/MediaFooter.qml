import QtQuick
import Cimaise

// The dark foot of a page that is one picture: a caption and buttons, legible over whatever lies under them.
Item {
    id: root

    property alias caption: caption.text
    property alias note: note.text
    default property alias content: contentHolder.data
    // How much of the page the words and buttons stand on.
    readonly property real coveredHeight: height - scrim.fadeHeight

    implicitHeight: contentHolder.height + textColumn.height + 3 * Theme.u + bottomMargin + scrim.fadeHeight
    readonly property real bottomMargin: (Theme.landscape ? 2 : 2.2) * Theme.u

    Rectangle {
        id: scrim

        // Over this much of its height the veil only grows.
        readonly property real fadeHeight: 26 * Theme.u

        anchors.fill: parent

        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.ink, 0)
            }
            GradientStop {
                position: scrim.fadeHeight * 0.55 / root.height
                color: Qt.alpha(Theme.ink, 0.42)
            }
            GradientStop {
                position: scrim.fadeHeight / root.height
                color: Qt.alpha(Theme.ink, 0.82)
            }
            GradientStop {
                position: Math.min(0.99, (root.height - contentHolder.height - root.bottomMargin) / root.height)
                color: Qt.alpha(Theme.ink, 0.94)
            }
            GradientStop {
                position: 1
                color: Qt.alpha(Theme.ink, 0.98)
            }
        }
    }
    Column {
        id: textColumn
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.marginX
        anchors.rightMargin: Theme.marginX
        anchors.bottom: contentHolder.top
        anchors.bottomMargin: (caption.visible || note.visible ? 3.4 : 0) * Theme.u
        spacing: 0.8 * Theme.u

        SansText {
            id: caption
            objectName: "caption"
            anchors.left: parent.left
            width: Math.min(parent.width, 150 * Theme.u)
            visible: text !== ""
            size: 3.75 * Theme.u * Theme.controlScale
            weight: 540
            color: Theme.cream
        }
        SansText {
            id: note
            objectName: "credit"
            anchors.left: parent.left
            width: parent.width
            visible: text !== ""
            size: 3 * Theme.u * Theme.controlScale
            color: Theme.captionOnDark
        }
    }
    Item {
        id: contentHolder
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: (Theme.landscape ? 8 : 6) * Theme.u
        anchors.rightMargin: (Theme.landscape ? 8 : 6) * Theme.u
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.bottomMargin
        height: childrenRect.height
    }
}
