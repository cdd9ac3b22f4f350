import QtQuick
import Cimaise

// Covers the pages in the colour of their ground while one replaces the other. A picture in the same place on
// both pages stays uncovered.
Rectangle {
    id: root

    required property PageTurn turn
    // Sizes of the page and of the screen in px.
    required property real pageHeight
    required property real screenWidth
    required property bool onDark
    // Whether it covers the dock, too.
    property bool wholeScreen: false
    // The place of the picture, at the left, right or top edge, and whether it is as high as the page.
    property rect panel
    readonly property rect uncovered: root.turn.running && root.turn.kind === PageTurn.Panel ? root.panel : Qt.rect(0, 0, 0, 0)
    readonly property bool beside: root.uncovered.height >= root.pageHeight - 1

    x: root.beside && root.uncovered.x < 1 ? root.uncovered.width : 0
    y: root.beside ? 0 : root.uncovered.y + root.uncovered.height
    width: root.screenWidth - (root.beside ? root.uncovered.width : 0)
    height: root.pageHeight - root.y
    color: root.turn.viewer || root.onDark ? Theme.ink : Theme.paper
    visible: opacity > 0
    opacity: root.turn.opacityOfCover
}
