pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// Text in several styles, typeset like SerifText. Its runs are inserted into a document, never parsed: nothing in them can be
// taken for HTML. Each mark of a footnote is a button.
TextEdit {
    id: root

    // For each run its text, its style and the number of a footnote.
    required property list<var> runs
    // Type size, in px.
    required property real size
    property real leading: 1.5
    property int weight: 410
    property bool sans: false
    readonly property real naturalLeading: root.sans ? 1.21 : 1.371
    // The height of a line in px, as in Text.
    readonly property int lineHeight: Math.round(root.size * root.leading)
    readonly property real markSize: Math.max(0.56 * root.size, 3 * Theme.u)
    // The positions of the marks in the text.
    readonly property list<var> marks: BodyTypesetter.fill(root.textDocument, root.runs, root.font, root.leading, root.color, Theme.language, root.width, root.markSize)

    // A mark was activated. `mark` is its button.
    signal noteOpened(note: int, mark: Item)

    // The sizes are parameters so that the place follows them.
    function placeOf(position: int, width: real, height: real): rect {
        return position < root.length ? root.positionToRectangle(position) : Qt.rect(0, 0, 0, 0);
    }

    objectName: "flowText"
    readOnly: true
    activeFocusOnPress: false
    selectByMouse: false
    cursorVisible: false
    textFormat: TextEdit.PlainText
    wrapMode: TextEdit.Wrap
    color: Theme.ink
    // A document puts the baseline at 80 % of the line height. Here it is where SerifText and SansText have it.
    topPadding: ((root.leading - root.naturalLeading) / 2 + (root.sans ? 0.969 : 1.036)) * root.size - 0.8 * root.lineHeight
    bottomPadding: Math.min(0, root.leading - root.naturalLeading) * root.size - topPadding
    horizontalAlignment: TextEdit.AlignLeft
    font.family: root.sans ? Theme.sans : Theme.serif
    font.pixelSize: Math.max(1, root.size)
    font.variableAxes: ({
            "wght": root.weight,
            "opsz": Math.max(8, Math.min(60, root.size * Theme.optical))
        })
    Accessible.ignored: true

    Repeater {
        model: root.marks

        NoteMark {
            required property int index
            required property int modelData
            readonly property rect place: root.placeOf(modelData, root.width, root.contentHeight)
            // In right-to-left text, the place is the right side of the mark.
            readonly property bool isMirrored: root.placeOf(0, root.width, root.contentHeight).x > root.placeOf(1, root.width, root.contentHeight).x

            note: root.runs.filter(run => run[2] > 0)[index][2]
            textSize: root.size
            markSize: root.markSize
            x: place.x - (isMirrored ? width - inset : inset)
            y: place.y + 0.8 * root.lineHeight - textBaseline
            onActed: root.noteOpened(note, this)
        }
    }
}
