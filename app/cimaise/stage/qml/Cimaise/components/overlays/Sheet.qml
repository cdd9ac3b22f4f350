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
    default property alias content: contentHolder.data
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
        cover.opacity = 1;
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
        target: cover
        property: "opacity"
        to: 1
        duration: Theme.coverIn
        onFinished: root.contentCovered()
    }
    NumberAnimation {
        id: uncovering
        target: cover
        property: "opacity"
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
        anchors.fill: card
        radius: 4 * Theme.u
        visible: opacity > 0
        opacity: card.settled ? 1 : 0

        Behavior on opacity {
            enabled: card.settled && cover.opacity === 0

            NumberAnimation {
                duration: Theme.shadowIn
            }
        }
    }
    Rectangle {
        id: card

        // Whether it is at its place and does not move.
        property bool settled: false

        transform: Translate {
            y: Math.round(root.travel)
        }
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.leftMargin: Theme.marginX
        anchors.rightMargin: Theme.marginX
        anchors.bottomMargin: 4 * Theme.u
        height: Math.min(parent.height - 8 * Theme.u, header.height + contentHolder.childrenRect.height + 14 * Theme.u)
        radius: 4 * Theme.u
        color: Theme.paper

        MouseArea {
            anchors.fill: parent
        }
        Item {
            id: header
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.margins: 4 * Theme.u
            height: Math.max(10 * Theme.u, titleText.implicitHeight)

            SerifText {
                id: titleText
                anchors.left: parent.left
                anchors.leftMargin: 2 * Theme.u
                anchors.right: close.left
                anchors.verticalCenter: parent.verticalCenter
                size: 7 * Theme.u * Theme.headScale
                weight: 480
                leading: 1.1
                text: root.shownTitle
                Accessible.role: Accessible.Heading
            }
            RoundButton {
                id: close
                objectName: "sheetClose"
                anchors.right: parent.right
                symbol: Icon.Close
                fill: Theme.shade
                foreground: Theme.ink
                //: Button: closes a sheet
                text: qsTr("Close")
                onClicked: root.kiosk.closeSheet()
            }
        }
        Flickable {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: header.bottom
            anchors.bottom: parent.bottom
            anchors.margins: 6 * Theme.u
            anchors.topMargin: 4 * Theme.u
            contentHeight: contentHolder.childrenRect.height
            interactive: contentHeight > height
            boundsBehavior: Flickable.StopAtBounds
            clip: interactive

            Item {
                id: contentHolder
                width: parent.width
                height: childrenRect.height
            }
        }
        Rectangle {
            id: cover
            objectName: "sheetCover"
            anchors.fill: parent
            radius: card.radius
            visible: opacity > 0
            opacity: 0
            color: Theme.paper
        }
    }
}
