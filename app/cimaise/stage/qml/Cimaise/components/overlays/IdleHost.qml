pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// Shows the idle prompt, and lets it leave when it is answered. Meanwhile the page below takes touches again. Unanswered, it stays
// until the attract loop has faded in over it.
Loader {
    id: root

    required property Kiosk kiosk
    readonly property bool asking: root.kiosk.asking

    function show(): void {
        const prompt = root.item as IdlePrompt;
        if (root.kiosk.attract)
            return;
        if (!root.asking)
            prompt?.leave();
        else if (prompt)
            prompt.arrive();
        else
            root.active = true;
    }

    active: false
    focus: root.asking
    onVisibleChanged: {
        if (!root.visible && !root.asking)
            root.active = false;
    }
    Component.onCompleted: root.show()

    Connections {
        target: root.kiosk

        function onPhaseChanged(): void {
            root.show();
        }
    }

    sourceComponent: IdlePrompt {
        kiosk: root.kiosk
        onGone: root.active = false
    }
}
