pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// One picture, large, with what is known of it; the next one by button and by swipe.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property PageView page

    Rectangle {
        anchors.fill: parent
        color: Theme.ink
    }
    Photo {
        id: photo
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: bar.top
        picture: root.page.picture
        alt: root.page.alt
        night: true
    }
    DragHandler {
        id: swipe

        // The handler forgets where the finger is before it says that it has ended.
        property real drawn: 0

        target: null
        // Its axes are the window's, its points the page's.
        xAxis.enabled: !Theme.onSide
        yAxis.enabled: Theme.onSide
        onActiveTranslationChanged: if (swipe.active)
            swipe.drawn = swipe.centroid.position.x - swipe.centroid.pressPosition.x
        onCanceled: swipe.drawn = 0
        onActiveChanged: if (swipe.active)
            swipe.drawn = 0;
        else
            root.kiosk.swipe(swipe.drawn / Theme.u, root.page.previous, root.page.next)
    }
    Item {
        id: bar
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        height: Math.max(words.implicitHeight, buttons.height) + 6 * Theme.u

        Column {
            id: words
            anchors.left: parent.left
            anchors.leftMargin: Theme.marginX
            anchors.right: buttons.left
            anchors.rightMargin: 4 * Theme.u
            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.u

            SansText {
                objectName: "caption"
                width: parent.width
                visible: text !== ""
                size: 3.75 * Theme.u * Theme.controlScale
                weight: 540
                color: Theme.cream
                text: root.page.caption
            }
            SansText {
                width: parent.width
                visible: text !== ""
                size: 3 * Theme.u * Theme.controlScale
                color: Theme.outline
                text: [root.page.date, root.page.credit].filter(part => part !== "").join(" · ")
            }
        }
        Row {
            id: buttons
            anchors.right: parent.right
            anchors.rightMargin: Theme.marginX
            anchors.verticalCenter: parent.verticalCenter
            spacing: 2 * Theme.u

            RoundButton {
                objectName: "previousPicture"
                symbol: Theme.rightToLeft ? Icon.ChevronRight : Icon.ChevronLeft
                fill: Theme.pill
                idleInk: Theme.thumb
                idleOutline: Theme.pillPressed
                ringColour: Theme.cream
                enabled: root.page.previous !== ""
                //: Button: the picture before this one
                text: qsTr("Previous")
                onClicked: root.kiosk.turn(root.page.previous)
            }
            RoundButton {
                objectName: "nextPicture"
                symbol: Theme.rightToLeft ? Icon.ChevronLeft : Icon.ChevronRight
                fill: Theme.pill
                idleInk: Theme.thumb
                idleOutline: Theme.pillPressed
                ringColour: Theme.cream
                enabled: root.page.next !== ""
                //: Button: the picture after this one
                text: qsTr("Next")
                onClicked: root.kiosk.turn(root.page.next)
            }
        }
    }
}
