import QtQuick
import Cimaise

// While nobody is there: pictures, films and titles in turn, each slowly moving, and an invitation.
Rectangle {
    id: root

    required property AttractLoop loop

    color: Theme.ink
    Accessible.role: Accessible.Button
    //: The attract loop's invitation
    Accessible.name: qsTr("Touch anywhere to begin")

    SlideCrossfade {
        anchors.fill: parent
        slides: root.loop
        first: one
        second: other

        AttractLayer {
            id: one
            anchors.fill: parent
            loop: root.loop
            other: other
        }
        AttractLayer {
            id: other
            anchors.fill: parent
            loop: root.loop
            other: one
        }
    }
}
