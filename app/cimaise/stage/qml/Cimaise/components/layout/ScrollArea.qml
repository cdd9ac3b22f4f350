pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// An area that scrolls by finger, by key and by two buttons; a scroll bar and a fade show that there is more content.
FocusScope {
    id: root

    required property PageView page
    // Height of the content, in px.
    required property real contentHeight
    // Whether the two buttons are shown below the content; a page can place its own buttons elsewhere.
    property bool showButtons: true
    // Distance of the scroll bar beyond the right edge, and of the buttons from it, in px.
    property real scrollBarMargin: 0
    property real buttonMargin: 0
    // Height of the fades at the bottom and at the top edge, and distance of the scroll bar from the top, in px.
    property real fadeHeight: 7 * Theme.u
    property real topFade: 0
    property real scrollBarTop: 2 * Theme.u
    default property alias content: contentHolder.data
    readonly property real overhang: 8 * Theme.u
    readonly property bool overflows: root.contentHeight > root.height + 1
    // Height of the visible part without the fades, in px.
    readonly property real readableHeight: flick.height - root.topFade - root.fadeHeight
    // Whether it scrolls after a button or a key was pressed. The Flickable has its own `moving` for drags and flicks.
    readonly property bool moving: glide.running
    readonly property bool atTop: flick.contentY <= 1
    readonly property bool atBottom: flick.contentY >= flick.contentHeight - flick.height - 1

    // Scrolls up (-1) or down (1) by at most a share of the visible height, so that a line is whole at the top.
    function scrollStep(direction: int, share: real): void {
        root.scrollTo(position.stepped(direction, share, bottomFade.height / 2));
    }
    function scrollTo(y: real): void {
        flick.cancelFlick();
        glide.to = Math.max(0, Math.min(flick.contentHeight - flick.height, Math.round(y)));
        glide.restart();
    }

    // Scrolls until an item of the content is at the place where reading begins.
    function bring(item: Item): void {
        root.scrollTo(contentHolder.mapFromItem(item, 0, 0).y - position.place);
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

    ReadingPosition {
        id: position
        area: flick
        content: contentHolder
        page: root.page
        place: Math.max(root.topFade, 2.5 * Theme.u)
    }
    Connections {
        target: root.Window.window

        // After the layout, before the frame is drawn.
        function onAfterAnimating(): void {
            if (position.follow())
                glide.stop();
        }
    }
    Flickable {
        id: flick
        anchors.fill: parent
        // Space for what would be clipped: the focus ring of a control at the edge, and a quotation mark that hangs into the
        // margin.
        anchors.leftMargin: -root.overhang
        anchors.rightMargin: -root.overhang
        anchors.bottomMargin: buttons.visible ? 14 * Theme.u : 0
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        interactive: root.overflows
        contentWidth: width
        contentHeight: Math.max(height, root.contentHeight)
        pixelAligned: true
        flickDeceleration: 560 * Theme.u
        maximumFlickVelocity: 450 * Theme.u

        Item {
            id: contentHolder
            x: root.overhang
            width: flick.width - 2 * root.overhang
            height: flick.contentHeight
        }
        // A touch while it scrolls stops it and presses nothing; the finger may go on dragging.
        MouseArea {
            objectName: "scrollStop"
            width: flick.contentWidth
            height: flick.contentHeight
            enabled: glide.running || flick.flicking || pressed
            onPressed: glide.stop()
        }
    }
    NumberAnimation {
        id: glide
        target: flick
        property: "contentY"
        duration: Theme.scroll
        easing.type: Easing.BezierSpline
        easing.bezierCurve: Theme.calm
    }

    component EdgeFade: Rectangle {
        id: fade

        required property bool shown

        objectName: "fade"
        anchors.left: flick.left
        anchors.right: flick.right
        visible: opacity > 0 && height > 0
        opacity: root.overflows && fade.shown ? 1 : 0

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.edgeFade
            }
        }
    }

    EdgeFade {
        anchors.top: flick.top
        height: root.topFade
        shown: !root.atTop

        gradient: Gradient {
            GradientStop {
                position: 0.36
                color: Theme.paper
            }
            GradientStop {
                position: 1
                color: Qt.alpha(Theme.paper, 0)
            }
        }
    }
    EdgeFade {
        id: bottomFade
        anchors.bottom: flick.bottom
        height: Math.min(root.fadeHeight, flick.height / 2)
        shown: !root.atBottom

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
    ScrollBar {
        visible: root.overflows
        anchors.right: parent.right
        anchors.rightMargin: -root.scrollBarMargin
        anchors.top: flick.top
        anchors.bottom: flick.bottom
        anchors.topMargin: root.scrollBarTop
        anchors.bottomMargin: 2 * Theme.u
        position: flick.visibleArea.yPosition
        shown: flick.visibleArea.heightRatio
        moving: root.moving || flick.moving
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
