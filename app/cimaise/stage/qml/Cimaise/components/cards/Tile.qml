pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// A link to a room or section: picture, title and subtitle. A picture that must not be cropped is above the words, where there is
// space for it.
BaseButton {
    id: root

    required property string picture
    required property int index
    // The number on the cover of a tile without a picture; 0 for none.
    property int figure: 0
    readonly property PictureView view: view
    property string subtitle: ""
    property real titleSize: 6.5 * Theme.u
    // How far the words have appeared, 0-1.
    property real words: 1
    readonly property real textHeight: textColumn.implicitHeight
    // Distance from the start side of the tile to the end of the text, in px.
    readonly property real textEnd: Math.min(width, 6.5 * Theme.u + Math.max(titleText.contentWidth, label.contentWidth))
    readonly property bool hasPicture: root.picture !== ""
    readonly property bool whole: root.picture.startsWith("contain/")
    readonly property bool above: root.whole && textColumn.y - 5 * Theme.u >= 0.35 * root.height
    readonly property color foreground: root.hasPicture ? Theme.cream : Theme.fieldInks[Math.max(0, root.index) % Theme.fields.length]

    background: Item {
        Loader {
            anchors.fill: parent
            active: !root.hasPicture
            sourceComponent: FieldCover {
                radius: Theme.radius
                position: root.index
                figure: root.figure
                wordsTop: textColumn.y
            }
        }
        // The ground of a whole picture: the words are legible on it.
        Rectangle {
            anchors.fill: parent
            visible: root.whole
            radius: Theme.radius
            color: Theme.pill
        }
        PictureView {
            id: view
            anchors.fill: parent
            anchors.margins: root.above ? 2.5 * Theme.u : 0
            anchors.bottomMargin: root.above ? root.height - textColumn.y + 2.5 * Theme.u : 0
            picture: root.picture
            radius: root.above ? 0 : Theme.radius
            scrim: root.above ? "none" : "tile"
            onDark: root.whole
            showPlaceholder: root.hasPicture
            showMessage: false
            textArea: Qt.rect(Theme.rightToLeft ? width - root.textEnd : 0, textColumn.y - Theme.u, root.textEnd, height - textColumn.y + Theme.u)
        }
        PressVeil {
            anchors.fill: parent
            radius: Theme.radius
            color: Theme.ink
            strength: 0.35
            level: root.pressLevel
        }
    }
    contentItem: Item {
        opacity: root.words

        Column {
            id: textColumn
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.leftMargin: 4.6 * Theme.u
            anchors.rightMargin: 4.6 * Theme.u
            anchors.bottomMargin: 4.4 * Theme.u
            spacing: 1.2 * Theme.u

            TitleText {
                id: titleText
                // The edge of the tile is too near.
                hangs: false
                availableWidth: textColumn.width
                maximumSize: root.titleSize * Theme.headScale
                weight: 520
                leading: 1.1
                color: root.foreground
                title: root.text
            }
            SansText {
                id: label
                width: parent.width
                visible: text !== ""
                size: Theme.caption
                color: root.foreground
                text: root.subtitle
            }
        }
    }
}
