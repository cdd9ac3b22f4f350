import QtQuick
import Cimaise

// The mark of a footnote in a text, or the touch area over the number of the footnote itself, which leads back.
BaseButton {
    id: root

    required property int note
    property bool leadsBack: false
    // Type size of the text around a mark and of the mark, in px; 0 if there is none to draw.
    property real textSize: 0
    property real markSize: 0
    // A mark is as high as the letters before it. The distance of the mark from the left, and of the baseline of the text around it from the top, in px.
    readonly property real inset: mark.x
    readonly property real textBaseline: mark.y + mark.baselineOffset + 0.83 * root.textSize - 0.73 * root.markSize

    objectName: root.leadsBack ? "noteBack" : "noteMark"
    width: 10 * Theme.u
    height: 10 * Theme.u
    cornerRadius: height / 2
    Accessible.role: Accessible.Link
    //: Said by a screen reader: the mark of a footnote, and the way back from the footnote; %1 is its number
    Accessible.name: root.leadsBack ? qsTr("Back from note %1").arg(root.note) : qsTr("Note %1").arg(root.note)

    Rectangle {
        anchors.centerIn: parent
        width: 6 * Theme.u
        height: width
        radius: width / 2
        color: Theme.accent
        visible: opacity > 0
        opacity: 0.16 * root.pressLevel
    }
    SansText {
        id: mark
        visible: root.textSize > 0
        x: Math.round((parent.width - width) / 2)
        y: Math.round((parent.height - height) / 2)
        size: root.markSize
        weight: 600
        color: Theme.accent
        text: root.note
        Accessible.ignored: true
    }
}
