import QtQuick
import Cimaise

// The mark of a film in a gallery: a play icon, the title and the duration; the duration is below the title in a narrow frame.
Item {
    id: root

    required property string text
    // As minutes and seconds; "" if it is not known.
    property string duration: ""
    property color color: Theme.cream
    readonly property bool narrow: width < 44 * Theme.u
    readonly property real wordsWidth: Math.max(0, width - 14 * Theme.u)
    readonly property real titleWidth: root.narrow || root.duration === "" ? root.wordsWidth : root.wordsWidth - time.contentWidth - 3 * Theme.u
    readonly property bool titleFits: title.text !== "" && title.lineCount <= (root.narrow && root.duration !== "" ? 1 : 2) && title.contentWidth <= root.titleWidth
    // Position of the words in the frame, measured from its start side, in px.
    readonly property real titleStart: x + 13.5 * Theme.u
    readonly property real wordsHeight: Math.max(title.contentHeight, root.narrow ? words.height : time.contentHeight)
    readonly property real titleEnd: root.duration !== "" && !root.narrow ? x + width + 0.5 * Theme.u : x + 14.5 * Theme.u + Math.max(title.contentWidth, root.duration !== "" ? time.contentWidth : 0)

    height: disc.height

    Rectangle {
        id: disc
        objectName: "playDisc"
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
    Item {
        id: words
        anchors.left: disc.right
        anchors.leftMargin: 3 * Theme.u
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        height: !root.narrow || root.duration === "" ? Math.max(title.height, time.height) : (root.titleFits ? title.height : 0) + time.height

        SansText {
            id: title
            anchors.left: parent.left
            y: root.narrow && root.duration !== "" ? 0 : (words.height - height) / 2
            width: root.titleWidth
            // Longer titles are shown only on the page of the film.
            opacity: root.titleFits ? 1 : 0
            size: Theme.caption
            weight: 600
            color: root.color
            text: root.text
        }
        SansText {
            id: time
            objectName: "filmDuration"
            anchors.left: root.narrow ? parent.left : undefined
            anchors.right: root.narrow ? undefined : parent.right
            y: root.narrow ? words.height - height : (words.height - height) / 2
            visible: text !== "" && contentWidth <= root.wordsWidth
            size: Theme.caption
            weight: 600
            font.features: ({
                    "tnum": 1
                })
            color: root.color
            text: root.duration
        }
    }
}
