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
        if (root.wanted === "none")
            sheet?.leave();
        else if (sheet && root.shown !== root.wanted)
            sheet.coverContent();
        else if (sheet)
            sheet.rise();
        else
            root.open();
    }
    function open(): void {
        root.shown = root.wanted;
        (loader.item as Sheet)?.rise();
    }
    // One sheet after another: in its place, and as far up as it is.
    function replace(): void {
        const before = loader.item as Sheet;
        const share = before.share;
        const scrim = before.scrim;
        root.shown = root.wanted;
        (loader.item as Sheet)?.replace(share, scrim);
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
            // Another sheet may have been opened meanwhile.
            if (root.wanted !== "none")
                root.open();
        }
        function onContentCovered(): void {
            root.replace();
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
