import QtQuick
import Cimaise

// The mark below a text that is an excerpt.
Row {
    spacing: 2.6 * Theme.u

    Rectangle {
        width: 6.6 * Theme.u
        height: Math.max(2, Theme.u * 0.5)
        color: Theme.accent
        anchors.verticalCenter: parent.verticalCenter
    }
    SansText {
        size: Theme.caption
        weight: 450
        color: Theme.muted
        //: Shown below a text that is part of a longer one
        text: qsTr("Excerpt")
        anchors.verticalCenter: parent.verticalCenter
    }
}
