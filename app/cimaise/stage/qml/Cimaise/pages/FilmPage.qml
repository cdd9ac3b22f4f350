import QtQuick
import Cimaise

// One film over the whole screen: its poster before it starts, captions, and controls that are hidden while it plays.
VisitPage {
    id: root

    required property Player player
    readonly property bool isCurrentFilm: root.player.file === root.page.film
    // Read by `cimaise shots`, which waits until the duration is known.
    readonly property bool loading: root.isCurrentFilm && !root.player.hasFailed && root.player.duration === 0
    readonly property bool failed: root.isCurrentFilm && root.player.hasFailed
    readonly property bool controlsHidden: root.kiosk.controlsHidden
    readonly property bool ended: root.isCurrentFilm && root.player.hasEnded
    // Whether the poster is over the film, or fades in over its end.
    property bool covered: true
    property bool hasPlayed: false
    // Why the large disc is shown: the film has ended, does not start, or waits for a touch and has no poster.
    readonly property string discReason: root.failed ? "" : root.ended ? "ended" : root.covered && root.player.playing ? "loading" : root.covered && root.page.picture === "" ? "waiting" : ""

    function showDisc(): void {
        if (root.discReason === "")
            disc.vanish();
        else
            disc.appear({
                "ended": 1000,
                "loading": 600,
                "waiting": 0
            }[root.discReason], root.discReason === "loading");
    }

    onEndedChanged: {
        if (!root.ended)
            return;
        root.hasPlayed = true;
        root.covered = true;
    }
    onCoveredChanged: {
        covering.stop();
        uncovering.stop();
        if (root.covered)
            covering.restart();
        else
            uncovering.restart();
    }
    onDiscReasonChanged: root.showDisc()
    Component.onCompleted: {
        // The page is made again while the film plays, for another language.
        root.covered = !film.hasFrame || root.ended;
        root.showDisc();
    }

    mainPicture: poster

    Rectangle {
        visible: !root.wordsOnly && !(root.fading && poster.ready)
        anchors.fill: parent
        color: Theme.ink
    }
    PictureGround {
        visible: !root.wordsOnly && root.fading && poster.ready
        anchors.fill: parent
        pictureRect: Qt.rect((width - poster.paintedWidth) / 2, (height - poster.paintedHeight) / 2, poster.paintedWidth, poster.paintedHeight)
    }
    FilmView {
        id: film
        objectName: "film"
        anchors.fill: parent
        player: root.player
        file: root.page.film
    }
    // Over the film, until its first frame is there, and again after its end.
    PictureView {
        id: poster
        objectName: "poster"
        visible: root.page.picture !== "" && opacity > 0 && !root.wordsOnly
        anchors.fill: parent
        picture: root.page.wholePicture
        alt: root.page.alt
        showPlaceholder: false
        onDark: true
    }
    Rectangle {
        // Before a film without a poster. After its end, the last frame stays.
        visible: root.page.picture === "" && !root.hasPlayed
        anchors.fill: parent
        opacity: poster.opacity
        color: Theme.ink
    }
    NumberAnimation {
        id: uncovering
        target: poster
        property: "opacity"
        to: 0
        duration: Theme.exchange
    }
    SequentialAnimation {
        id: covering

        PauseAnimation {
            duration: Theme.still ? 0 : 600
        }
        NumberAnimation {
            target: poster
            property: "opacity"
            to: 1
            duration: Theme.posterIn
        }
    }
    Connections {
        target: root.player
        enabled: root.covered && root.isCurrentFilm && !root.ended

        function onFrameReceived(): void {
            root.covered = false;
        }
    }
    MouseArea {
        id: touchArea
        objectName: "filmTouch"
        anchors.fill: parent
        enabled: !root.failed
        onClicked: root.player.toggle()
    }
    PlayDisc {
        id: disc
        objectName: "largePlayIcon"
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -footer.coveredHeight / 2
        pressed: touchArea.pressed
    }
    UnavailableMessage {
        objectName: "missingFilm"
        visible: root.failed
        anchors.centerIn: parent
        symbol: Icon.NoFilm
        //: Shown over the poster of a film whose file is missing or damaged
        text: qsTr("This film cannot be shown.")
    }
    MediaFooter {
        id: footer
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        opacity: root.controlsHidden ? 0 : 1
        visible: opacity > 0
        enabled: !root.controlsHidden
        page: root.player.playing || root.player.hasEnded || root.player.hasFrame || root.page.caption === "" ? null : root.page

        FilmBar {
            width: parent.width
            kiosk: root.kiosk
            player: root.player
        }

        Behavior on opacity {
            NumberAnimation {
                duration: Theme.exchange
            }
        }
    }
    FilmCaption {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.controlsHidden ? 8 * Theme.u : footer.coveredHeight + 4 * Theme.u
        availableWidth: parent.width - 2 * Theme.marginX
        text: root.isCurrentFilm && root.kiosk.captions ? root.player.caption : ""
    }
}
