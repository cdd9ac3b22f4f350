import QtQuick
import Cimaise

// The window: the attract loop, the page in use over the dock, and what may lie over both.
Window {
    id: window

    required property Kiosk kiosk

    color: Theme.ink
    title: "Cimaise"

    Binding {
        target: Theme
        property: "width"
        value: window.width
    }
    Binding {
        target: Theme
        property: "height"
        value: window.height
    }
    Binding {
        target: Theme
        property: "textSize"
        value: window.kiosk.textSize
    }
    Binding {
        target: Theme
        property: "accent"
        value: window.kiosk.accent
    }
    Binding {
        target: Theme
        property: "still"
        value: window.kiosk.still
    }
    Binding {
        target: Theme
        property: "rightToLeft"
        value: window.kiosk.rightToLeft
    }

    FocusScope {
        id: scene
        objectName: "scene"
        anchors.fill: parent
        focus: true
        LayoutMirroring.enabled: window.kiosk.rightToLeft
        LayoutMirroring.childrenInherit: true
        Keys.onPressed: event => window.kiosk.moveFocus(event.key)
        Keys.onEscapePressed: window.kiosk.back()
        Keys.onBackPressed: window.kiosk.back()

        PageHost {
            objectName: "pages"
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: dock.top
            kiosk: window.kiosk
            enabled: !window.kiosk.attract && window.kiosk.sheet === "none" && !window.kiosk.asking
            visible: !window.kiosk.attract
        }
        Dock {
            id: dock
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.bottom: parent.bottom
            kiosk: window.kiosk
            visible: !window.kiosk.attract
            enabled: !window.kiosk.asking
        }
        Loader {
            anchors.left: parent.left
            anchors.right: parent.right
            anchors.top: parent.top
            anchors.bottom: dock.top
            active: window.kiosk.sheet !== "none"
            focus: active
            sourceComponent: window.kiosk.sheet === "language" ? languageSheet : textSizeSheet
        }
        Loader {
            anchors.fill: parent
            active: window.kiosk.asking
            focus: active
            sourceComponent: stillThere
        }
        Loader {
            anchors.fill: parent
            active: window.kiosk.attract
            sourceComponent: attractPage
        }
    }
    Component {
        id: attractPage

        AttractPage {
            loop: window.kiosk.loop
        }
    }
    Component {
        id: stillThere

        StillThere {
            kiosk: window.kiosk
        }
    }
    Component {
        id: textSizeSheet

        TextSizeSheet {
            kiosk: window.kiosk
        }
    }
    Component {
        id: languageSheet

        LanguageSheet {
            kiosk: window.kiosk
        }
    }
}
