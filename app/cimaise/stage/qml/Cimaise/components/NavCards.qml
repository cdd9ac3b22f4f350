import QtQuick
import Cimaise

// Previous and next, side by side where there is room, and only those that lead somewhere.
Grid {
    id: root

    required property Kiosk kiosk
    required property PageView page
    // Song pages stand open, so a lone card keeps half the width.
    property bool halves: false

    readonly property bool both: root.page.previous !== "" && root.page.next !== ""
    readonly property bool beside: Theme.textSize < 3 && root.width > 100 * Theme.u && (root.both || root.halves)
    readonly property real card: root.beside ? (root.width - Theme.gap) / 2 : root.width

    columns: root.beside ? 2 : 1
    spacing: root.beside ? Theme.gap : 2 * Theme.u

    NavCard {
        objectName: "previousCard"
        visible: root.page.previous !== ""
        width: root.card
        height: Math.max(implicitHeight, following.visible && root.beside ? following.implicitHeight : 0)
        forward: false
        leading: true
        text: root.page.previousTitle
        onClicked: root.kiosk.turn(root.page.previous)
    }
    NavCard {
        id: following
        objectName: "nextCard"
        visible: root.page.next !== ""
        width: root.card
        forward: true
        leading: !root.both || !root.beside
        text: root.page.nextTitle
        onClicked: root.kiosk.turn(root.page.next)
    }
}
