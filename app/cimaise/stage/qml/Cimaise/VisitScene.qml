pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// What a visitor is in: the page in use over the dock, and what may lie over both.
FocusScope {
    id: root

    required property Kiosk kiosk

    focus: true

    PageHost {
        objectName: "pages"
        focus: true
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: dock.top
        kiosk: root.kiosk
        enabled: root.kiosk.sheet === "none" && !root.kiosk.asking
    }
    Dock {
        id: dock
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        kiosk: root.kiosk
        enabled: !root.kiosk.asking
        // A sheet's shadow falls on the page alone.
        z: 1
    }
    Loader {
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.bottom: dock.top
        active: root.kiosk.sheet !== "none"
        focus: active
        sourceComponent: root.kiosk.sheet === "language" ? languageSheet : textSizeSheet
    }
    Loader {
        anchors.fill: parent
        z: 2
        active: root.kiosk.asking
        focus: active
        sourceComponent: stillThere
    }
    Component {
        id: stillThere

        StillThere {
            kiosk: root.kiosk
        }
    }
    Component {
        id: textSizeSheet

        TextSizeSheet {
            kiosk: root.kiosk
        }
    }
    Component {
        id: languageSheet

        LanguageSheet {
            kiosk: root.kiosk
        }
    }
}
