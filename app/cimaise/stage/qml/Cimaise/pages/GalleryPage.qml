pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// Every picture of a gallery: rows of wide and narrow frames, as on a wall.
ListPage {
    id: root

    fade: 3 * Theme.u
    action: root.kiosk.canShowSlides ? play : null

    Component {
        id: play

        ActionButton {
            objectName: "playSlideshow"
            symbol: Icon.Play
            symbolFirst: true
            text: Theme.landscape ?
            //: Button: shows the pictures of a gallery one after another
            qsTr("Play slideshow") :
            //: Button, short for "Play slideshow"
            qsTr("Slideshow")
            onClicked: root.kiosk.playSlideshow()
        }
    }
    over: Labels.contents(root.page.kind, root.page.count, root.page.films)

    Item {
        id: wall

        width: root.room
        height: Wall.height(root.page.count, !Theme.landscape, Theme.u)

        Repeater {
            model: root.page.links

            BaseButton {
                id: press

                required property string page
                required property string title
                required property string picture
                required property string kind
                required property int index
                readonly property bool film: press.kind === "film"

                readonly property rect place: Wall.frame(press.index, root.page.count, !Theme.landscape, wall.width, Theme.u)

                objectName: "row-" + press.page
                x: Theme.rightToLeft ? wall.width - place.x - place.width : place.x
                y: place.y
                width: place.width
                height: place.height
                text: press.title === "" ? Labels.of(press.kind, press.index + 1, root.page.count) : press.title
                onClicked: root.kiosk.open(press.page)

                // A picture that is not as wide as its frame hangs on a mount.
                background: Rectangle {
                    radius: 2 * Theme.u
                    color: Theme.shade
                }
                contentItem: PictureView {
                    picture: press.picture
                    caption: press.title
                    radius: 2 * Theme.u
                    shade: press.film && press.picture !== "" ? "film" : "none"
                    zone: Qt.rect(Theme.rightToLeft ? width - sign.wordsEnd : sign.wordsBegin, height - 9.5 * Theme.u - sign.wordsHeight / 2, sign.wordsEnd - sign.wordsBegin, sign.wordsHeight + 2 * Theme.u)
                    // A film without a poster is a dark frame with its title.
                    standIn: !press.film

                    Rectangle {
                        anchors.fill: parent
                        radius: 2 * Theme.u
                        color: Theme.ink
                        opacity: press.down ? 0.3 : press.film && press.picture === "" ? 1 : 0
                    }
                    FilmBadge {
                        id: sign
                        visible: press.film
                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.bottom: parent.bottom
                        anchors.margins: 3 * Theme.u
                        text: press.title
                    }
                }
            }
        }
    }
}
