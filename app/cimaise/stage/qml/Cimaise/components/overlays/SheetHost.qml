pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// Shows the open sheet, and lets it leave when it is closed. Meanwhile the page below takes touches again.
FocusScope {
    id: root

    required property Kiosk kiosk
    readonly property string wanted: root.kiosk.sheet === "slideshow" ? "none" : root.kiosk.sheet
    // The sheet that is shown, or that leaves.
    property string shown: "none"

    onWantedChanged: root.show()

    function show(): void {
        const sheet = loader.item as Sheet;
        if (root.wanted === "none") {
            if (sheet)
                sheet.leave();
            return;
        }
        const isSame = root.shown === root.wanted;
        root.shown = root.wanted;
        const next = loader.item as Sheet;
        if (next) {
            next.enabled = true;
            next.rise();
            // One sheet after another: the new one is there at once.
            if (sheet && !isSame)
                next.finishRising();
        }
    }

    Loader {
        id: loader
        anchors.fill: parent
        focus: true
        active: root.shown !== "none"
        sourceComponent: root.shown === "language" ? languageSheet : textSizeSheet
    }
    Connections {
        target: loader.item as Sheet

        function onGone(): void {
            root.shown = "none";
        }
    }
    Component {
        id: languageSheet

        LanguageSheet {
            kiosk: root.kiosk
        }
    }
    Component {
        id: textSizeSheet

        TextSizeSheet {
            kiosk: root.kiosk
        }
    }
    Component.onCompleted: root.show()
}
