import QtQuick
import Cimaise

// The footer of a page with one picture or film: caption and buttons on a dark gradient, legible over any picture.
Item {
    id: root

    property alias caption: caption.text
    property alias note: note.text
    property alias captionOpacity: textColumn.opacity
    default property alias content: contentHolder.data
    // Height of the part that text and buttons cover, without the fading part of the gradient, in px.
    readonly property real coveredHeight: height - scrim.fadeHeight
    readonly property real bottomMargin: (Theme.landscape ? 2 : 2.2) * Theme.u

    implicitHeight: contentHolder.height + textColumn.height + 3 * Theme.u + bottomMargin + scrim.fadeHeight

    Rectangle {
        id: scrim

        // Height over which the gradient fades in, above the text.
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
