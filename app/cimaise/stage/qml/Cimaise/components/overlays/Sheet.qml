import QtQuick
import Cimaise

// A modal sheet over the page, with a title and a close button. A touch on the scrim closes it too. It rises from behind the
// dock and goes back there; it is never transparent, so that the words of the page do not show through it.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property string title
    property color scrim: Theme.scrim
    // Distance of the card from its place, in px, and as a share of its whole way.
    property real travel: 0
    readonly property real share: root.travel / root.wholeTravel
    property bool isNew: true
    readonly property real wholeTravel: card.height + 4 * Theme.u
    default property alias content: card.content
    readonly property bool modal: true
    // The title and the direction stay as they are while the sheet leaves, even if it has chosen another language.
    property string shownTitle: ""
    property bool mirrored: false

    // The sheet is behind the dock; its content is covered.
    signal gone
    signal contentCovered

    // From wherever it is: it may be opened or closed while it moves.
    function rise(): void {
        root.riseFrom(root.isNew ? 1 : root.share);
    }
    function riseFrom(share: real): void {
        root.isNew = false;
        leaving.stop();
        covering.stop();
        uncovering.restart();
        root.enabled = true;
        root.travel = share * root.wholeTravel;
        card.settled = share === 0 || Theme.sheetIn === 0;
        riseTravel.duration = Theme.sheetIn === 0 || share === 0 ? 0 : Math.max(80, share * Theme.sheetIn);
        rising.restart();
    }
    function leave(): void {
        const way = 1 - root.share;
        rising.stop();
        covering.stop();
        card.settled = false;
        root.enabled = false;
        leaveTravel.duration = Theme.sheetOut === 0 ? 0 : Math.max(80, way * Theme.sheetOut);
        leaving.restart();
    }
    // Make place for the content of another sheet.
    function coverContent(): void {
        root.enabled = false;
        covering.restart();
    }
    // Take the place of another sheet, whose content is covered.
    function replace(other: real, dim: color): void {
        card.coverOpacity = 1;
        scrimRectangle.opacity = 1;
        dimming.from = dim;
        dimming.restart();
        root.riseFrom(other);
    }

    focus: true
    LayoutMirroring.enabled: root.mirrored
    LayoutMirroring.childrenInherit: true

    Binding {
        root.shownTitle: root.title
        root.mirrored: Theme.rightToLeft
        when: root.enabled
        restoreMode: Binding.RestoreNone
    }
    // A touch where the sheet will be is meant for what is there then.
    PressObserver {
        item: rising.running ? root : null
        onPressed: at => {
            if (at.x >= card.x && at.x < card.x + card.width && at.y >= card.y && at.y < card.y + card.height)
                rising.complete();
        }
    }
    ParallelAnimation {
        id: rising

        onFinished: card.settled = true

        NumberAnimation {
            target: scrimRectangle
            property: "opacity"
            to: 1
            duration: Theme.scrimFade
        }
        NumberAnimation {
            id: riseTravel
            target: root
            property: "travel"
            to: 0
            easing.type: Easing.BezierSpline
            easing.bezierCurve: Theme.settle
        }
    }
    ParallelAnimation {
        id: leaving

        onFinished: root.gone()

        NumberAnimation {
            target: scrimRectangle
            property: "opacity"
            to: 0
            duration: Theme.scrimFade
        }
        NumberAnimation {
            id: leaveTravel
            target: root
            property: "travel"
            to: root.wholeTravel
            easing.type: Easing.BezierSpline
            easing.bezierCurve: Theme.leave
        }
    }
    NumberAnimation {
        id: covering
        target: card
        property: "coverOpacity"
        to: 1
        duration: Theme.coverIn
        onFinished: root.contentCovered()
    }
    NumberAnimation {
        id: uncovering
        target: card
        property: "coverOpacity"
        to: 0
        duration: Theme.coverOut
    }
    ColorAnimation {
        id: dimming
        target: scrimRectangle
        property: "color"
        to: root.scrim
        duration: Theme.coverOut
    }
    Rectangle {
        id: scrimRectangle
        anchors.fill: parent
        color: root.scrim
        opacity: 0

        MouseArea {
            objectName: "sheetScrim"
            anchors.fill: parent
            onClicked: root.kiosk.closeSheet()
        }
    }
    // Not while the sheet moves: many translucent layers are slow to paint, and over the scrim the shadow is not missed.
    DropShadow {
        objectName: "sheetShadow"
        anchors.fill: card
        radius: 4 * Theme.u
        visible: opacity > 0
        opacity: card.settled ? 1 : 0

        Behavior on opacity {
            enabled: card.settled && card.coverOpacity === 0

            NumberAnimation {
                duration: Theme.shadowIn
            }
        }
    }
    SheetCard {
        id: card
        transform: Translate {
            y: Math.round(root.travel)
        }
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.marginX
        anchors.rightMargin: Theme.marginX
        anchors.bottomMargin: 4 * Theme.u
        height: Math.min(parent.height - 8 * Theme.u, contentHeight)
        title: root.shownTitle
        onClosed: root.kiosk.closeSheet()
    }
}
