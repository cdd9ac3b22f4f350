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
        const next = root.odd ? first : second;
        root.odd = !root.odd;
        next.slide = root.loop.slide;
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
