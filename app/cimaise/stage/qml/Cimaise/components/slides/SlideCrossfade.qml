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
    // Whether the first slide fades in over what is below, instead of appearing at once.
    property bool fadesIn: false

    // The slide whose words are shown and its layer; the slides before and after the current or last fade.
    property SlideView wordsSlide: null
    // The slide that waits for its picture, or that was the last to do so.
    property SlideView comingSlide: null
    property SlideLayer wordsLayer: null
    property SlideView previousSlide: null
    property SlideView nextSlide: null
    property real wordsOpacity: 1
    property SlideLayer current: null
    // Whether a slide covers everything below.
    readonly property bool covering: root.current !== null && (root.previousSlide !== null || !turn.running)
    // Whether a slide is being replaced.
    readonly property bool turning: turn.running
    // Whether what changes with the next slide changes gradually: not if that appears at once.
    property bool gradual: false

    // How far the slides have faded out over what is below, 0-1, and the opacity of the current one when they began to.
    property real gone: 0
    property real share: 1

    // Stops, to fade out.
    function leave(): void {
        turn.stop();
        root.share = root.current ? root.current.opacity : 1;
    }
    // The two layers must look as if they were one.
    onGoneChanged: {
        if (!root.current)
            return;
        root.current.opacity = root.share * (1 - root.gone);
        if (turn.previous && root.share < 1)
            turn.previous.opacity = 1 - root.gone / (1 - root.current.opacity);
    }

    function showSlide(): void {
        if (root.slides.slide === null)
            return;
        // A layer that still waits for its picture gets the new slide, so the visible slide stays until a picture is loaded.
        const next = root.first.waiting || (!root.second.waiting && root.current !== root.first) ? root.first : root.second;
        root.completeTurn();
        const replaced = next.slide;
        next.slide = root.slides.slide;
        root.comingSlide = next.slide;
        root.slides.release(replaced);
        next.start();
    }
    function turnTo(layer: SlideLayer): void {
        root.completeTurn();
        const previous = root.current;
        root.gradual = root.pictureFade > 0 && (previous !== null || root.fadesIn);
        root.previousSlide = previous ? root.nextSlide : null;
        root.nextSlide = layer.slide;
        root.current = layer;
        layer.z = 1;
        if (previous)
            previous.z = 0;
        turn.previous = previous;
        if (!previous)
            root.wordsOpacity = root.fadesIn ? 0 : 1;
        turn.restart();
        if (!root.gradual)
            root.completeTurn();
        root.slides.shown();
    }
    // Sets every value to its end. An animation that is completed runs no scripts.
    function completeTurn(): void {
        if (!turn.running)
            return;
        turn.stop();
        if (root.current.progress === 0)
            root.current.move();
        root.endTurn();
    }
    function endTurn(): void {
        root.current.opacity = 1;
        if (turn.previous)
            turn.previous.opacity = 0;
        root.swapWords();
        root.wordsOpacity = 1;
        root.gradual = false;
        root.fadesIn = false;
    }
    function swapWords(): void {
        root.wordsSlide = root.nextSlide;
        root.wordsLayer = root.current;
    }

    ParallelAnimation {
        id: turn

        property SlideLayer previous: null

        onFinished: root.endTurn()

        SequentialAnimation {
            PauseAnimation {
                duration: root.pictureDelay
            }
            ScriptAction {
                script: root.current.move()
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
    Binding {
        target: root.slides
        property: "unit"
        value: Theme.u
    }
    Binding {
        target: root.slides
        property: "travels"
        value: Theme.travels
    }
    Binding {
        target: root.slides
        property: "frame"
        value: Qt.size(root.width, root.height)
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
    Component.onDestruction: turn.stop()
}
