import QtQuick
import Cimaise

// The footer of a page with one picture or film: caption and buttons on a dark gradient, legible over any picture.
Item {
    id: root

    // The page whose words are shown, or the words themselves.
    property alias page: textColumn.page
    property alias caption: textColumn.caption
    property alias note: textColumn.note
    property alias captionOpacity: textColumn.opacity
    // Whether there is a gradient, over a picture or a film below.
    property bool shaded: true
    default property alias content: contentHolder.data
    // Height of the part that text and buttons cover, without the fading part of the gradient, in px.
    readonly property real coveredHeight: barHeight + textHeight
    // Height of the covered part without the words, in px.
    readonly property real barHeight: contentHolder.height + 3 * Theme.u + bottomMargin
    // Height of the words in px, and whether a change of it is animated.
    property real textHeight: textColumn.height
    property bool animated: false
    readonly property real bottomMargin: (Theme.landscape ? 2 : 2.2) * Theme.u

    implicitHeight: coveredHeight + scrim.fadeHeight

    Behavior on textHeight {
        enabled: root.animated && Theme.travels

        NumberAnimation {
            duration: Theme.wordsIn
        }
    }

    Rectangle {
        id: scrim

        // Height over which the gradient fades in, above the text.
        readonly property real fadeHeight: 26 * Theme.u

        anchors.fill: parent
        visible: opacity > 0
        opacity: root.shaded ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.exchange
            }
        }

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
    MediaCaption {
        id: textColumn
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.leftMargin: Theme.marginX
        anchors.rightMargin: Theme.marginX
        anchors.bottom: contentHolder.top
        anchors.bottomMargin: (empty ? 0 : 3.4) * Theme.u
        visible: opacity > 0
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
