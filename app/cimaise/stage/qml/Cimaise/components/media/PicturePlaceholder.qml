import QtQuick
import Cimaise

// The placeholder for a picture that is missing or damaged.
Rectangle {
    id: root

    // Whether the placeholder is dark, as the background of light text or on a dark page.
    required property bool dark
    required property bool showMessage
    required property string caption

    objectName: "missingPicture"
    color: root.dark ? Theme.pill : Theme.shade
    border.color: Theme.outline
    border.width: root.dark ? 0 : Math.max(1, Theme.u * 0.25)

    Column {
        visible: root.showMessage
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: root.width > 100 * Theme.u ? Theme.marginX : 4 * Theme.u
        spacing: 1.2 * Theme.u

        Icon {
            anchors.left: parent.left
            name: Icon.NoPicture
            color: root.dark ? Theme.cream : Theme.thumb
            width: 6.5 * Theme.u
            height: width
        }
        SansText {
            width: parent.width
            visible: text !== "" && root.height > 30 * Theme.u * Theme.controlScale
            // Longer captions are shown only on the page of the picture.
            opacity: lineCount <= 2 ? 1 : 0
            size: Theme.caption
            weight: 600
            color: root.dark ? Theme.cream : Theme.muted
            text: root.caption
        }
        SansText {
            width: parent.width
            size: Theme.control
            color: root.dark ? Theme.cream : Theme.muted
            //: Shown in place of a picture whose file is missing or damaged
            text: qsTr("This picture cannot be shown.")
        }
    }
}
