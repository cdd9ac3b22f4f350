import QtQuick
import Cimaise

// One film over the whole screen: its poster before it starts, captions, and controls that are hidden while it plays.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property PageView page
    required property Player player
    readonly property bool isCurrentFilm: root.player.file === root.page.film
    // Read by `cimaise shots`, which waits until the duration is known.
    readonly property bool loading: root.isCurrentFilm && !root.player.hasFailed && root.player.duration === 0
    readonly property bool failed: root.isCurrentFilm && root.player.hasFailed
    readonly property bool controlsHidden: root.kiosk.controlsHidden

    Rectangle {
        anchors.fill: parent
        color: Theme.ink
    }
    PictureView {
        objectName: "poster"
        visible: root.page.picture !== "" && !film.hasFrame
        anchors.fill: parent
        picture: root.page.wholePicture
        alt: root.page.alt
        showPlaceholder: false
        onDark: true
    }
    FilmView {
        id: film
        objectName: "film"
        anchors.fill: parent
        player: root.player
        file: root.page.film
    }
    MouseArea {
        objectName: "filmTouch"
        anchors.fill: parent
        enabled: !root.failed
        onClicked: root.player.toggle()
    }
    // A film without a poster has a large play icon before it starts.
    Rectangle {
        objectName: "largePlayIcon"
        visible: !root.failed && root.page.picture === "" && !film.hasFrame
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -footer.coveredHeight / 2
        width: 22 * Theme.u
        height: width
        radius: width / 2
        color: Theme.cream

        Icon {
            anchors.centerIn: parent
            name: Icon.Play
            color: Theme.ink
            width: 9 * Theme.u
            height: width
        }
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
            enabled: !Theme.reducedMotion

            NumberAnimation {
                duration: Theme.transitionDuration
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
