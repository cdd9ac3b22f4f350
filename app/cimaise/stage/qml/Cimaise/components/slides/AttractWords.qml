import QtQuick
import Cimaise

// The words over the slides of the attract loop. What is the same on two slides in a row stays while the rest fades.
Item {
    id: root

    required property AttractLoop loop
    required property SlideCrossfade fade
    // Whether the screen has been touched.
    property bool pressed: false
    readonly property SlideView slide: root.fade.wordsSlide
    readonly property SlideView next: root.fade.nextSlide
    readonly property bool titleOnly: root.slide?.plate ?? false
    readonly property bool mirrored: root.slide?.rightToLeft ?? false
    readonly property SlideView previous: root.fade.previousSlide
    readonly property bool samePlace: root.previous !== null && root.next !== null && root.previous.driftX === root.next.driftX && root.previous.driftY === root.next.driftY && root.previous.plate === root.next.plate && root.previous.rightToLeft === root.next.rightToLeft
    readonly property bool sameTitle: root.samePlace && root.previous.title === root.next.title && root.previous.overline === root.next.overline && root.previous.number === root.next.number
    readonly property bool sameCaption: root.samePlace && root.previous.caption === root.next.caption
    // Distance of the text from its usual position, in px. It changes from time to time, to prevent screen burn-in.
    readonly property point drift: Qt.point((root.slide?.driftX ?? 0) * Theme.u, (root.slide?.driftY ?? 0) * Theme.u)
    // Distance by which a title without a picture has moved up, in px: whole device pixels.
    readonly property real titleDrift: root.titleOnly && root.fade.wordsLayer ? Math.round(Theme.u * root.fade.wordsLayer.progress * Screen.devicePixelRatio) / Screen.devicePixelRatio : 0
    readonly property real invitationMargin: (Theme.landscape ? 11 : 24) * Theme.u

    LayoutMirroring.enabled: root.mirrored
    LayoutMirroring.childrenInherit: true

    Column {
        objectName: "attractText"
        anchors.left: parent.left
        anchors.leftMargin: Theme.marginX + root.drift.x
        anchors.bottom: parent.bottom
        anchors.bottomMargin: root.invitationMargin + root.drift.y + invitation.height + (root.titleOnly ? 18 : 7) * Theme.u + root.titleDrift
        spacing: 3.4 * Theme.u
        opacity: root.sameTitle ? 1 : root.fade.wordsOpacity

        Overline {
            width: titleText.availableWidth
            visible: text !== ""
            color: Theme.overlineOnDark
            text: root.slide ? (root.titleOnly && root.slide.kind !== "" ? Labels.position(root.slide.kind, root.slide.number, root.slide.count) : root.slide.overline) : ""
        }
        TitleText {
            id: titleText
            objectName: "attractTitle"
            // The words fade together.
            fades: false
            availableWidth: Theme.landscape ? (root.titleOnly ? 0.86 : 0.44) * root.width - Theme.marginX - root.drift.x : root.width - 2 * Theme.marginX - root.drift.x
            maximumHeight: root.titleOnly ? root.height - (Theme.landscape ? 70 : 114) * Theme.u : (Theme.landscape ? 33 : 50) * Theme.u
            maximumSize: (root.titleOnly ? (Theme.landscape ? 22 : 17) : 15) * Theme.u
            leading: root.titleOnly ? 1.04 : 1.07
            tracking: root.titleOnly ? -0.018 : -0.012
            color: Theme.cream
            language: root.slide?.language ?? ""
            title: root.slide?.title ?? ""
        }
    }
    Invitation {
        id: invitation
        place: Qt.point(Theme.marginX + (root.next?.driftX ?? 0) * Theme.u, root.invitationMargin + (root.next?.driftY ?? 0) * Theme.u)
        side: root.next?.rightToLeft ? 1 : 0
        text: root.slide?.invitation ?? ""
        filled: !(root.next?.plate ?? false)
        animated: root.fade.gradual && !root.fade.fadesIn
        pressed: root.pressed
        // Constant, but for the first slide.
        opacity: root.fade.fadesIn ? root.fade.wordsOpacity : 1
    }
    SansText {
        objectName: "slideCaption"
        // Not over films: in landscape, their gradient does not extend to the caption.
        visible: !root.titleOnly && (root.slide?.film ?? "") === "" && text !== ""
        anchors.left: parent.left
        anchors.leftMargin: (Theme.landscape ? 0.5 * root.width : Theme.marginX) + root.drift.x
        anchors.right: parent.right
        anchors.rightMargin: Theme.marginX
        anchors.bottom: parent.bottom
        // In landscape next to the centre of the invitation.
        anchors.bottomMargin: (Theme.landscape ? 17.4 * Theme.u - height / 2 : 11 * Theme.u) + root.drift.y
        maximumLineCount: 2
        elide: Text.ElideRight
        horizontalAlignment: Theme.landscape ? Text.AlignRight : Text.AlignLeft
        size: 3 * Theme.u
        weight: 450
        opacity: root.sameCaption ? 1 : root.fade.wordsOpacity
        color: Theme.captionOnDark
        text: root.slide?.caption ?? ""
    }
}
