import QtQuick
import Cimaise

// Two layers that slides come in by turns: one fades in over the other.
Item {
    id: root

    required property Slides slides
    property SlideLayer first
    property SlideLayer second
    property bool odd: false

    function show(): void {
        if (root.slides.slide === null)
            return;
        // A layer whose picture has not come yet takes the new slide: what is on show stays until something comes.
        const next = root.first.waiting || (!root.second.waiting && root.odd) ? root.first : root.second;
        root.odd = next === root.second;
        const before = next.slide;
        next.slide = root.slides.slide;
        root.slides.release(before);
        next.begin();
    }

    Component.onCompleted: root.show()

    Connections {
        target: root.slides

        function onSlideChanged(): void {
            root.show();
        }
    }
}
