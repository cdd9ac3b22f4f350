pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// A list of names in columns, with initials in the margin of each column. A letter is never divided, and each screenful is
// read down once.
Item {
    id: root

    // Maps of an initial and its names.
    required property list<var> groups
    // Type size of the body, the height of a screenful, and what of that is left below the text above; all in px.
    required property real size
    required property real view
    required property real room

    // A list that does not fit on the screen is smaller, but not for those who want larger text.
    readonly property real gap: Math.round(0.28 * root.size)
    readonly property int largeLine: Math.round(0.99 * root.size)
    readonly property list<var> largeTexts: BodyTypesetter.nameTexts(root.groups, largeProbe.font, root.nameWidth)
    readonly property bool fits: Theme.textSize > 1 || BodyTypesetter.namesHeight(root.largeTexts.map(text => root.largeLine * text.split("\n").length), root.gap, root.columns) <= root.room
    readonly property real nameSize: (root.fits ? 0.8 : 0.72) * root.size
    readonly property int line: Math.round((root.fits ? 0.99 : 0.89) * root.size)
    readonly property real margin: 1.2 * root.size
    readonly property real between: root.size
    readonly property int columns: root.size > 0 ? Math.max(1, Math.floor((root.width + root.between) / (11 * root.size))) : 1
    readonly property real nameWidth: (root.width - root.between * (root.columns - 1)) / root.columns - root.margin
    readonly property list<var> texts: BodyTypesetter.nameTexts(root.groups, probe.font, root.nameWidth)
    readonly property list<real> heights: root.texts.map(text => root.line * text.split("\n").length)
    readonly property list<var> places: BodyTypesetter.places(root.heights, root.gap, root.columns, root.between, root.width, root.view)

    objectName: "names"
    height: root.places.reduce((end, place) => Math.max(end, place.y + place.height), 0)

    SerifText {
        id: largeProbe
        visible: false
        size: 0.8 * root.size
    }
    SerifText {
        id: probe
        visible: false
        size: root.nameSize
    }
    Repeater {
        model: root.groups

        Item {
            id: group

            required property int index
            required property var modelData
            readonly property rect place: root.places[group.index] ?? Qt.rect(0, 0, 0, 0)

            x: Theme.rightToLeft ? root.width - place.x - place.width : place.x
            y: place.y
            width: place.width
            height: place.height

            SerifText {
                anchors.left: parent.left
                size: root.nameSize
                leading: root.line / root.nameSize
                weight: 430
                color: Theme.accent
                text: group.modelData.initial
                Accessible.ignored: true
            }
            SerifText {
                anchors.left: parent.left
                anchors.leftMargin: root.margin
                anchors.right: parent.right
                size: root.nameSize
                leading: root.line / root.nameSize
                text: root.texts[group.index] ?? ""
                Accessible.role: Accessible.List
                Accessible.name: group.modelData.names.join(", ")
            }
        }
    }
}
