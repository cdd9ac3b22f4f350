import QtQuick
import Cimaise

// What stands in place of a picture that cannot be shown: as quiet as the wall, and it says so.
Rectangle {
    id: root

    // Under text, where the text itself tells what was meant.
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
            visible: text !== "" && root.height > 30 * Theme.u
            // A longer one is read on the picture's own page.
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
            //: Stands in place of a picture whose file is missing or damaged
            text: qsTr("This picture cannot be shown.")
        }
    }
}
