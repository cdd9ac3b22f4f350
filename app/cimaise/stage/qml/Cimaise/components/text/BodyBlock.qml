pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// One block of a body: its text or table, its marker, and the bars of the quotations around it.
Item {
    id: root

    required property string kind
    required property int level
    required property string marker
    required property string text
    required property list<var> runs
    required property int note
    required property real gap
    required property real indent
    required property list<var> bars
    required property int joined
    required property bool statement
    required property real markerAt
    required property list<var> rows
    required property list<var> alignments
    required property list<var> groups
    // Type size of the body, the height of a screenful, and what of the first screenful is left below the top; all in px.
    required property real size
    required property real view
    required property real room

    // Whole px, so that every text stands on a pixel.
    readonly property int above: Math.round(root.size * root.gap)
    readonly property bool isHeading: root.kind === "heading"
    readonly property bool isQuote: root.kind === "quote"
    readonly property bool isNote: root.kind === "note"
    readonly property bool isSmall: root.kind === "attribution" || root.kind === "caption"
    readonly property bool isTable: root.kind === "table"
    readonly property bool isNames: root.kind === "names"
    readonly property bool hasDot: root.kind === "item" && root.marker === "•"
    // Whether the footnotes begin here, below a line.
    readonly property bool beginsNotes: root.note > 0 && root.gap > 1
    // The distance of the first line's capitals from the top, in px.
    readonly property real capLine: root.isTable || root.isNames || root.kind === "rule" ? 0 : ((label.leading - 1.371) / 2 + 0.366) * label.size

    signal noteOpened(note: int, mark: Item)
    signal noteLeft(note: int, mark: Item)

    // A statement has a line below it.
    readonly property int below: root.statement ? Math.round(1.28 * root.size) : 0

    height: root.above + (root.kind === "rule" ? line.height : content.height) + root.below

    Repeater {
        model: root.bars

        Rectangle {
            required property int index
            required property real modelData

            anchors.left: parent.left
            anchors.leftMargin: root.size * modelData
            anchors.top: parent.top
            // A continued bar overlaps the round end of the one above it.
            anchors.topMargin: index < root.joined ? -width : root.above
            anchors.bottom: parent.bottom
            width: Math.max(2, Math.round(0.12 * root.size))
            radius: width / 2
            color: Theme.accent
        }
    }
    Rectangle {
        id: line
        objectName: "rule"
        visible: root.kind === "rule" || root.beginsNotes || root.statement
        anchors.left: parent.left
        anchors.leftMargin: root.beginsNotes ? 0 : root.size * root.indent
        anchors.right: parent.right
        y: root.statement ? root.height - height : root.beginsNotes ? Math.round(root.size * 1.8) : root.above
        height: Math.max(1, Math.round(0.25 * Theme.u))
        color: root.statement ? Theme.hairline : Theme.outline
    }
    Item {
        id: content
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.below
        height: root.isTable || root.isNames ? Math.ceil(special.height) : Math.ceil(label.implicitHeight)

        Rectangle {
            visible: root.hasDot
            anchors.left: parent.left
            anchors.leftMargin: root.size * (root.markerAt + 0.08)
            y: root.size * 0.885 - height / 2
            width: Math.max(3, Math.round(root.size * 0.26))
            height: width
            radius: width / 2
            color: Theme.accent
        }
        SerifText {
            visible: root.marker !== "" && !root.hasDot
            anchors.left: parent.left
            anchors.leftMargin: root.size * root.markerAt
            size: label.size
            leading: label.leading
            weight: 430
            color: Theme.accent
            font.features: ({
                    "lnum": 1
                })
            // In right-to-left text, the mark U+200F keeps a full stop on the left of the number.
            text: Theme.rightToLeft ? "\u200F" + root.marker : root.marker
            Accessible.ignored: true
        }
        NoteMark {
            visible: root.note > 0
            anchors.left: parent.left
            anchors.leftMargin: root.size * root.markerAt - 3 * Theme.u
            y: label.lineCentre - height / 2
            note: root.note
            leadsBack: true
            onActed: root.noteLeft(root.note, this)
        }
        BodyLabel {
            id: label
            readonly property real lineCentre: label.size * label.leading / 2

            visible: !root.isTable && !root.isNames && root.kind !== "rule"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: root.size * root.indent
            size: root.size * (root.isHeading ? [1, 1.48, 1.12, 0.72][root.level] : root.isQuote ? 1.24 : root.statement ? [1.3, 1.15, 1][Theme.textSize - 1] : root.isNote ? 0.8 : root.isSmall ? 0.65 : 1)
            weight: root.isHeading ? [410, 480, 560, 600][root.level] : root.isSmall ? 450 : root.kind === "term" ? 560 : 410
            leading: root.isHeading ? [1.5, 1.16, 1.25, 1.3][root.level] : root.statement ? 1.42 : root.isQuote ? 1.36 : root.isNote || root.isSmall ? 1.45 : 1.5
            sans: root.isSmall || root.isHeading && root.level === 3
            color: root.isSmall ? Theme.muted : root.isNote ? Theme.soft : Theme.ink
            italic: root.isQuote
            balanced: root.isQuote || root.isHeading || root.statement
            text: root.text
            runs: root.runs
            onNoteOpened: (note, mark) => root.noteOpened(note, mark)
            Accessible.role: root.isHeading ? Accessible.Heading : root.kind === "item" ? Accessible.ListItem : Accessible.Paragraph
            Accessible.name: root.text
        }
        Loader {
            id: special
            active: root.isTable || root.isNames
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.leftMargin: root.size * root.indent
            sourceComponent: root.isTable ? tableComponent : namesComponent
        }
    }
    Component {
        id: tableComponent

        BodyTable {
            rows: root.rows
            alignments: root.alignments
            text: root.text
            size: root.size
            onNoteOpened: (note, mark) => root.noteOpened(note, mark)
        }
    }
    Component {
        id: namesComponent

        BodyNames {
            groups: root.groups
            size: root.size
            view: root.view
            room: root.room - root.above
        }
    }
}
