pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// One section: its title over its picture, next to its text.
ReadingPage {
    id: root

    minimumAsideHeight: Theme.landscape ? 0.3 * height : 0.5 * height

    aside: PictureView {
        picture: root.page.picture
        alt: root.page.alt
        scrim: "tile"
        showPlaceholder: picture !== ""
        showMessage: false
        implicitHeight: header.height + (Theme.marginTop + 6 * Theme.u)
        textArea: Qt.rect(0, header.y - Theme.u, width, height - header.y + Theme.u)

        Loader {
            id: field
            anchors.fill: parent
            active: root.page.picture === ""
            sourceComponent: FieldCover {
                position: root.page.number - 1
                figure: root.page.number
                inset: Theme.marginX
                wordsTop: header.y
            }
        }
        Column {
            id: header
            anchors.left: parent.left
            anchors.leftMargin: Theme.marginX
            anchors.right: parent.right
            anchors.rightMargin: 4 * Theme.u
            anchors.bottom: parent.bottom
            anchors.bottomMargin: (!Theme.landscape ? 9 : Theme.twoColumns ? 6 : 5) * Theme.u
            spacing: 3 * Theme.u
            opacity: root.panelWords

            Overline {
                width: parent.width
                color: (field.item as FieldCover)?.wordColor ?? Theme.overlineOnDark
                language: Theme.labelLanguage
                words: Labels.position(root.page.kind, root.page.number, root.page.count)
            }
            TitleText {
                objectName: "pageTitle"
                availableWidth: header.width
                maximumSize: (Theme.landscape ? 8.4 : 11) * Theme.u * Theme.headScale
                weight: 520
                leading: 1.1
                color: (field.item as FieldCover)?.wordColor ?? Theme.cream
                title: root.page.title
                Accessible.role: Accessible.Heading
            }
        }
    }

    BodyText {
        width: root.availableWidth
        page: root.page
        area: root.area
        capLine: root.capLine
    }
    ExcerptLabel {
        anchors.left: parent.left
        visible: root.page.excerpt
    }
}
