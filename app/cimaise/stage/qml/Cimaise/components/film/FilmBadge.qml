import QtQuick
import Cimaise

// The mark of a film in a gallery: a play icon and the title.
Item {
    id: root

    required property string text
    property color color: Theme.cream
    // Position of the title in the frame, measured from its start side, in px.
    readonly property real titleStart: x + 13.5 * Theme.u
    readonly property real titleHeight: title.contentHeight
    readonly property real titleEnd: x + 14.5 * Theme.u + title.contentWidth

    height: disc.height

    Rectangle {
        id: disc
        anchors.left: parent.left
        width: 11 * Theme.u
        height: width
        radius: width / 2
        color: root.color

        Icon {
            anchors.centerIn: parent
            name: Icon.Play
            color: root.color.hslLightness > 0.5 ? Theme.ink : Theme.cream
            width: 4.5 * Theme.u
            height: width
        }
    }
    SansText {
        id: title
        anchors.left: disc.right
        anchors.leftMargin: 3 * Theme.u
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        // Longer titles are shown only on the page of the film.
        opacity: lineCount <= 2 && contentWidth <= width ? 1 : 0
        size: Theme.caption
        weight: 600
        color: root.color
        text: root.text
    }
}
