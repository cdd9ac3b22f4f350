import QtQuick
import Cimaise

// A link to a room or section: picture, title and subtitle.
BaseButton {
    id: root

    required property string picture
    readonly property PictureView view: root.background as PictureView
    property string subtitle: ""
    // How far the words have appeared, 0-1.
    property real words: 1
    readonly property real textHeight: textColumn.implicitHeight
    // Distance from the start side of the tile to the end of the text, in px.
    readonly property real textEnd: Math.min(width, 6.5 * Theme.u + Math.max(titleText.contentWidth, label.contentWidth))

    background: PictureView {
        picture: root.picture
        radius: Theme.radius
        scrim: "tile"
        showMessage: false
        textArea: Qt.rect(Theme.rightToLeft ? width - root.textEnd : 0, textColumn.y - Theme.u, root.textEnd, height - textColumn.y + Theme.u)

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
            anchors.margins: 4.5 * Theme.u
            spacing: 1.2 * Theme.u

            TitleText {
                id: titleText
                // The edge of the tile is too near.
                hangs: false
                availableWidth: textColumn.width
                maximumSize: 6.5 * Theme.u * Theme.headScale
                weight: 520
                leading: 1.1
                color: Theme.cream
                title: root.text
            }
            SansText {
                id: label
                width: parent.width
                visible: text !== ""
                size: Theme.caption
                color: Theme.cream
                text: root.subtitle
            }
        }
    }
}
