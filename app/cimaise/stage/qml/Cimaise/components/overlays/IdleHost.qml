pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// Shows the idle prompt, and lets it leave when it is answered. Meanwhile the page below takes touches again.
Loader {
    id: root

    required property Kiosk kiosk
    readonly property bool asking: root.kiosk.asking

    function show(): void {
        const prompt = root.item as IdlePrompt;
        if (!root.asking)
            prompt?.leave();
        else if (prompt)
            prompt.arrive();
        else
            root.active = true;
    }

    active: false
    focus: root.asking
    onAskingChanged: root.show()
    Component.onCompleted: root.show()

    sourceComponent: IdlePrompt {
        kiosk: root.kiosk
        onGone: root.active = false
    }
}
