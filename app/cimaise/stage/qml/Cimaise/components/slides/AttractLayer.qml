import QtQuick
import Cimaise

// One slide of the attract loop: a picture or film with the exhibit's title over it, or a title without a picture.
SlideLayer {
    id: root

    required property AttractLoop loop

    // Distance of the text from its usual position, in px: it differs from slide to slide, to prevent screen burn-in.
    readonly property real driftX: root.slide ? root.slide.placement * 2 * Theme.u : 0
    readonly property real driftY: root.slide ? [0, 6, 2, 4][root.slide.placement] * Theme.u : 0
    // Distance by which a title without a picture has moved up, in px.
    readonly property real titleDrift: root.opacity > 0 && root.titleOnly ? Theme.u * root.zoomProgress : 0
    readonly property bool mirrored: root.slide?.rightToLeft ?? false

    slides: root.loop
    scrim: "attract"
    textArea: root.loop.wordsZone(width, height, Theme.u, root.mirrored)
    LayoutMirroring.enabled: root.mirrored
    LayoutMirroring.childrenInherit: true

    // The frames of a film are not known in advance, so the gradient keeps the text legible even over white.
    Rectangle {
        visible: root.film
        anchors.left: parent.left
        anchors.bottom: parent.bottom
        width: Theme.landscape ? parent.width * 0.62 : parent.width
        height: Theme.landscape ? parent.height : parent.height * 0.6
        rotation: Theme.landscape && root.mirrored ? 180 : 0

        gradient: Gradient {
            orientation: Theme.landscape ? Gradient.Horizontal : Gradient.Vertical

            GradientStop {
                position: Theme.landscape ? 1 : 0
                color: Qt.alpha(Theme.ink, 0)
            }
            GradientStop {
                position: Theme.landscape ? 0.72 : 0.16
                color: Qt.alpha(Theme.ink, 0.8)
            }
            GradientStop {
                position: Theme.landscape ? 0 : 1
                color: Qt.alpha(Theme.ink, 0.9)
            }
        }
    }
    Column {
        id: textColumn
        objectName: "attractText"
        anchors.left: parent.left
        anchors.leftMargin: Theme.marginX + root.driftX
        anchors.bottom: parent.bottom
        anchors.bottomMargin: (Theme.landscape ? 11 : 24) * Theme.u + root.driftY + root.titleDrift

        Overline {
            width: titleText.availableWidth
            visible: text !== ""
            color: Theme.overlineOnDark
            text: root.slide ? (root.titleOnly && root.slide.kind !== "" ? Labels.position(root.slide.kind, root.slide.number, root.slide.count) : root.slide.overline) : ""
        }
        Item {
            width: 1
            height: 3.4 * Theme.u
        }
        TitleText {
            id: titleText
            objectName: "attractTitle"
            availableWidth: Theme.landscape ? (root.titleOnly ? 0.86 : 0.44) * root.width - Theme.marginX - root.driftX : root.width - 2 * Theme.marginX - root.driftX
            maximumHeight: root.titleOnly ? root.height - (Theme.landscape ? 70 : 114) * Theme.u : (Theme.landscape ? 33 : 50) * Theme.u
            maximumSize: (root.titleOnly ? (Theme.landscape ? 22 : 17) : 15) * Theme.u
            leading: root.titleOnly ? 1.04 : 1.07
            tracking: root.titleOnly ? -0.018 : -0.012
            color: Theme.cream
            title: root.slide?.title ?? ""
        }
        Item {
            width: 1
            height: (root.titleOnly ? 18 : 7) * Theme.u
        }
        Rectangle {
            anchors.left: parent.left
            width: invitation.implicitWidth + 14 * Theme.u
            height: 13 * Theme.u
            radius: height / 2
            color: root.titleOnly ? "transparent" : Theme.cream
            border.color: Theme.cream
            border.width: Math.max(2, Theme.u * 0.35)

            SansText {
                id: invitation
                anchors.centerIn: parent
                size: 4.25 * Theme.u
                weight: 600
                color: root.titleOnly ? Theme.cream : Theme.ink
                text: root.slide?.invitation ?? ""
                wrapMode: Text.NoWrap
            }
        }
    }
    SansText {
        // Not over films: in landscape, their gradient does not extend to the caption.
        visible: !root.titleOnly && !root.film && text !== ""
        anchors.left: parent.left
        anchors.leftMargin: (Theme.landscape ? 0.5 * root.width : Theme.marginX) + root.driftX
        anchors.right: parent.right
        anchors.rightMargin: Theme.marginX
        anchors.bottom: parent.bottom
        anchors.bottomMargin: (Theme.landscape ? 15.5 : 11) * Theme.u + root.driftY
        horizontalAlignment: Theme.landscape ? Text.AlignRight : Text.AlignLeft
        size: 3 * Theme.u
        weight: 450
        color: Theme.captionOnDark
        text: root.slide?.caption ?? ""
    }
}
