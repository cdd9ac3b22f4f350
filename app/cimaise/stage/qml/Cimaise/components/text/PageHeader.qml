import QtQuick
import Cimaise

// The head of a page: what it is, and its title.
Column {
    id: root

    required property string over
    required property string title
    property real room: width
    property alias largest: name.largest

    spacing: 2.2 * Theme.u

    Overline {
        width: parent.width
        visible: text !== ""
        text: root.over
    }
    TitleText {
        id: name
        objectName: "pageTitle"
        room: root.room
        words: root.title
        Accessible.role: Accessible.Heading
        Accessible.name: root.title
    }
}
