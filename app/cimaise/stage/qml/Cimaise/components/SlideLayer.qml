import QtQuick
import Cimaise

// One slide of the attract loop. It stays unseen until its picture has come, then fades in over the other.
Item {
    id: root

    required property AttractLoop loop
    required property SlideLayer other
    property SlideView slide: null
    property bool waiting: false

    readonly property bool plate: root.slide !== null && root.slide.picture === ""
    readonly property real drift: root.slide ? root.slide.placement * 2 * Theme.u : 0
    readonly property real driftUp: root.slide ? [0, 6, 2, 4][root.slide.placement] * Theme.u : 0

    function begin(): void {
        root.opacity = 0;
        root.z = 1;
        root.other.z = 0;
        root.waiting = true;
        root.showWhenReady();
    }
    function showWhenReady(): void {
        if (!root.waiting || !root.slide || !(root.plate || photo.ready))
            return;
        root.waiting = false;
        fade.restart();
        move.restart();
        root.loop.shown();
    }

    visible: opacity > 0 || root.waiting
    opacity: 0
    LayoutMirroring.enabled: root.slide?.rightToLeft ?? false
    LayoutMirroring.childrenInherit: true

    NumberAnimation {
        id: fade
        target: root
        property: "opacity"
        from: Theme.still || root.other.opacity === 0 ? 1 : 0
        to: 1
        duration: Theme.still ? 0 : root.loop.fade
        onFinished: root.other.opacity = 0
    }
    NumberAnimation {
        id: move
        target: photo
        property: "scale"
        from: 1
        to: Theme.still ? 1 : 1.06
        duration: Theme.still ? 0 : root.loop.dwell + root.loop.fade
    }
    Rectangle {
        anchors.fill: parent
        color: Theme.ink
    }
    Photo {
        id: photo
        anchors.fill: parent
        visible: !root.plate
        picture: root.slide?.picture ?? ""
        shade: "attract"
        standIn: false
        zone: root.loop.wordsZone(width, height, Theme.u, root.slide?.rightToLeft ?? false)
        onReadyChanged: root.showWhenReady()
        onStatusChanged: if (status === Image.Error && root.slide)
            root.loop.leaveOut(root.slide)
    }
    Column {
        id: words
        objectName: "attractWords"
        anchors.left: parent.left
        anchors.leftMargin: Theme.marginX + root.drift
        anchors.bottom: parent.bottom
        anchors.bottomMargin: (Theme.landscape ? 11 : 24) * Theme.u + root.driftUp + (root.plate ? plateDrift.value : 0)

        Overline {
            width: title.room
            visible: text !== ""
            color: Theme.overlineOnDark
            text: root.slide ? (root.plate && root.slide.kind !== "" ? Places.of(root.slide.kind, root.slide.number, root.slide.count) : root.slide.overline) : ""
        }
        Item {
            width: 1
            height: 3.4 * Theme.u
        }
        TitleText {
            id: title
            objectName: "attractTitle"
            room: Theme.landscape ? (root.plate ? 0.86 : 0.44) * root.width - Theme.marginX - root.drift : root.width - 2 * Theme.marginX - root.drift
            tallest: root.plate ? root.height - (Theme.landscape ? 70 : 114) * Theme.u : (Theme.landscape ? 33 : 50) * Theme.u
            largest: (root.plate ? (Theme.landscape ? 22 : 17) : 15) * Theme.u
            leading: root.plate ? 1.04 : 1.07
            tracking: root.plate ? -0.018 : -0.012
            color: Theme.cream
            words: root.slide?.title ?? ""
        }
        Item {
            width: 1
            height: (root.plate ? 18 : 7) * Theme.u
        }
        Rectangle {
            anchors.left: parent.left
            width: invitation.implicitWidth + 14 * Theme.u
            height: 13 * Theme.u
            radius: height / 2
            color: root.plate ? "transparent" : Theme.cream
            border.color: Theme.cream
            border.width: Math.max(2, Theme.u * 0.35)

            SansText {
                id: invitation
                anchors.centerIn: parent
                size: 4.25 * Theme.u
                weight: 600
                color: root.plate ? Theme.cream : Theme.ink
                text: root.slide?.invitation ?? ""
                wrapMode: Text.NoWrap
            }
        }
    }
    SansText {
        visible: !root.plate && text !== ""
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.rightMargin: Theme.marginX
        anchors.leftMargin: (Theme.landscape ? 0.5 * root.width : Theme.marginX) + root.drift
        horizontalAlignment: Theme.landscape ? Text.AlignRight : Text.AlignLeft
        anchors.bottomMargin: (Theme.landscape ? 15.5 : 11) * Theme.u + root.driftUp
        size: 3 * Theme.u
        weight: 450
        color: Theme.captionOnDark
        text: root.slide?.caption ?? ""
    }
    QtObject {
        id: plateDrift

        property real value: root.opacity > 0 && root.plate ? Theme.u * (photo.scale - 1) / 0.06 : 0
    }
}
