import QtQuick
import Cimaise

// The dark ground around a picture while picture and ground fade in or out. Not under the picture: it would darken what is
// below.
Item {
    id: root

    // The place of the picture, in px.
    required property rect pictureRect

    Rectangle {
        width: root.width
        height: root.pictureRect.y
        color: Theme.ink
    }
    Rectangle {
        y: root.pictureRect.y + root.pictureRect.height
        width: root.width
        height: root.height - y
        color: Theme.ink
    }
    Rectangle {
        y: root.pictureRect.y
        width: root.pictureRect.x
        height: root.pictureRect.height
        color: Theme.ink
    }
    Rectangle {
        x: root.pictureRect.x + root.pictureRect.width
        y: root.pictureRect.y
        width: root.width - x
        height: root.pictureRect.height
        color: Theme.ink
    }
}
