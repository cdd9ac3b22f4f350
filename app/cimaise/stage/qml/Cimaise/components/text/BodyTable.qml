pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Cimaise

// A table in a frame. If it is wider than the text, it scrolls sideways inside its frame, by finger and by arrow keys.
T.Control {
    id: root

    // Rows of cells, which are maps of a text and its runs; the first row is the head.
    required property list<var> rows
    required property list<var> alignments
    // All cells, for screen readers.
    required property string text
    // Type size of the body, in px.
    required property real size

    readonly property real cellSize: 0.86 * root.size
    readonly property real headSize: Math.max(0.6 * root.size, 3 * Theme.u)
    // Columns are closer to each other if every cell then has one line.
    readonly property real leastWidth: BodyTypesetter.leastWidth(root.rows, headProbe.font, cellProbe.font)
    readonly property bool tight: root.leastWidth + 0.9 * root.size * (root.alignments.length - 1) + 1.76 * root.size > root.width
    readonly property real edge: (root.tight ? 0.6 : 0.88) * root.size
    readonly property real between: (root.tight ? 0.55 : 0.9) * root.size
    readonly property list<var> columns: BodyTypesetter.columns(root.rows, headProbe.font, cellProbe.font, root.between, root.width - 2 * root.edge + root.between, 16 * root.size)
    readonly property real tableWidth: root.columns.reduce((sum, width) => sum + width, 0) - root.between + 2 * root.edge
    readonly property bool overflows: root.tableWidth > root.width + 1
    // Text is mirrored in right-to-left, but figures stay aligned at the right.
    readonly property list<int> sides: root.alignments.map(side => side === "right" && !Theme.rightToLeft ? Text.AlignRight : side === "center" ? Text.AlignHCenter : Text.AlignLeft)

    signal noteOpened(note: int, mark: Item)
    // Scrolls sideways; returns whether it moves.
    function scrollBy(distance: real): bool {
        glide.to = Math.max(0, Math.min(flick.contentWidth - flick.width, flick.contentX + distance));
        const moves = Math.abs(glide.to - flick.contentX) >= 1;
        glide.restart();
        return moves;
    }

    objectName: "table"
    height: tableRows.height
    activeFocusOnTab: root.overflows
    focusPolicy: root.overflows ? Qt.TabFocus : Qt.NoFocus
    Accessible.role: Accessible.Table
    Accessible.name: root.text
    Accessible.focusable: root.overflows
    Keys.onLeftPressed: event => event.accepted = root.overflows && root.scrollBy(-0.6 * root.width)
    Keys.onRightPressed: event => event.accepted = root.overflows && root.scrollBy(0.6 * root.width)

    SerifText {
        id: cellProbe
        visible: false
        size: root.cellSize
        font.features: ({
                "lnum": 1,
                "tnum": 1
            })
    }
    SansText {
        id: headProbe
        visible: false
        size: root.headSize
        weight: 600
    }
    Flickable {
        id: flick
        objectName: "tableArea"
        anchors.fill: parent
        clip: root.overflows
        boundsBehavior: Flickable.StopAtBounds
        flickableDirection: Flickable.HorizontalFlick
        interactive: root.overflows
        contentWidth: Math.max(width, root.tableWidth)
        contentHeight: height
        pixelAligned: true
        flickDeceleration: 560 * Theme.u
        maximumFlickVelocity: 450 * Theme.u
        // Where a line begins.
        contentX: Theme.rightToLeft ? contentWidth - width : 0

        Rectangle {
            width: flick.contentWidth
            height: tableRows.height > 0 ? (tableRows.children[0] as Item)?.height ?? 0 : 0
            topLeftRadius: Theme.radius
            topRightRadius: Theme.radius
            color: Theme.shade
        }
        Column {
            id: tableRows
            width: flick.contentWidth

            Repeater {
                model: root.rows

                Item {
                    id: tableRow

                    required property int index
                    required property list<var> modelData
                    readonly property bool isHead: tableRow.index === 0

                    width: tableRows.width
                    height: Math.round(cells.height + (tableRow.isHead ? 0.8 : 0.58) * root.size)

                    Rectangle {
                        visible: !tableRow.isHead
                        width: parent.width
                        height: Math.max(1, Math.round(0.19 * Theme.u))
                        color: Theme.hairline
                    }
                    Row {
                        id: cells
                        anchors.left: parent.left
                        anchors.leftMargin: root.edge
                        anchors.verticalCenter: parent.verticalCenter
                        spacing: root.between

                        Repeater {
                            model: tableRow.modelData

                            BodyLabel {
                                required property int index
                                required property var modelData

                                objectName: "cell"
                                width: (root.columns[index] ?? 0) - root.between
                                height: implicitHeight
                                text: modelData.text
                                runs: modelData.runs
                                size: tableRow.isHead ? root.headSize : root.cellSize
                                leading: 1.3
                                weight: tableRow.isHead ? 600 : 410
                                color: tableRow.isHead ? Theme.soft : Theme.ink
                                sans: tableRow.isHead
                                tabular: true
                                alignment: root.sides[index] ?? Text.AlignLeft
                                onNoteOpened: (note, mark) => root.noteOpened(note, mark)
                                Accessible.role: tableRow.isHead ? Accessible.ColumnHeader : Accessible.Cell
                                Accessible.name: text
                            }
                        }
                    }
                }
            }
        }
    }
    NumberAnimation {
        id: glide
        target: flick
        property: "contentX"
        duration: Theme.scroll
        easing.type: Easing.BezierSpline
        easing.bezierCurve: Theme.calm
    }
    SideFade {
        anchors.left: parent.left
        onLeft: true
        visible: root.overflows && flick.contentX > 1
    }
    SideFade {
        anchors.right: parent.right
        onLeft: false
        visible: root.overflows && flick.contentX < flick.contentWidth - flick.width - 1
    }
    Rectangle {
        anchors.fill: parent
        color: "transparent"
        radius: Theme.radius
        border.width: Math.max(1, Math.round(0.25 * Theme.u))
        border.color: Theme.outline
    }
    Rectangle {
        objectName: "focusRing"
        visible: root.visualFocus
        anchors.fill: parent
        anchors.margins: -Theme.u
        radius: Theme.radius + Theme.u
        color: "transparent"
        border.width: Math.max(3, Theme.u * 0.5)
        border.color: Theme.ink
    }
}
