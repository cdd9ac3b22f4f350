import QtQuick
import QtQuick.Layouts
import Cimaise

// Links to the previous and the next page, side by side where there is space; a link without a target is hidden.
GridLayout {
    id: root

    required property Kiosk kiosk
    required property PageView page
    // Whether a single card keeps half the width, as on song pages.
    property bool halfWidth: false

    readonly property bool hasBoth: root.page.previous !== "" && root.page.next !== ""
    readonly property bool sideBySide: Theme.textSize < 3 && root.width > 150 * Theme.u && (root.hasBoth || root.halfWidth)
    readonly property real maximumCardWidth: root.sideBySide ? (root.width - root.columnSpacing) / 2 : root.width

    columns: root.sideBySide ? 2 : 1
    columnSpacing: Theme.gap
    rowSpacing: 2 * Theme.u

    NavCard {
        objectName: "previousCard"
        visible: root.page.previous !== ""
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumWidth: root.maximumCardWidth
        forward: false
        startAligned: true
        text: root.page.previousTitle
        onClicked: root.kiosk.stepTo(root.page.previous)
    }
    NavCard {
        objectName: "nextCard"
        visible: root.page.next !== ""
        Layout.fillWidth: true
        Layout.fillHeight: true
        Layout.maximumWidth: root.maximumCardWidth
        forward: true
        startAligned: !root.hasBoth || !root.sideBySide
        text: root.page.nextTitle
        onClicked: root.kiosk.stepTo(root.page.next)
    }
}
