import QtQuick
import Cimaise

// The attract loop, shown between visits: pictures, films and titles with a slow zoom, and an invitation to touch.
Rectangle {
    id: root

    required property AttractLoop loop

    color: Theme.ink
    Accessible.role: Accessible.Button
    //: Invitation in the attract loop
    Accessible.name: qsTr("Touch anywhere to begin")

    SlideCrossfade {
        anchors.fill: parent
        slides: root.loop
        first: firstLayer
        second: secondLayer

        AttractLayer {
            id: firstLayer
            anchors.fill: parent
            loop: root.loop
            other: secondLayer
        }
        AttractLayer {
            id: secondLayer
            anchors.fill: parent
            loop: root.loop
            other: firstLayer
        }
    }
}
