import QtQuick
import Cimaise

// Two layers that slides come in by turns: one fades in over the other.
Item {
    id: root

    required property Slides slides
    property SlideLayer first
    property SlideLayer second
    property bool secondIsCurrent: false

    function showSlide(): void {
        if (root.slides.slide === null)
            return;
        // A layer whose picture has not come yet takes the new slide: what is on show stays until something comes.
        const next = root.first.waiting || (!root.second.waiting && root.secondIsCurrent) ? root.first : root.second;
        root.secondIsCurrent = next === root.second;
        const replaced = next.slide;
        next.slide = root.slides.slide;
        root.slides.release(replaced);
        next.start();
    }

    Component.onCompleted: root.showSlide()

    Connections {
        target: root.slides

        function onSlideChanged(): void {
            root.showSlide();
        }
    }
}
