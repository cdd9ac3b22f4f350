import QtQuick
import Cimaise

// Two buttons that scroll the page, as an alternative to dragging it.
Row {
    id: root

    required property ScrollArea area

    spacing: 2 * Theme.u

    RoundButton {
        objectName: "scrollUp"
        symbol: Icon.ChevronUp
        enabled: !root.area.atTop
        //: Button: scrolls the text up
        text: qsTr("Up")
        onClicked: root.area.scrollPage(-1)
    }
    RoundButton {
        objectName: "scrollDown"
        symbol: Icon.ChevronDown
        enabled: !root.area.atBottom
        //: Button: scrolls the text down
        text: qsTr("Down")
        onClicked: root.area.scrollPage(1)
    }
}
