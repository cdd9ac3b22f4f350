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
    // Whether an empty place is kept: on a page that has no space for it, it only moves the other link out of sight.
    property bool keepsPlaces: true
    // Height with both places, in px.
    readonly property real fullHeight: !root.any ? 0 : root.sideBySide ? Math.max(previousCard.implicitHeight, nextCard.implicitHeight) : previousCard.implicitHeight + root.rowSpacing + nextCard.implicitHeight
    readonly property bool sideBySide: Theme.textSize < 3 && root.width > 150 * Theme.u
    readonly property bool compact: !root.sideBySide && root.page.previous !== "" && root.page.next !== ""
    readonly property real maximumCardWidth: root.sideBySide ? (root.width - root.columnSpacing) / 2 : root.width

    columnSpacing: Theme.gap
    rowSpacing: 2 * Theme.u

    component EmptyPlace: Item {
        required property NavCard card
        required property bool taken

        visible: root.any && root.keepsPlaces && !taken
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
        compact: root.compact
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
        compact: root.compact
        text: root.page.nextTitle
        onClicked: root.kiosk.stepTo(root.page.next)
    }
    EmptyPlace {
        card: nextCard
        taken: root.page.next !== ""
    }
}
