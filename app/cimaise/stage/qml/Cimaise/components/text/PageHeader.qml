import QtQuick
import Cimaise

// The header of a page: overline and title.
Column {
    id: root

    required property string overline
    required property string title
    property string overlineLanguage: Theme.language
    property real availableWidth: width
    property alias maximumSize: titleText.maximumSize
    property alias maximumHeight: titleText.maximumHeight
    readonly property real titleHeight: titleText.height
    // Height above the title, in px.
    readonly property real overlineHeight: overline.visible ? overline.height + spacing : 0

    spacing: 2.2 * Theme.u

    Overline {
        id: overline
        width: parent.width
        visible: words !== ""
        language: root.overlineLanguage
        words: root.overline
    }
    TitleText {
        id: titleText
        objectName: "pageTitle"
        availableWidth: root.availableWidth
        title: root.title
        Accessible.role: Accessible.Heading
        Accessible.name: root.title
    }
}
