pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The body of a page: headings, paragraphs, list items and quotes. If a text changes while it is shown, its blocks are covered
// while they are replaced.
Column {
    id: root

    required property PageView page
    property real size: Theme.body
    // Opacity of the cover over the blocks that change, and whether they have changed but were not drawn yet.
    property real cover: 0
    property bool laysOut: false

    spacing: root.size * 0.55

    NumberAnimation {
        id: closing
        target: root
        property: "cover"
        to: 1
        duration: Theme.coverIn
        onFinished: root.page.drawBlocks()
    }
    NumberAnimation {
        id: opening
        target: root
        property: "cover"
        to: 0
        duration: Theme.coverOut
    }
    Connections {
        target: root.page

        function onCoveredBlocksChanged(): void {
            opening.stop();
            root.laysOut = !root.page.blocksPending;
            if (root.page.blocksPending)
                closing.restart();
            else
                root.cover = 1;
        }
    }
    Connections {
        target: root.Window.window
        enabled: root.laysOut

        function onFrameSwapped(): void {
            root.laysOut = false;
            opening.restart();
        }
    }
    Repeater {
        model: root.page.blocks

        Item {
            id: block

            required property int index
            required property string kind
            required property int level
            required property string marker
            required property string text
            required property string styled

            readonly property bool isItem: block.kind === "item"
            readonly property bool isHeading: block.kind === "heading"
            readonly property bool isQuote: block.kind === "quote"

            width: root.width
            height: label.implicitHeight + (block.isHeading ? root.size * 0.5 : 0)

            Rectangle {
                visible: block.isQuote
                anchors.left: parent.left
                anchors.top: parent.top
                anchors.bottom: parent.bottom
                width: Math.max(2, Theme.u * 0.5)
                color: Theme.accent
            }
            SerifText {
                visible: block.isItem
                anchors.left: parent.left
                anchors.leftMargin: root.size * (block.level - 1) * 1.2
                size: root.size
                color: Theme.accent
                // In right-to-left text, the mark U+200F keeps the full stop on the left of the number.
                text: Theme.rightToLeft ? "\u200F" + block.marker : block.marker
            }
            SerifText {
                id: label
                anchors.left: parent.left
                anchors.right: parent.right
                anchors.bottom: parent.bottom
                anchors.leftMargin: block.isItem ? root.size * (1.4 + (block.level - 1) * 1.2) : block.isQuote ? root.size : 0
                size: block.isHeading ? root.size * 1.25 : root.size
                weight: block.isHeading ? 560 : 410
                leading: block.isHeading ? 1.2 : 1.5
                // The mark-up is generated and escaped in Python, and only where the block has emphasis.
                textFormat: block.styled === "" ? Text.PlainText : Text.StyledText
                text: Typesetter.hyphenated(block.styled === "" ? block.text : block.styled, Theme.language, label.font, label.width)
                Accessible.role: block.isHeading ? Accessible.Heading : Accessible.Paragraph
                Accessible.name: block.text
            }
            Rectangle {
                objectName: "blockCover"
                anchors.fill: parent
                color: Theme.paper
                visible: root.cover > 0 && root.page.coveredBlocks.includes(block.index)
                opacity: root.cover
            }
        }
    }

    Component.onCompleted: if (!Theme.still)
        root.page.coverBlocks()
}
