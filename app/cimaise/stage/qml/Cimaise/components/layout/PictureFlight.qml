import QtQuick
import Cimaise

// A picture on its way from its place on one page to its place on the next one, in smaller pixels: the frame and the part of the
// picture in it change evenly, so that nothing jumps at either end.
Item {
    id: root

    // The end of the picture's URL, and whether light words were on it at both ends.
    property string picture: ""
    property bool shaded: false
    // Places in px of the parent, parts in fractions of the picture, and radii of the corners in px.
    property rect fromRect
    property rect toRect
    property rect fromPart
    property rect toPart
    property real fromRadius: 0
    property real toRadius: 0
    property color cornerColor: Theme.paper
    // How far the picture has come, and its corners, 0-1.
    property real progress: 0
    property real cornerProgress: 0
    // Opacity of the pressed state.
    property real veil: 0
    readonly property bool ready: small.ready
    readonly property real radius: root.fromRadius + (root.toRadius - root.fromRadius) * root.cornerProgress
    readonly property rect part: root.between(root.fromPart, root.toPart)
    // Width of the whole picture in px: the part fills the frame, and nothing is distorted.
    readonly property real wholeWidth: Math.max(root.width / root.part.width, root.height / root.part.height * small.ratio)
    readonly property rect current: root.between(root.fromRect, root.toRect)

    function between(one: rect, other: rect): rect {
        const share = root.progress;
        return Qt.rect(one.x + (other.x - one.x) * share, one.y + (other.y - one.y) * share, one.width + (other.width - one.width) * share, one.height + (other.height - one.height) * share);
    }

    x: root.current.x
    y: root.current.y
    width: root.current.width
    height: root.current.height
    clip: true

    PictureView {
        id: small
        objectName: "smallPicture"

        readonly property real ratio: paintedHeight > 0 ? paintedWidth / paintedHeight : 1

        width: 60 * Theme.u
        height: width
        x: root.width / 2 - (root.part.x + root.part.width / 2 - 0.5) * root.wholeWidth - width / 2
        y: root.height / 2 - (root.part.y + root.part.height / 2 - 0.5) * root.wholeWidth / small.ratio - height / 2
        scale: paintedWidth > 0 ? root.wholeWidth / paintedWidth : 1
        picture: root.picture === "" ? "" : "contain/0.5,0.5" + root.picture.slice(root.picture.lastIndexOf("/"))
        showPlaceholder: false
        blankWhileLoading: true
    }
    Rectangle {
        anchors.fill: parent
        visible: root.shaded

        gradient: Gradient {
            GradientStop {
                position: 0.33
                color: Qt.alpha(Theme.ink, 0)
            }
            GradientStop {
                position: 0.55
                color: Qt.alpha(Theme.ink, 0.3)
            }
            GradientStop {
                position: 0.78
                color: Qt.alpha(Theme.ink, 0.72)
            }
            GradientStop {
                position: 1
                color: Qt.alpha(Theme.ink, 0.9)
            }
        }
    }
    Rectangle {
        anchors.fill: parent
        visible: root.veil > 0
        color: Theme.ink
        opacity: root.veil
    }
    // A ring in the colour of the ground, whose inner edge rounds the corners.
    Rectangle {
        anchors.fill: parent
        anchors.margins: -border.width
        visible: root.radius > 0.5
        color: "transparent"
        radius: root.radius + border.width
        border.width: Math.ceil(root.radius * 0.42)
        border.color: root.cornerColor
    }
}
