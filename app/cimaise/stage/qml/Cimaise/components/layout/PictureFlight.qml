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
    // How far the picture has come, and its corners, 0-1.
    property real progress: 0
    property real cornerProgress: 0
    // Opacity of the pressed state.
    property real veil: 0
    // Whether the picture can be shown: in small pixels, or at least in few.
    readonly property bool small: smallPicture.ready
    readonly property bool ready: root.small || smallPicture.tinyShown
    readonly property real radius: root.fromRadius + (root.toRadius - root.fromRadius) * root.cornerProgress
    readonly property rect part: root.between(root.fromPart, root.toPart)
    // Width of the whole picture in px: the part fills the frame, and nothing is distorted.
    readonly property real wholeWidth: Math.max(root.width / root.part.width, root.height / root.part.height * smallPicture.ratio)
    // Its area, as a share of that at its larger end.
    readonly property real areaShare: root.width * root.height / Math.max(1, root.fromRect.width * root.fromRect.height, root.toRect.width * root.toRect.height)
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
        id: smallPicture
        objectName: "smallPicture"

        readonly property real ratio: shownHeight > 0 ? shownWidth / shownHeight : 1

        width: 60 * Theme.u
        height: width
        x: root.width / 2 - (root.part.x + root.part.width / 2 - 0.5) * root.wholeWidth - width / 2
        y: root.height / 2 - (root.part.y + root.part.height / 2 - 0.5) * root.wholeWidth / smallPicture.ratio - height / 2
        scale: shownWidth > 0 ? root.wholeWidth / shownWidth : 1
        picture: root.picture === "" ? "" : "contain/0.5,0.5" + root.picture.slice(root.picture.lastIndexOf("/"))
        showPlaceholder: false
        blankWhileLoading: true
        tinyWhileLoading: true
    }
    TileShade {
        anchors.fill: parent
        visible: root.shaded
    }
    Rectangle {
        anchors.fill: parent
        visible: root.veil > 0
        color: Theme.ink
        opacity: root.veil
    }
    RoundedCorners {
        anchors.fill: parent
        radius: root.radius
    }
}
