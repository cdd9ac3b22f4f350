import QtQuick
import Cimaise

// A page with two columns: an aside (picture, cover or title) and the text. On narrow screens the aside is above the text.
VisitPage {
    id: root

    property Component aside
    // Minimum height of the aside above the text, in px; its content can make it higher.
    property real minimumAsideHeight: 0
    // Whether the scroll buttons are below the aside's content, where there are two columns.
    property bool buttonsUnderAside: false
    // Whether the column starts with the text; its first line is then level with an overline beside it.
    property bool startsWithText: true
    default property alias content: contentHolder.data
    readonly property real availableWidth: contentHolder.width
    readonly property alias area: scrollArea
    // Where the capitals of the first line of the text stand, in px; -1 if nothing is beside them. Those of an overline are
    // 0.26 times its type size below its top.
    readonly property real capLine: Theme.twoColumns && root.startsWithText ? 0.26 * Theme.overline : -1

    mainPicture: asideLoader.item as PictureView

    Loader {
        id: asideLoader
        anchors.left: parent.left
        anchors.top: parent.top
        width: Theme.twoColumns ? Theme.sideColumn - 12 * Theme.u : parent.width
        height: Theme.twoColumns ? parent.height : Math.max(root.minimumAsideHeight, implicitHeight)
        sourceComponent: root.aside
        opacity: root.panelOpacity
    }
    ScrollArea {
        id: scrollArea
        page: root.page
        objectName: "reading"
        opacity: root.columnShown ? 1 : 0
        anchors.left: Theme.twoColumns ? asideLoader.right : parent.left
        anchors.leftMargin: Theme.twoColumns ? 12 * Theme.u : Theme.marginX
        anchors.right: parent.right
        // Limits lines to 75 characters on very wide screens.
        anchors.rightMargin: Math.max(Theme.marginX, parent.width - (Theme.twoColumns ? asideLoader.width + 12 * Theme.u : Theme.marginX) - 165 * Theme.u * Theme.textScale)
        anchors.top: Theme.twoColumns ? parent.top : asideLoader.bottom
        anchors.bottom: parent.bottom
        scrollBarMargin: Theme.marginX - 6 * Theme.u
        scrollBarTop: Theme.twoColumns ? Theme.marginTop + Theme.u : 2 * Theme.u
        fadeHeight: 16 * Theme.u
        topFade: (Theme.twoColumns ? 11 : 5) * Theme.u
        showButtons: !(Theme.twoColumns && root.buttonsUnderAside)
        contentHeight: contentHolder.y + contentHolder.height + 8 * Theme.u + (cards.height > 0 ? cards.height + 9 * Theme.u : 0)

        Column {
            id: contentHolder
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.topMargin: Theme.twoColumns ? Theme.marginTop : (Theme.landscape ? 5 : root.minimumAsideHeight > 0 && Theme.textSize === 1 ? 12 : 8) * Theme.u
            spacing: 6 * Theme.u
        }
        NavCards {
            id: cards
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 9 * Theme.u
            keepsPlaces: contentHolder.y + contentHolder.height + 8 * Theme.u + fullHeight + 9 * Theme.u <= scrollArea.height
            kiosk: root.kiosk
            page: root.page
        }
    }
    ScrollButtons {
        visible: Theme.twoColumns && root.buttonsUnderAside && scrollArea.overflows
        anchors.left: parent.left
        anchors.leftMargin: Theme.marginX
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 4 * Theme.u
        area: scrollArea
    }
}
