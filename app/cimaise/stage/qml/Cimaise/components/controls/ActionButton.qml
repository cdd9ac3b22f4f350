import QtQuick
import Cimaise

// A pill-shaped button with text and an optional icon, for the main actions of a page.
BaseButton {
    id: root

    property int symbol: -1
    property bool symbolFirst: false
    property color fill: Theme.accent
    property color fillPressed: Theme.accentPressed
    property color foreground: Theme.cream
    property color outline: "transparent"
    property real size: 3.75 * Theme.u * Theme.controlScale
    property real sidePadding: 5.5 * Theme.u

    implicitHeight: Math.max(12 * Theme.u, label.implicitHeight + 4 * Theme.u)
    implicitWidth: content.implicitWidth + 2 * root.sidePadding
    cornerRadius: height / 2

    background: Rectangle {
        radius: height / 2
        color: root.pressedColor(root.fill, root.fillPressed)
        border.color: root.outline
        border.width: root.outline.a > 0 ? Math.max(1, Theme.u * 0.25) : 0
    }
    contentItem: Item {
        Row {
            id: content
            anchors.centerIn: parent
            spacing: 3 * Theme.u
            layoutDirection: root.symbolFirst ? Qt.RightToLeft : Qt.LeftToRight

            SansText {
                id: label
                size: root.size
                weight: 600
                color: root.foreground
                text: root.text
                wrapMode: Text.NoWrap
                anchors.verticalCenter: parent.verticalCenter
            }
            Icon {
                visible: root.symbol >= 0
                name: Math.max(0, root.symbol)
                color: root.foreground
                width: 4.5 * Theme.u
                height: width
                anchors.verticalCenter: parent.verticalCenter
            }
        }
    }
}
