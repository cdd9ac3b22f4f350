import QtQuick
import Cimaise

// An area that scrolls by finger, by key and by two buttons; a scroll bar and a fade show that there is more content.
FocusScope {
    id: root

    // Height of the content, in px.
    required property real contentHeight
    // Whether the two buttons are shown below the content; a page can place its own buttons elsewhere.
    property bool showButtons: true
    // Distance of the scroll bar beyond the right edge, and of the buttons from it, in px.
    property real scrollBarMargin: 0
    property real buttonMargin: 0
    // Height of the fade at the bottom edge, and distance of the scroll bar from the top, in px.
    property real fadeHeight: 7 * Theme.u
    property real scrollBarTop: 2 * Theme.u
    default property alias content: contentHolder.data
    readonly property real overhang: 2 * Theme.u
    readonly property bool overflows: root.contentHeight > root.height + 1
    // Whether it scrolls after a button press. The Flickable has its own `moving` for drags and flicks.
    readonly property bool moving: glide.running
    readonly property bool atTop: flick.contentY <= 1
    readonly property bool atBottom: flick.contentY >= flick.contentHeight - flick.height - 1

    // Scrolls by 80 % of the visible height: the last lines stay visible at the other end.
    function scrollPage(direction: int): void {
        glide.to = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + direction * flick.height * 0.8));
        glide.restart();
    }

    // Scrolls at once until an item of the content is in sight.
    function reveal(item: Item): void {
        if (!item)
            return;
        const top = contentHolder.mapFromItem(item, 0, 0).y;
        const highest = top + item.height + 4 * Theme.u - flick.height;
        glide.stop();
        flick.contentY = Math.max(0, Math.min(flick.contentHeight - flick.height, Math.max(highest, Math.min(flick.contentY, top - 4 * Theme.u))));
    }

    Flickable {
        id: flick
        anchors.fill: parent
        // Space for the focus ring of a control at the edge, which would be clipped.
        anchors.leftMargin: -root.overhang
        anchors.rightMargin: -root.overhang
        anchors.bottomMargin: buttons.visible ? 14 * Theme.u : 0
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: root.overflows
        contentWidth: width
        contentHeight: Math.max(height, root.contentHeight)
        pixelAligned: true

        Item {
            id: contentHolder
            x: root.overhang
            width: flick.width - 2 * root.overhang
            height: flick.contentHeight
        }
    }
    NumberAnimation {
        id: glide
        target: flick
        property: "contentY"
        duration: Theme.scroll
        easing.type: Easing.OutCubic
    }
    Rectangle {
        objectName: "fade"
        anchors.left: flick.left
        anchors.right: flick.right
        anchors.bottom: flick.bottom
        height: Math.min(root.fadeHeight, flick.height / 2)
        visible: root.overflows && !root.atBottom && root.fadeHeight > 0

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
        anchors.rightMargin: -root.scrollBarMargin
        anchors.top: flick.top
        anchors.bottom: flick.bottom
        anchors.topMargin: root.scrollBarTop
        anchors.bottomMargin: 2 * Theme.u
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
    ScrollButtons {
        id: buttons
        visible: root.showButtons && root.overflows
        anchors.right: parent.right
        anchors.rightMargin: root.buttonMargin
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 2 * Theme.u
        area: root
    }
}
