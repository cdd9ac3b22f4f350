pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The attract loop, shown between visits: pictures, films and titles with a slow zoom, and an invitation to touch.
Rectangle {
    id: root

    required property AttractLoop loop
    // Whether it fades in over the visit below it.
    property alias arriving: crossfade.fadesIn
    readonly property rect textArea: root.loop.wordsZone(width, height, Theme.u, false)
    readonly property rect mirroredTextArea: root.loop.wordsZone(width, height, Theme.u, true)

    // The time since the touch that began a visit, in ms.
    property real waking: 0
    readonly property real pictureOpacity: Math.max(0, Math.min(1, 1 - (root.waking - 40) / 140))

    // Its ground would darken a picture that fades in or out.
    color: root.arriving || root.waking > 0 ? "transparent" : Theme.ink
    Accessible.role: Accessible.Button
    //: Invitation in the attract loop
    Accessible.name: qsTr("Touch anywhere to begin")

    component AttractLayer: SlideLayer {
        anchors.fill: parent
        slides: root.loop
        scrim: "attract"
        textArea: slide?.rightToLeft ? root.mirroredTextArea : root.textArea

        // The frames of a film are not known in advance, so the gradient keeps the text legible even over white.
        FilmShade {
            visible: parent.film
            mirrored: parent.slide?.rightToLeft ?? false
        }
    }

    Item {
        anchors.fill: parent
        opacity: root.pictureOpacity

        AttractLayer {
            id: firstLayer
        }
        AttractLayer {
            id: secondLayer
        }
    }
    SlideCrossfade {
        id: crossfade
        anchors.fill: parent
        z: 2
        slides: root.loop
        first: firstLayer
        second: secondLayer
        wordsOut: Theme.still || fadesIn || root.loop.fade === 0 ? 0 : 300
        pictureDelay: Theme.still || fadesIn || root.loop.fade === 0 ? 0 : 200
        pictureFade: Theme.still ? 0 : fadesIn ? Theme.arrive : Theme.reducedMotion ? Math.min(400, root.loop.fade) : root.loop.fade
        wordsDelay: fadesIn ? pictureFade - Math.min(pictureFade, 100) : pictureDelay === 0 ? 0 : Math.max(wordsOut, pictureDelay + pictureFade - 160)
        wordsIn: Theme.still || root.loop.fade === 0 ? 0 : Theme.reducedMotion || fadesIn ? 300 : 400
    }
    AttractWords {
        anchors.fill: parent
        z: 2
        loop: root.loop
        fade: crossfade
        pressed: root.waking > 0
        // The duration is zero in screenshots.
        opacity: root.waking > 0 ? Math.max(0, 1 - root.waking / Theme.wordsOut) : 1
    }
}
