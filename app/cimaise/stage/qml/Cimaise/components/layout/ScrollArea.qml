import QtQuick
import Cimaise

// A part of a page that scrolls by finger, by key and by two buttons; a bar and a fade show that there is more.
FocusScope {
    id: root

    // How high the content is, in px.
    required property real contentHeight
    // Whether the two buttons stand in a strip under the content; a page may place them elsewhere.
    property bool showButtons: true
    // How far beyond its right edge the bar stands, and the buttons within it, in px.
    property real scrollBarMargin: 0
    property real buttonMargin: 0
    // How high the fade over what goes on below is, and where the bar begins, in px.
    property real fadeHeight: 7 * Theme.u
    property real scrollBarTop: 2 * Theme.u
    default property alias content: contentHolder.data
    readonly property real overhang: 2 * Theme.u
    readonly property bool overflows: root.contentHeight > root.height + 1
    // Whether it glides to where a button sent it; of a finger's flick the Flickable itself tells.
    readonly property bool moving: glide.running
    readonly property bool atTop: flick.contentY <= 1
    readonly property bool atBottom: flick.contentY >= flick.contentHeight - flick.height - 1

    // By most of a screen, so that the last line read is the first line seen.
    function scrollPage(direction: int): void {
        glide.to = Math.max(0, Math.min(flick.contentHeight - flick.height, flick.contentY + direction * flick.height * 0.8));
        glide.restart();
    }

    Flickable {
        id: flick
        anchors.fill: parent
        // The ring of a control at the side lies beyond it.
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
        duration: Theme.transitionDuration
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
