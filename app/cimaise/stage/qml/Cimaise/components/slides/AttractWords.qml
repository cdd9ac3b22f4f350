pragma ComponentBehavior: Bound
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
    readonly property bool samePlace: root.previous !== null && root.next !== null && root.previous.driftX === root.next.driftX && root.previous.driftY === root.next.driftY && root.previous.plate === root.next.plate && root.previous.light === root.next.light && root.previous.wall === root.next.wall && root.previous.rightToLeft === root.next.rightToLeft
    readonly property bool sameTitle: root.samePlace && root.previous.title === root.next.title && root.previous.overline === root.next.overline && root.previous.number === root.next.number
    readonly property bool sameCaption: root.samePlace && root.previous.caption === root.next.caption && root.previous.partnerCaption === root.next.partnerCaption
    // Dark words on a light picture, or on a light wall.
    readonly property bool light: root.slide?.light ?? false
    // A print beside the words, or two prints side by side above one line of words; and how far the words are from the sides.
    readonly property bool beside: root.slide?.beside ?? false
    readonly property bool together: Theme.landscape && (root.slide?.pair ?? false)
    readonly property real wallEdge: root.slide ? (root.mirrored ? root.slide.wall.x + root.slide.wall.width : 1 - root.slide.wall.x) * root.width : 0
    // Distance of the text from its usual position, in px. It changes from time to time, to prevent screen burn-in.
    readonly property point drift: root.driftOf(root.slide)
    // Distance by which a title without a picture has moved up, in px: whole device pixels.
    readonly property real titleDrift: root.titleOnly && root.fade.wordsLayer ? Math.round(Theme.u * root.fade.wordsLayer.progress * Screen.devicePixelRatio) / Screen.devicePixelRatio : 0
    // The title that is shown; the other one is laid out ahead, since that would take the time of several frames.
    property AttractTitle shownTitle: firstTitle
    readonly property AttractTitle otherTitle: root.shownTitle === firstTitle ? secondTitle : firstTitle
    readonly property real invitationMargin: (Theme.landscape ? 11 : 24) * Theme.u

    // Below two prints side by side, the words begin and end where these do, if there is room enough.
    function edge(slide: SlideView): real {
        return Math.max(Theme.marginX, Math.min((slide?.wall.x ?? 0) * root.width, root.width / 2 - 75 * Theme.u));
    }
    function driftOf(slide: SlideView): point {
        return slide === null || (slide.pair && Theme.landscape) ? Qt.point(0, 0) : Qt.point(slide.driftX * Theme.u, slide.driftY * Theme.u);
    }

    onSlideChanged: {
        if (root.shownTitle.slide === root.slide)
            return;
        root.otherTitle.lay(root.slide);
        root.shownTitle = root.otherTitle;
    }

    Connections {
        target: root.fade

        function onComingSlideChanged(): void {
            if (root.fade.comingSlide && root.shownTitle.slide !== root.fade.comingSlide)
                root.otherTitle.lay(root.fade.comingSlide);
        }
    }

    component PrintCaption: SansText {
        required property rect place

        visible: root.together && text !== ""
        x: place.x * root.width
        y: (place.y + place.height) * root.height + 2.6 * Theme.u
        width: place.width * root.width
        maximumLineCount: 2
        elide: Text.ElideRight
        size: 3 * Theme.u
        weight: 450
        opacity: root.sameCaption ? 1 : root.fade.wordsOpacity
        color: root.light ? Theme.captionOnLight : Theme.captionOnDark
    }

    LayoutMirroring.enabled: root.mirrored
    LayoutMirroring.childrenInherit: true

    AttractTitle {
        id: firstTitle
        words: root
        shown: root.shownTitle === firstTitle
        invitation: invitation
    }
    AttractTitle {
        id: secondTitle
        words: root
        shown: root.shownTitle === secondTitle
        invitation: invitation
    }
    Invitation {
        id: invitation
        readonly property bool together: Theme.landscape && (root.next?.pair ?? false)
        readonly property point drift: root.driftOf(root.next)

        place: Qt.point((together ? root.edge(root.next) : Theme.marginX) + drift.x, root.invitationMargin + drift.y)
        // At the other end of the line below two prints.
        side: (root.next?.rightToLeft ?? false) !== together ? 1 : 0
        text: root.slide?.invitation ?? ""
        filled: !(root.next?.plate ?? false) && !light
        light: root.next?.light ?? false
        animated: root.fade.gradual && !root.fade.fadesIn
        pressed: root.pressed
        // Constant, but for the first slide and for a change of the side.
        opacity: (root.fade.fadesIn ? root.fade.wordsOpacity : 1) * invitation.presence
    }
    SansText {
        objectName: "slideCaption"
        // Not over films: in landscape, their gradient does not extend to the caption.
        visible: !root.titleOnly && !root.together && (root.slide?.film ?? "") === "" && text !== ""
        anchors.left: parent.left
        anchors.leftMargin: (root.beside ? Theme.marginX + invitation.width + 6 * Theme.u : Theme.landscape ? 0.5 * root.width : Theme.marginX) + root.drift.x
        anchors.right: parent.right
        anchors.rightMargin: root.beside ? root.wallEdge + 6 * Theme.u : Theme.marginX
        anchors.bottom: parent.bottom
        // In landscape next to the centre of the invitation, or beside a print on its bottom line.
        anchors.bottomMargin: (root.beside ? 11 * Theme.u : Theme.landscape ? 17.4 * Theme.u - height / 2 : 11 * Theme.u) + root.drift.y
        // Beside a print there is little width; four lines end below the title.
        maximumLineCount: root.beside ? 4 : 2
        elide: Text.ElideRight
        horizontalAlignment: Theme.landscape ? Text.AlignRight : Text.AlignLeft
        size: 3 * Theme.u
        weight: 450
        opacity: root.sameCaption ? 1 : root.fade.wordsOpacity
        color: root.light ? Theme.captionOnLight : Theme.captionOnDark
        text: root.slide ? [root.slide.caption, root.slide.partnerCaption].filter(caption => caption !== "").map(caption => Typesetter.caption(caption, root.slide.language, font, width, maximumLineCount)).join("\n") : ""
    }
    // Two prints side by side: each has its caption below it.
    PrintCaption {
        place: root.slide?.firstPrint ?? Qt.rect(0, 0, 0, 0)
        text: root.slide?.caption ?? ""
    }
    PrintCaption {
        place: root.slide?.secondPrint ?? Qt.rect(0, 0, 0, 0)
        text: root.slide?.partnerCaption ?? ""
    }
}
