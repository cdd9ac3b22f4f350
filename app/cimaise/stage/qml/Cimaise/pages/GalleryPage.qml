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
        height: Wall.height(root.page.count, !Theme.landscape, Theme.u)

        Repeater {
            id: repeater
            model: root.page.links

            BaseButton {
                id: tile

                required property string page
                required property string title
                required property string picture
                required property string kind
                required property int index

                readonly property bool isFilm: tile.kind === "film"
                // Position and size in the layout, which is that of left-to-right text.
                readonly property rect frame: Wall.frame(tile.index, root.page.count, !Theme.landscape, frames.width, Theme.u)

                objectName: "row-" + tile.page
                x: Theme.rightToLeft ? frames.width - frame.x - frame.width : frame.x
                y: frame.y
                width: frame.width
                height: frame.height
                text: tile.title === "" ? Labels.position(tile.kind, tile.index + 1, root.page.count) : tile.title
                onClicked: root.kiosk.open(tile.page)

                // Background of a picture that is narrower than its frame.
                background: Rectangle {
                    radius: 2 * Theme.u
                    color: Theme.shade
                }
                contentItem: PictureView {
                    picture: tile.picture
                    caption: tile.title
                    radius: 2 * Theme.u
                    scrim: tile.isFilm && tile.picture !== "" ? "film" : "none"
                    textArea: Qt.rect(Theme.rightToLeft ? width - badge.titleEnd : badge.titleStart, height - 9.5 * Theme.u - badge.titleHeight / 2, badge.titleEnd - badge.titleStart, badge.titleHeight + 2 * Theme.u)
                    // A film without a poster has a dark frame instead, with its title.
                    showPlaceholder: !tile.isFilm

                    Rectangle {
                        anchors.fill: parent
                        visible: tile.isFilm && tile.picture === ""
                        radius: 2 * Theme.u
                        color: Theme.ink
                    }
                    PressVeil {
                        anchors.fill: parent
                        radius: 2 * Theme.u
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
                        text: tile.title
                    }
                }
            }
        }
    }
}
