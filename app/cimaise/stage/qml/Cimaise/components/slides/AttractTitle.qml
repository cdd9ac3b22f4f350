import QtQuick
import Cimaise

// The overline and the title over a slide of the attract loop. Two of them alternate: one is shown, the other is laid out for the
// next slide.
Column {
    id: root
    objectName: "attractText"

    required property AttractWords words
    required property Invitation invitation
    required property bool shown
    property SlideView slide: null
    // Whether everything of the slide is known but its title, which is therefore fitted only once.
    property bool placed: false
    readonly property bool titleOnly: root.slide?.plate ?? false
    // Whether the overline is the position of the work or song.
    readonly property bool numbered: root.titleOnly && root.slide?.kind !== ""
    readonly property bool light: root.slide?.light ?? false
    readonly property bool beside: root.slide?.beside ?? false
    readonly property bool together: Theme.landscape && (root.slide?.pair ?? false)
    readonly property bool mirrored: root.slide?.rightToLeft ?? false
    readonly property real screenWidth: root.words.width
    readonly property point drift: root.words.driftOf(root.slide)
    readonly property real margin: root.together ? root.words.edge(root.slide) : Theme.marginX
    readonly property real fullWidth: root.screenWidth - 2 * root.margin - root.drift.x
    readonly property real wallEdge: root.slide ? (root.mirrored ? root.slide.wall.x + root.slide.wall.width : 1 - root.slide.wall.x) * root.screenWidth : 0

    function lay(slide: SlideView): void {
        if (root.placed && root.slide === slide)
            return;
        root.placed = false;
        root.slide = slide;
        root.placed = true;
    }

    LayoutMirroring.enabled: root.mirrored
    LayoutMirroring.childrenInherit: true
    anchors.left: parent.left
    anchors.leftMargin: root.margin + root.drift.x
    anchors.bottom: parent.bottom
    anchors.bottomMargin: root.words.invitationMargin + root.drift.y + (root.together ? (root.invitation.height - height) / 2 : root.invitation.height + (root.titleOnly ? 18 : 7) * Theme.u + (root.shown ? root.words.titleDrift : 0))
    spacing: 3.4 * Theme.u
    visible: root.shown
    opacity: root.words.sameTitle ? 1 : root.words.fade.wordsOpacity

    Overline {
        width: titleText.availableWidth
        visible: words !== "" && !root.together
        // The accent is legible on paper; a light wall is darker.
        color: !root.light ? Theme.overlineOnDark : root.slide?.hung ? Theme.ink : Theme.accent
        language: root.slide && !root.numbered ? root.slide.language : Theme.labelLanguage
        words: root.slide ? (root.numbered ? Labels.position(root.slide.kind, root.slide.number, root.slide.count) : root.slide.overline) : ""
    }
    TitleText {
        id: titleText
        objectName: "attractTitle"
        // The words fade together.
        fades: false
        availableWidth: root.together ? root.fullWidth - root.invitation.width - 8 * Theme.u : root.titleOnly ? (Theme.landscape ? 0.86 * root.screenWidth - Theme.marginX - root.drift.x : root.fullWidth) : root.beside ? Math.min(0.44 * root.screenWidth, root.screenWidth - root.wallEdge - 6 * Theme.u) - Theme.marginX - root.drift.x : Theme.landscape ? 0.44 * root.screenWidth - Theme.marginX - root.drift.x : root.fullWidth
        maximumHeight: root.together ? 17.3 * Theme.u : root.titleOnly ? root.words.height - (Theme.landscape ? 70 : 114) * Theme.u : 16.5 * (root.slide?.titleLines ?? 2) * Theme.u
        maximumSize: (root.together ? 12 : root.titleOnly ? (Theme.landscape ? 22 : 17) : 15) * Theme.u
        leading: root.titleOnly ? 1.04 : 1.07
        tracking: root.titleOnly ? -0.018 : -0.012
        color: root.light ? Theme.ink : Theme.cream
        language: root.slide?.language ?? ""
        title: root.placed ? root.slide?.title ?? "" : ""
    }
}
