import QtQuick
import Cimaise

// Shows slides in two layers that alternate: each new slide fades in over the previous one.
Item {
    id: root

    required property Slides slides
    property SlideLayer first
    property SlideLayer second
    property bool secondIsCurrent: false

    function showSlide(): void {
        if (root.slides.slide === null)
            return;
        // A layer that still waits for its picture gets the new slide, so the visible slide stays until a picture is loaded.
        const next = root.first.waiting || (!root.second.waiting && root.secondIsCurrent) ? root.first : root.second;
        root.secondIsCurrent = next === root.second;
        const replaced = next.slide;
        next.slide = root.slides.slide;
        root.slides.release(replaced);
        next.start();
    }

    Connections {
        target: root.slides

        function onSlideChanged(): void {
            root.showSlide();
        }
    }

    Component.onCompleted: root.showSlide()
}
