import QtQuick
import Cimaise

// Shows slides in two layers that alternate: the picture of the new slide fades in over the previous one, which stays opaque
// below it, so that the middle of the fade is never darker than both. The words of both slides are never shown at once.
Item {
    id: root

    required property Slides slides
    required property SlideLayer first
    required property SlideLayer second
    // Times in ms: the old words fade out at once; the picture fades in after `pictureDelay`, the new words after `wordsDelay`.
    property int wordsOut: 0
    property int pictureDelay: 0
    property int pictureFade: root.slides.fade
    property int wordsDelay: 0
    property int wordsIn: 0

    // The slide whose words are shown; the slides before and after the current or last fade.
    property SlideView wordsSlide: null
    property SlideView previousSlide: null
    property SlideView nextSlide: null
    property real wordsOpacity: 1
    property SlideLayer current: null
    readonly property alias turning: turn.running
    // Whether the first slide fades in too, over what is below this item.
    property bool arriving: false

    function showSlide(): void {
        if (root.slides.slide === null)
            return;
        // A layer that still waits for its picture gets the new slide, so the visible slide stays until a picture is loaded.
        const next = root.first.waiting || (!root.second.waiting && root.current !== root.first) ? root.first : root.second;
        turn.complete();
        const replaced = next.slide;
        next.slide = root.slides.slide;
        root.slides.release(replaced);
        next.start();
    }
    function turnTo(layer: SlideLayer): void {
        const previous = root.current;
        // The first slide appears at once, unless it fades in too.
        const isFirst = previous === null || previous.opacity === 0;
        root.current = layer;
        layer.z = 1;
        if (previous)
            previous.z = 0;
        layer.zoom();
        turn.previous = previous;
        if (isFirst && !root.arriving)
            root.nextSlide = layer.slide;
        root.previousSlide = root.nextSlide;
        turn.restart();
        root.nextSlide = layer.slide;
        if (isFirst && !root.arriving)
            turn.complete();
        root.slides.shown();
    }
    function swapWords(): void {
        root.wordsSlide = root.nextSlide;
    }

    ParallelAnimation {
        id: turn

        property SlideLayer previous: null

        onFinished: {
            if (turn.previous)
                turn.previous.opacity = 0;
            root.arriving = false;
        }

        SequentialAnimation {
            PauseAnimation {
                duration: root.pictureDelay
            }
            NumberAnimation {
                target: root.current
                property: "opacity"
                from: 0
                to: 1
                duration: root.pictureFade
            }
        }
        SequentialAnimation {
            NumberAnimation {
                target: root
                property: "wordsOpacity"
                to: 0
                duration: root.wordsOut
            }
            PauseAnimation {
                duration: Math.max(0, root.wordsDelay - root.wordsOut)
            }
            ScriptAction {
                script: root.swapWords()
            }
            NumberAnimation {
                target: root
                property: "wordsOpacity"
                to: 1
                duration: root.wordsIn
            }
        }
    }
    Connections {
        target: root.slides

        function onSlideChanged(): void {
            root.showSlide();
        }
    }
    Connections {
        target: root.first

        function onArrived(): void {
            root.turnTo(root.first);
        }
    }
    Connections {
        target: root.second

        function onArrived(): void {
            root.turnTo(root.second);
        }
    }

    Component.onCompleted: root.showSlide()
}
