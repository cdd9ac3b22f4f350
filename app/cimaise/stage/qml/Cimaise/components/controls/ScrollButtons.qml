import QtQuick
import Cimaise

// What the finger does on a scrolling page, as two plain buttons.
Row {
    id: root

    required property ScrollArea area

    spacing: 2 * Theme.u

    RoundButton {
        objectName: "scrollUp"
        symbol: Icon.ChevronUp
        enabled: !root.area.atTop
        //: Button: scroll the text up
        text: qsTr("Up")
        onClicked: root.area.scrollPage(-1)
    }
    RoundButton {
        objectName: "scrollDown"
        symbol: Icon.ChevronDown
        enabled: !root.area.atBottom
        //: Button: scroll the text down
        text: qsTr("Down")
        onClicked: root.area.scrollPage(1)
    }
}
