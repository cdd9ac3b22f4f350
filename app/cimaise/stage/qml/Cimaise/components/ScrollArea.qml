import QtQuick
import Cimaise

// A part of a page that scrolls by finger, by arrow key and by its two buttons; a bar and a fade show that there is more.
FocusScope {
    id: root

    default property alias content: holder.data
    property alias contentHeight: flick.contentHeight
    property alias flick: flick
    property real barMargin: 0
    readonly property bool overflows: flick.contentHeight > flick.height + 1
    readonly property bool atTop: flick.contentY <= 1
    readonly property bool atEnd: flick.contentY >= flick.contentHeight - flick.height - 1

    // By most of a screen, so that the last line read is the first line seen.
    function page(direction: int): void {
        glide.to = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + direction * flick.height * 0.8));
        glide.restart();
    }

    // So far that an item below it is seen whole.
    function reveal(item: Item): void {
        const top = item.mapToItem(holder, 0, 0).y;
        const pad = 2 * Theme.u;
        if (top - pad < flick.contentY)
            flick.contentY = Math.max(0, top - pad);
        else if (top + item.height + pad > flick.contentY + flick.height)
            flick.contentY = Math.min(flick.contentHeight - flick.height, top + item.height + pad - flick.height);
    }

    Flickable {
        id: flick
        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: root.overflows
        contentWidth: width
        pixelAligned: true

        Item {
            id: holder
            width: flick.width
            height: flick.contentHeight
        }
    }
    NumberAnimation {
        id: glide
        target: flick
        property: "contentY"
        duration: Theme.turn
        easing.type: Easing.OutCubic
    }
    Rectangle {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: 7 * Theme.u
        visible: root.overflows && !root.atEnd

        gradient: Gradient {
            GradientStop {
                position: 0
                color: Qt.alpha(Theme.paper, 0)
            }
            GradientStop {
                position: 1
                color: Theme.paper
            }
        }
    }
    Rectangle {
        objectName: "scrollBar"
        visible: root.overflows
        anchors.right: parent.right
        anchors.rightMargin: -root.barMargin
        y: Theme.u
        height: parent.height - 2 * Theme.u
        width: 1.1 * Theme.u
        radius: width / 2
        color: Theme.hairline

        Rectangle {
            width: parent.width
            radius: width / 2
            color: Theme.thumb
            height: Math.max(8 * Theme.u, parent.height * flick.visibleArea.heightRatio)
            y: (parent.height - height) * Math.min(1, flick.visibleArea.yPosition / Math.max(0.001, 1 - flick.visibleArea.heightRatio))
        }
    }
}
