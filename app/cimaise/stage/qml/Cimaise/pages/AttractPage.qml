pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// While nobody is there: pictures and titles in turn, each slowly moving, and an invitation.
Rectangle {
    id: root

    required property AttractLoop loop
    property bool odd: false

    color: Theme.ink
    Accessible.role: Accessible.Button
    //: The attract loop's invitation
    Accessible.name: qsTr("Touch anywhere to begin")

    function show(): void {
        // A layer whose picture has not come yet takes the new slide: what is on show stays until something comes.
        const next = first.waiting || (!second.waiting && root.odd) ? first : second;
        root.odd = next === second;
        const before = next.slide;
        next.slide = root.loop.slide;
        root.loop.release(before);
        next.begin();
    }

    Component.onCompleted: root.show()

    Connections {
        target: root.loop

        function onSlideChanged(): void {
            root.show();
        }
    }
    SlideLayer {
        id: first
        anchors.fill: parent
        loop: root.loop
        other: second
    }
    SlideLayer {
        id: second
        anchors.fill: parent
        loop: root.loop
        other: first
    }
}
