pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// A text of a body: plain, or in several styles.
Item {
    id: root

    required property string text
    required property list<var> runs
    // Type size, in px.
    required property real size
    property real leading: 1.5
    property int weight: 410
    property color color: Theme.ink
    property bool italic: false
    property bool sans: false
    property bool tabular: false
    // Whether lines are broken to similar lengths.
    property bool balanced: false
    property int alignment: Text.AlignLeft
    readonly property bool slanted: root.italic && BodyTypesetter.hasItalics(root.text)
    readonly property bool styled: root.runs.length > 0
    readonly property real contentWidth: plainText.contentWidth

    signal noteOpened(note: int, mark: Item)

    implicitHeight: root.styled ? (flow.item as FlowText)?.height ?? 0 : root.sans ? sansText.height : plainText.height

    SerifText {
        id: plainText
        visible: !root.styled && !root.sans
        width: parent.width
        size: root.size
        leading: root.leading
        weight: root.weight
        color: root.color
        font.italic: root.slanted
        font.features: root.tabular ? ({
                "lnum": 1,
                "tnum": 1
            }) : ({})
        horizontalAlignment: root.alignment
        text: root.styled || root.sans ? "" : root.balanced && !root.text.includes("\n") ? Typesetter.balanced(root.text, Theme.language, font, root.width) : Typesetter.prepared(root.text, Theme.language, font, root.width)
        Accessible.ignored: true
    }
    SansText {
        id: sansText
        visible: !root.styled && root.sans
        width: parent.width
        size: root.size
        leading: root.leading
        weight: root.weight
        color: root.color
        horizontalAlignment: root.alignment
        text: visible ? Typesetter.prepared(root.text, Theme.language, font, root.width) : ""
        Accessible.ignored: true
    }
    Loader {
        id: flow
        active: root.styled
        width: parent.width

        sourceComponent: FlowText {
            runs: root.runs
            size: root.size
            leading: root.leading
            weight: root.weight
            color: root.color
            font.italic: root.slanted
            sans: root.sans
            font.features: root.tabular ? ({
                    "lnum": 1,
                    "tnum": 1
                }) : ({})
            horizontalAlignment: root.alignment
            onNoteOpened: (note, mark) => root.noteOpened(note, mark)
        }
    }
}
