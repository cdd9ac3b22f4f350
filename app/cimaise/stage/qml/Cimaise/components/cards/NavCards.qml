pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Cimaise

// Links to the previous and the next page, side by side where there is space. Each has its place on every page: the place of a
// link without a target is empty.
GridLayout {
    id: root

    required property Kiosk kiosk
    required property PageView page

    readonly property bool any: root.page.previous !== "" || root.page.next !== ""
    readonly property bool sideBySide: root.width > [100, 150, 1e6][Theme.textSize - 1] * Theme.u
    readonly property real maximumCardWidth: root.sideBySide ? (root.width - root.columnSpacing) / 2 : root.width

    columnSpacing: Theme.gap
    rowSpacing: 2 * Theme.u

    component EmptyPlace: Item {
        required property NavCard card
        required property bool taken

        visible: root.any && !taken
        implicitHeight: card.implicitHeight
        Layout.fillWidth: true
        Layout.maximumWidth: root.maximumCardWidth
        Layout.row: card.Layout.row
        Layout.column: card.Layout.column
    }

    NavCard {
        id: previousCard
        objectName: "previousCard"
        visible: root.page.previous !== ""
        Layout.row: 0
        Layout.column: 0
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumWidth: root.maximumCardWidth
        forward: false
        startAligned: true
        text: root.page.previousTitle
        onClicked: root.kiosk.stepTo(root.page.previous)
    }
    EmptyPlace {
        card: previousCard
        taken: root.page.previous !== ""
    }
    NavCard {
        id: nextCard
        objectName: "nextCard"
        visible: root.page.next !== ""
        Layout.row: root.sideBySide ? 0 : 1
        Layout.column: root.sideBySide ? 1 : 0
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumWidth: root.maximumCardWidth
        forward: true
        startAligned: !root.sideBySide
        text: root.page.nextTitle
        onClicked: root.kiosk.stepTo(root.page.next)
    }
    EmptyPlace {
        card: nextCard
        taken: root.page.next !== ""
    }
}
