import QtQuick
import Cimaise

// A page with a header and content below it; it scrolls if it is longer than the screen.
VisitPage {
    id: root

    property string overline: ""
    // A button for the whole page, next to the header or below it.
    property Component action: null
    // Distance of the content from the header, in px.
    property real headerSpacing: (Theme.landscape ? 5.5 : 8) * Theme.u
    property alias fadeHeight: scrollArea.fadeHeight
    default property alias content: contentHolder.data
    readonly property bool actionBeside: Theme.textSize < (Theme.landscape ? 3 : 2)
    readonly property real availableWidth: width - 2 * Theme.marginX
    // Height below the header, so that the content can fill the page.
    readonly property real availableHeight: scrollArea.height - contentHolder.y - root.bottomMargin
    readonly property real bottomMargin: 8 * Theme.u

    function revealLink(page: string): void {
        scrollArea.reveal(root.linkPicture(page));
    }

    ScrollArea {
        id: scrollArea
        page: root.page
        anchors.fill: parent
        scrollBarMargin: 6 * Theme.u - Theme.marginX
        buttonMargin: Theme.marginX
        contentHeight: contentHolder.y + contentHolder.height + root.bottomMargin

        PageHeader {
            id: header
            anchors.left: parent.left
            anchors.top: parent.top
            anchors.leftMargin: Theme.marginX
            anchors.topMargin: Theme.marginTop
            width: root.availableWidth - (root.actionBeside && actionLoader.width > 0 ? actionLoader.width + 6 * Theme.u : 0)
            overline: root.overline
            overlineLanguage: Theme.labelLanguage
            title: root.page.title
        }
        Loader {
            id: actionLoader
            anchors.left: root.actionBeside ? undefined : parent.left
            anchors.right: root.actionBeside ? parent.right : undefined
            anchors.leftMargin: Theme.marginX
            anchors.rightMargin: Theme.marginX
            y: root.actionBeside ? header.y + Math.max(0, header.height - height) : header.y + header.height + 5 * Theme.u
            sourceComponent: root.action
        }
        Item {
            id: contentHolder
            anchors.left: parent.left
            anchors.top: root.actionBeside || actionLoader.height === 0 ? header.bottom : actionLoader.bottom
            anchors.leftMargin: Theme.marginX
            anchors.topMargin: root.headerSpacing
            width: root.availableWidth
            height: childrenRect.height
        }
        EmptyMessage {
            visible: root.page.count === 0
            anchors.left: contentHolder.left
            anchors.top: contentHolder.top
            width: root.availableWidth
        }
    }
}
