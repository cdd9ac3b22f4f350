import QtQuick
import Cimaise

// The touch area over the mark of a footnote, or over the number of the footnote itself, which leads back.
BaseButton {
    id: root

    required property int note
    property bool leadsBack: false

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
}
