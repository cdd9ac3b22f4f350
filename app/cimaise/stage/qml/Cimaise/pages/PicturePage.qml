import QtQuick
import QtQuick.Templates as T
import Cimaise

// One picture over the whole screen, which a visitor can zoom and move, with its caption and buttons.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property PageView page

    Rectangle {
        anchors.fill: parent
        color: Theme.ink
    }
    ZoomablePicture {
        id: picture
        anchors.fill: parent
        kiosk: root.kiosk
        page: root.page
        coveredHeight: footer.coveredHeight
    }
    UnavailableMessage {
        objectName: "missingPicture"
        visible: picture.missing
        anchors.centerIn: parent
        anchors.verticalCenterOffset: -footer.coveredHeight / 2
        symbol: Icon.NoPicture
        //: Shown in place of a picture whose file is missing or damaged
        text: qsTr("This picture cannot be shown.")
    }
    // Keyboard focus for the picture: plus and minus zoom it, arrow keys move it.
    T.Control {
        objectName: "picture"
        anchors.fill: parent
        anchors.bottomMargin: footer.coveredHeight
        focusPolicy: picture.missing ? Qt.NoFocus : Qt.TabFocus
        activeFocusOnTab: !picture.missing
        Accessible.role: Accessible.Graphic
        Accessible.name: root.page.alt !== "" ? root.page.alt : root.page.title
        Accessible.focusable: true
        Keys.onPressed: event => event.accepted = picture.zoom.press(event.key)

        Rectangle {
            objectName: "focusRing"
            visible: (parent as T.Control).visualFocus
            anchors.fill: parent
            anchors.margins: 0.6 * Theme.u
            color: "transparent"
            radius: Theme.u
            border.width: Math.max(3, Theme.u * 0.5)
            border.color: Theme.cream
        }
    }
    MediaFooter {
        id: footer
        // The slideshow that begins over this picture has its own.
        visible: root.kiosk.sheet !== "slideshow"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        caption: root.page.caption
        note: [root.page.date, root.page.credit].filter(part => part !== "").join(" · ")

        PictureBar {
            width: parent.width
            kiosk: root.kiosk
            page: root.page
            missing: picture.missing
        }
    }
}
