import QtQuick
import Cimaise

// A picture of the exhibit in a frame, finished by the picture door; a designed state where it cannot be shown.
Item {
    id: root

    // The picture's name as Python gave it; "" for none.
    required property string picture
    property string alt: ""
    property string caption: ""
    property real radius: 0
    // "none", "tile" or "attract", and the part of the frame where text lies, in px.
    property string shade: "none"
    property rect zone: Qt.rect(0, 0, width, height)
    property alias ready: image.shown
    property alias status: image.status
    readonly property bool coming: image.status === Image.Loading
    // Whether a missing picture says so; a tile with a title of its own stays quiet.
    property bool telling: true

    readonly property int frameWidth: Math.round(width)
    readonly property int frameHeight: Math.round(height)

    Accessible.role: Accessible.Graphic
    Accessible.name: root.alt
    Accessible.ignored: root.alt === ""

    Rectangle {
        objectName: "missingPicture"
        anchors.fill: parent
        visible: root.picture === "" || image.status === Image.Error
        radius: root.radius
        color: root.shade === "none" ? Theme.shade : Theme.pill
        border.color: Theme.outline
        border.width: root.shade === "none" ? Math.max(1, Theme.u * 0.25) : 0

        Column {
            visible: root.telling && root.shade === "none"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            anchors.margins: 4 * Theme.u
            spacing: 1.2 * Theme.u

            Icon {
                name: Icon.NoPicture
                colour: Theme.muted
                width: 7 * Theme.u
                height: width
            }
            SansText {
                width: parent.width
                visible: text !== "" && root.height > 45 * Theme.u
                size: Theme.caption
                weight: 600
                color: Theme.muted
                text: root.caption
            }
            SansText {
                width: parent.width
                size: 3 * Theme.u
                color: Theme.muted
                //: Stands in place of a picture whose file is missing or damaged
                text: qsTr("This picture cannot be shown.")
            }
        }
    }
    Image {
        id: image

        readonly property bool shown: status === Image.Ready
        readonly property string zone: [root.zone.x / root.width, root.zone.y / root.height, (root.zone.x + root.zone.width) / root.width, (root.zone.y + root.zone.height) / root.height].map(part => (Math.round(part * 50) / 50).toString()).join(",")

        anchors.centerIn: parent
        visible: status === Image.Ready
        asynchronous: true
        cache: false
        retainWhileLoading: true
        sourceSize: Qt.size(root.frameWidth, root.frameHeight)
        source: root.picture === "" || root.frameWidth < 2 || root.frameHeight < 2 ? "" : "image://pictures/" + root.shade + "/" + zone + "/" + Math.round(root.radius) + "/" + root.picture
    }
}
