import QtQuick
import Cimaise

// The dark foot of a page that is one picture: a caption and buttons, legible over whatever lies under them.
Item {
    id: root

    property alias caption: caption.text
    property alias note: note.text
    default property alias content: holder.data
    // How much of the page the words and buttons stand on.
    readonly property real covered: height - veil.reach

    implicitHeight: holder.height + words.height + 3 * Theme.u + margin + veil.reach
    readonly property real margin: (Theme.landscape ? 2 : 2.2) * Theme.u

    Rectangle {
        id: veil

        // Over this much of its height the veil only grows.
        readonly property real reach: 26 * Theme.u

        anchors.fill: parent

        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.ink, 0)
            }
            GradientStop {
                position: veil.reach * 0.55 / root.height
                color: Qt.alpha(Theme.ink, 0.42)
            }
            GradientStop {
                position: veil.reach / root.height
                color: Qt.alpha(Theme.ink, 0.82)
            }
            GradientStop {
                position: Math.min(0.99, (root.height - holder.height - root.margin) / root.height)
                color: Qt.alpha(Theme.ink, 0.94)
            }
            GradientStop {
                position: 1
                color: Qt.alpha(Theme.ink, 0.98)
            }
        }
    }
    Column {
        id: words
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.marginX
        anchors.rightMargin: Theme.marginX
        anchors.bottom: holder.top
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
        id: holder
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: (Theme.landscape ? 8 : 6) * Theme.u
        anchors.rightMargin: (Theme.landscape ? 8 : 6) * Theme.u
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.margin
        height: childrenRect.height
    }
}
