pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The body of a page. If a text changes while it is shown, its blocks are covered while they are replaced.
Column {
    id: root

    required property PageView page
    // The area in which the body scrolls.
    required property ScrollArea area
    property real size: Theme.body
    // Where the capitals of the first line stand below the top, in px; negative if that does not matter.
    property real capLine: -1
    // Opacity of the cover over the blocks that change, and whether they have changed but were not drawn yet.
    property real cover: 0
    property bool laysOut: false

    // The mark that opened a note, to which the way back leads.
    property Item openedMark: null

    // Scrolls to an item, and moves the keyboard focus there if the one it comes from has it.
    function goTo(target: Item, from: Item): void {
        if (!target)
            return;
        const withKeys = (from as BaseButton)?.visualFocus ?? false;
        root.area.bring(target);
        if (withKeys)
            target.forceActiveFocus(Qt.TabFocusReason);
    }
    // The mark or the way back with this objectName and number.
    function find(item: Item, name: string, note: int): Item {
        const button = item as NoteMark;
        if (button && button.visible && button.objectName === name && button.note === note)
            return item;
        for (const child of item.children) {
            const found = root.find(child, name, note);
            if (found)
                return found;
        }
        return null;
    }

    topPadding: root.capLine < 0 ? 0 : Math.round(root.capLine - ((blocks.count > 0 ? blocks.itemAt(0) as BodyBlock : null)?.capLine ?? 0))

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
        id: blocks
        model: root.page.blocks

        BodyBlock {
            id: block

            required property int index

            width: root.width
            size: root.size
            view: root.area.readableHeight
            room: root.area.height - 8 * Theme.u - (root.parent?.y ?? 0) - root.y - block.y
            onNoteOpened: (note, mark) => {
                root.openedMark = mark;
                root.goTo(root.find(root, "noteBack", note), mark);
            }
            onNoteLeft: (note, mark) => {
                const opened = root.openedMark as NoteMark;
                root.goTo(opened && opened.note === note ? opened : root.find(root, "noteMark", note), mark);
            }

            Rectangle {
                objectName: "blockCover"
                anchors.fill: parent
                color: Theme.paper
                visible: root.cover > 0 && root.page.coveredBlocks.includes(block.index)
                z: 1
                opacity: root.cover
            }
        }
    }

    Component.onCompleted: if (!Theme.still)
        root.page.coverBlocks()
}
