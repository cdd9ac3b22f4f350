import QtQuick
import Cimaise

// The message on the page of a picture or film that cannot be shown.
Rectangle {
    id: root

    required property int symbol
    required property string text

    width: Math.min(parent.width - 2 * Theme.marginX, 92 * Theme.u)
    height: textColumn.height + 10 * Theme.u
    radius: 4 * Theme.u
    color: Qt.alpha(Theme.ink, 0.93)

    Column {
        id: textColumn
        anchors.centerIn: parent
        width: parent.width - 12 * Theme.u
        spacing: 2 * Theme.u

        Icon {
            anchors.horizontalCenter: parent.horizontalCenter
            name: root.symbol
            color: Theme.cream
            width: 8 * Theme.u
            height: width
        }
        SansText {
            width: parent.width
            horizontalAlignment: Text.AlignHCenter
            size: 3.75 * Theme.u * Theme.controlScale
            color: Theme.cream
            text: root.text
        }
    }
}
