import QtQuick
import QtQuick.Templates as T
import Cimaise

// One picture of a gallery over the whole screen, which a visitor can zoom and move, with its caption and buttons. The next
// and the previous one are shown by the same page.
VisitPage {
    id: root

    // The page whose caption is shown: during a turn still the old one.
    property PageView captionPage: root.page
    property real captionOpacity: 1
    // Whether that caption is beside the picture.
    readonly property bool captionBeside: root.captionPage?.zoom?.captionBeside ?? false
    readonly property bool turning: !strip.resting

    // Show the page of the next (`step` 1) or previous (-1) picture.
    function turnTo(page: PageView, step: int): void {
        footer.animated = true;
        // Ends the binding to the page.
        root.captionPage = root.captionPage;
        root.page = page;
        strip.turnTo(step);
    }
    function mainRect(): rect {
        return strip.ready ? strip.pictureRect : strip.current.initialRect();
    }
    function mainPart(): rect {
        return Qt.rect(0, 0, 1, 1);
    }

    mainPicture: strip.view

    Rectangle {
        visible: !root.wordsOnly && !root.fading
        anchors.fill: parent
        color: Theme.ink
    }
    PictureGround {
        visible: !root.wordsOnly && root.fading
        anchors.fill: parent
        pictureRect: strip.pictureRect
    }
    PictureStrip {
        id: strip
        objectName: "strip"
        visible: !root.wordsOnly
        anchors.fill: parent
        kiosk: root.kiosk
        page: root.page
        barHeight: footer.barHeight
        onAwayChanged: {
            if (!strip.away)
                return;
            captionIn.stop();
            captionOut.restart();
        }
        onRested: {
            captionOut.stop();
            if (root.captionPage !== root.page)
                root.captionOpacity = 0;
            root.captionPage = root.page;
            captionIn.restart();
        }
    }
    NumberAnimation {
        id: captionOut
        target: root
        property: "captionOpacity"
        to: 0
        duration: Theme.wordsOut
    }
    NumberAnimation {
        id: captionIn
        target: root
        property: "captionOpacity"
        to: 1
        duration: Theme.wordsIn
    }
    UnavailableMessage {
        objectName: "missingPicture"
        visible: strip.missing
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
        focusPolicy: strip.missing ? Qt.NoFocus : Qt.TabFocus
        activeFocusOnTab: !strip.missing
        Accessible.role: Accessible.Graphic
        Accessible.name: root.page.alt !== "" ? root.page.alt : root.page.title
        Accessible.focusable: true
        Keys.onPressed: event => event.accepted = root.page.zoom.press(event.key)

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
    CaptionColumn {
        anchors.left: parent.left
        anchors.leftMargin: Theme.marginX
        anchors.bottom: parent.bottom
        anchors.bottomMargin: footer.barHeight + 3 * Theme.u
        visible: opacity > 0 && root.kiosk.sheet !== "slideshow" && !root.wordsOnly
        opacity: root.captionBeside && root.captionPage.zoom.whole ? root.captionOpacity : 0
        page: root.captionPage
    }
    MediaFooter {
        id: footer
        // The slideshow that begins over this picture has its own.
        visible: root.kiosk.sheet !== "slideshow"
        anchors.left: parent.left
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        page: root.captionBeside ? null : root.captionPage
        captionOpacity: root.captionOpacity
        shaded: !root.page.zoom.whole

        PictureBar {
            width: parent.width
            kiosk: root.kiosk
            page: root.page
            missing: strip.missing
        }
    }
}
