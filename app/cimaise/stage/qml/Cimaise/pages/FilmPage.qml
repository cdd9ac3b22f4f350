import QtQuick
import Cimaise

// One film, as large as the screen: its poster until it has begun, its captions, and its controls, which go while it plays.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property PageView page
    readonly property Player player: root.kiosk.player
    readonly property bool mine: root.player.file === root.page.film
    // Pictures of the page wait until its length is known.
    readonly property bool coming: root.mine && !root.player.broken && root.player.duration === 0
    readonly property bool broken: root.mine && root.player.broken
    readonly property bool veiled: root.kiosk.veiled

    Rectangle {
        anchors.fill: parent
        color: Theme.ink
    }
    Photo {
        objectName: "poster"
        visible: root.page.picture !== "" && !film.seen
        anchors.fill: parent
        picture: root.page.wholePicture
        alt: root.page.alt
        standIn: false
        night: true
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
        enabled: !root.broken
        onClicked: root.player.toggle()
    }
    Rectangle {
        visible: root.broken
        objectName: "missingFilm"
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -10 * Theme.u
        width: Math.min(parent.width - 2 * Theme.marginX, 92 * Theme.u)
        height: sorry.height + 10 * Theme.u
        radius: 4 * Theme.u
        color: Qt.alpha(Theme.ink, 0.93)

        Column {
            id: sorry
            anchors.centerIn: parent
            width: parent.width - 12 * Theme.u
            spacing: 2 * Theme.u

            Icon {
                anchors.horizontalCenter: parent.horizontalCenter
                name: Icon.NoFilm
                colour: Theme.cream
                width: 8 * Theme.u
                height: width
            }
            SansText {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                size: 3.75 * Theme.u * Theme.controlScale
                color: Theme.cream
                //: Stands over the poster of a film whose file is missing or damaged
                text: qsTr("This film cannot be shown.")
            }
        }
    }
    Foot {
        id: foot
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        opacity: root.veiled ? 0 : 1
        visible: opacity > 0
        enabled: !root.veiled
        caption: root.player.playing || root.player.over || root.player.seen ? "" : root.page.caption
        note: caption === "" ? "" : [root.page.date, root.page.credit].filter(part => part !== "").join(" · ")

        FilmBar {
            width: parent.width
            kiosk: root.kiosk
        }

        Behavior on opacity {
            enabled: !Theme.still

            NumberAnimation {
                duration: Theme.turn
            }
        }
    }
    CaptionBox {
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.veiled ? 8 * Theme.u : foot.covered + 4 * Theme.u
        room: parent.width - 2 * Theme.marginX
        text: root.mine && root.kiosk.captions ? root.player.caption : ""
    }
}
