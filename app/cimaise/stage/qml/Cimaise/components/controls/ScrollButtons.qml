import QtQuick
import Cimaise

// Two buttons that scroll the page, as an alternative to dragging it. A held one repeats.
Row {
    id: root

    required property ScrollArea area

    spacing: 2 * Theme.u

    component ScrollButton: RoundButton {
        autoRepeat: true
        autoRepeatDelay: 400
        autoRepeatInterval: 120
    }

    ScrollButton {
        objectName: "scrollUp"
        symbol: Icon.ChevronUp
        available: !root.area.atTop
        //: Button: scrolls the text up
        text: qsTr("Up")
        onClicked: root.area.scrollStep(-1, 0.8)
    }
    ScrollButton {
        objectName: "scrollDown"
        symbol: Icon.ChevronDown
        available: !root.area.atBottom
        //: Button: scrolls the text down
        text: qsTr("Down")
        onClicked: root.area.scrollStep(1, 0.8)
    }
}
