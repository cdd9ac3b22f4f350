pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The controls below a film: close, play, position, sound and captions. Controls without a function are hidden.
Item {
    id: root

    required property Kiosk kiosk
    required property Player player
    readonly property bool playable: !root.player.hasFailed

    implicitHeight: Theme.landscape ? row.height : timeAbove.height + row.height + 2 * Theme.u
    height: implicitHeight

    // In portrait the position is above the buttons and comes before them in the tab order; in landscape it is between them.
    Loader {
        id: timeAbove
        active: !Theme.landscape
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        visible: root.playable
        sourceComponent: timeline
    }
    Row {
        id: row
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        spacing: (Theme.landscape ? 4 : 2) * Theme.u

        OverlayButton {
            objectName: "close"
            symbol: Icon.Close
            //: Button: closes a picture or a film
            text: qsTr("Close")
            onClicked: root.kiosk.back()
        }
        OverlayButton {
            objectName: "playFilm"
            visible: root.playable
            iconOnly: Theme.landscape
            highlighted: true
            symbol: root.player.playing ? Icon.Pause : root.player.hasEnded ? Icon.Restart : Icon.Play
            text: root.player.playing ?
            //: Button: pauses a film
            qsTr("Pause") : root.player.hasEnded ?
            //: Button: plays a film again from its beginning
            qsTr("Again") :
            //: Button: plays a film
            qsTr("Play")
            onClicked: root.player.toggle()
        }
    }
    Loader {
        active: Theme.landscape
        anchors.left: row.right
        anchors.right: options.left
        anchors.leftMargin: 4 * Theme.u
        anchors.rightMargin: (options.width > 0 ? 6 : 2) * Theme.u
        anchors.verticalCenter: row.verticalCenter
        visible: root.playable
        sourceComponent: timeline
    }
    Row {
        id: options
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        spacing: 2 * Theme.u
        visible: root.playable

        OverlayButton {
            objectName: "filmSound"
            visible: root.player.hasSound
            iconOnly: Theme.landscape
            symbol: root.kiosk.sound ? Icon.Sound : Icon.NoSound
            text: root.kiosk.sound ?
            //: Button that shows and changes whether a film has sound
            qsTr("Sound on") :
            //: Button that shows and changes whether a film has sound
            qsTr("Sound off")
            onClicked: root.kiosk.chooseSound(!root.kiosk.sound)
        }
        OverlayButton {
            objectName: "filmCaptions"
            visible: root.player.hasCaptions
            highlighted: root.kiosk.captions
            checked: root.kiosk.captions
            symbol: Icon.Captions
            text: root.kiosk.captions ?
            //: Button that shows and changes whether a film has captions
            qsTr("Captions on") :
            //: Button that shows and changes whether a film has captions
            qsTr("Captions off")
            onClicked: root.kiosk.chooseCaptions(!root.kiosk.captions)
        }
    }
    Component {
        id: timeline

        Item {
            implicitHeight: 10 * Theme.u

            SansText {
                id: positionText
                objectName: "filmPosition"
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: Math.max(implicitWidth, durationText.implicitWidth)
                size: Theme.control
                wrapMode: Text.NoWrap
                color: Theme.cream
                text: Labels.time(root.player.position)
            }
            SeekBar {
                objectName: "seek"
                anchors.left: positionText.right
                anchors.right: durationText.left
                anchors.margins: 2.6 * Theme.u
                anchors.verticalCenter: parent.verticalCenter
                player: root.player
            }
            SansText {
                id: durationText
                objectName: "filmDuration"
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.control
                wrapMode: Text.NoWrap
                color: Theme.cream
                text: Labels.time(root.player.duration)
            }
        }
    }
}
