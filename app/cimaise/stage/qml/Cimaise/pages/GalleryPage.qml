pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The pictures and films of a gallery, in rows of frames of different widths.
ListPage {
    id: root

    overline: Labels.contents(root.page.kind, root.page.count, root.page.films)
    fadeHeight: 3 * Theme.u
    action: root.kiosk.hasSlideshow ? playButton : null

    function linkPicture(page: string): PictureView {
        return (repeater.itemAt(root.page.linkIndex(page)) as BaseButton)?.contentItem as PictureView ?? null;
    }

    Component {
        id: playButton

        ActionButton {
            objectName: "playSlideshow"
            symbol: Icon.Play
            symbolFirst: true
            text: Theme.landscape ?
            //: Button: shows the pictures of a gallery in sequence
            qsTr("Play slideshow") :
            //: Button, short for "Play slideshow"
            qsTr("Slideshow")
            onClicked: root.kiosk.playSlideshow()
        }
    }

    Item {
        id: frames

        width: root.availableWidth
        // The places of all pictures, in the layout of left-to-right text. The buttons for scrolling are above the end of the
        // page, and the fade above them.
        readonly property list<rect> places: root.page.proportions.version === 0 ? [] : Wall.hang(root.page.proportions, root.page.count, !Theme.landscape, frames.width, Theme.u, root.availableHeight, root.availableHeight + root.bottomMargin - 14 * Theme.u - root.fadeHeight)
        readonly property rect last: frames.places[frames.places.length - 1] ?? Qt.rect(0, 0, 0, 0)

        height: last.y + last.height

        Repeater {
            id: repeater
            // No frames until the proportions are known: they would move.
            model: root.page.proportions.version > 0 ? root.page.links : null

            BaseButton {
                id: tile

                required property string page
                required property string title
                required property string picture
                required property string kind
                required property real duration
                required property int index

                readonly property bool isFilm: tile.kind === "film"
                readonly property rect frame: frames.places[tile.index] ?? Qt.rect(0, 0, 0, 0)

                objectName: "row-" + tile.page
                x: Theme.rightToLeft ? frames.width - frame.x - frame.width : frame.x
                y: frame.y
                width: frame.width
                height: frame.height
                text: tile.title === "" ? Labels.position(tile.kind, tile.index + 1, root.page.count) : tile.title
                onClicked: root.kiosk.open(tile.page)
                Accessible.name: badge.duration === "" ? tile.text : tile.text + ", " + badge.duration

                // Background of a picture that is narrower than its frame.
                background: Rectangle {
                    radius: Theme.radius
                    color: Theme.shade
                }
                contentItem: PictureView {
                    picture: root.page.proportions.version === 0 ? "" : root.page.hung(tile.picture, tile.frame.width, tile.frame.height)
                    caption: tile.title
                    radius: Theme.radius
                    scrim: tile.isFilm && tile.picture !== "" ? "film" : "none"
                    textArea: Qt.rect(Theme.rightToLeft ? width - badge.titleEnd : badge.titleStart, height - 9.5 * Theme.u - badge.wordsHeight / 2, badge.titleEnd - badge.titleStart, badge.wordsHeight + 2 * Theme.u)
                    // A film without a poster has a flat cover with its title.
                    showPlaceholder: !tile.isFilm

                    Loader {
                        id: field
                        anchors.fill: parent
                        active: tile.isFilm && tile.picture === ""
                        sourceComponent: FieldCover {
                            radius: Theme.radius
                            position: tile.index
                        }
                    }
                    // The edge of a light picture.
                    Rectangle {
                        anchors.fill: parent
                        radius: Theme.radius
                        color: "transparent"
                        border.width: Math.max(1, 0.2 * Theme.u)
                        border.color: Qt.alpha(Theme.ink, 0.15)
                    }
                    PressVeil {
                        anchors.fill: parent
                        radius: Theme.radius
                        color: Theme.ink
                        strength: 0.3
                        level: tile.pressLevel
                    }
                    FilmBadge {
                        id: badge
                        visible: tile.isFilm
                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.bottom: parent.bottom
                        anchors.margins: 3 * Theme.u
                        color: (field.item as FieldCover)?.wordColor ?? Theme.cream
                        text: tile.title
                        duration: tile.duration > 0 ? Labels.time(tile.duration) : ""
                    }
                }
            }
        }
    }
}
