pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Cimaise

// The buttons under a picture: close, the one before and after it, farther and nearer, and a slideshow from here on.
Item {
    id: root

    required property Kiosk kiosk
    required property PageView page
    // Whether there is no picture that could come nearer.
    required property bool missing
    readonly property bool alone: root.page.previous === "" && root.page.next === ""

    implicitHeight: bar.implicitHeight
    height: implicitHeight

    component CloseButton: OverlayButton {
        objectName: "close"
        symbol: Icon.Close
        //: Button: leaves a picture or a film
        text: qsTr("Close")
        onClicked: root.kiosk.back()
    }
    component PreviousButton: OverlayButton {
        objectName: "previousPicture"
        visible: !root.alone
        symbol: Theme.rightToLeft ? Icon.ChevronRight : Icon.ChevronLeft
        enabled: root.page.previous !== ""
        //: Button: the picture before this one
        text: qsTr("Previous")
        onClicked: root.kiosk.turn(root.page.previous)
    }
    component NextButton: OverlayButton {
        objectName: "nextPicture"
        visible: !root.alone
        symbol: Theme.rightToLeft ? Icon.ChevronLeft : Icon.ChevronRight
        symbolLast: true
        enabled: root.page.next !== ""
        //: Button: the picture after this one
        text: qsTr("Next")
        onClicked: root.kiosk.turn(root.page.next)
    }
    component FartherButton: OverlayButton {
        objectName: "farther"
        visible: !root.missing
        symbol: Icon.Farther
        enabled: root.page.zoom.canGoFarther
        //: Button: shows a picture smaller
        text: qsTr("Smaller")
        onClicked: root.page.zoom.farther()
    }
    component NearerButton: OverlayButton {
        objectName: "nearer"
        visible: !root.missing
        symbol: Icon.Nearer
        enabled: root.page.zoom.canComeNearer
        //: Button: shows a picture larger
        text: qsTr("Larger")
        onClicked: root.page.zoom.nearer()
    }
    component SlideshowButton: OverlayButton {
        objectName: "playSlideshow"
        visible: root.kiosk.canShowSlides
        symbol: Icon.Play
        lit: true
        onClicked: root.kiosk.playSlideshow()
    }

    Loader {
        id: bar
        width: parent.width
        sourceComponent: Theme.landscape ? beside : above
    }
    Component {
        id: beside

        Item {
            id: row

            // The words of the middle give way where they have no room.
            readonly property bool bare: width < close.width + previous.fullWidth + next.fullWidth + tools.width + 10 * Theme.u

            implicitHeight: tools.height

            CloseButton {
                id: close
                anchors.left: parent.left
            }
            Item {
                anchors.left: close.right
                anchors.right: tools.left
                height: parent.height

                Row {
                    anchors.horizontalCenter: parent.horizontalCenter
                    spacing: 2 * Theme.u

                    PreviousButton {
                        id: previous
                        bare: row.bare
                    }
                    NextButton {
                        id: next
                        bare: row.bare
                    }
                }
            }
            Row {
                id: tools
                anchors.right: parent.right
                spacing: 2 * Theme.u

                FartherButton {
                    bare: true
                }
                NearerButton {
                    bare: true
                }
                SlideshowButton {
                    //: Button: shows the pictures of a gallery one after another
                    text: qsTr("Play slideshow")
                }
            }
        }
    }
    Component {
        id: above

        GridLayout {
            id: grid

            readonly property real needed: 10 * Theme.u + close.implicitWidth + previous.implicitWidth + next.implicitWidth + farther.implicitWidth + nearer.implicitWidth + slideshow.implicitWidth

            columns: grid.needed <= root.width ? 6 : 3
            uniformCellWidths: columns === 3
            columnSpacing: 2 * Theme.u
            rowSpacing: 2 * Theme.u

            CloseButton {
                id: close
                Layout.fillWidth: true
            }
            PreviousButton {
                id: previous
                Layout.fillWidth: true
            }
            NextButton {
                id: next
                Layout.fillWidth: true
            }
            FartherButton {
                id: farther
                Layout.fillWidth: true
            }
            NearerButton {
                id: nearer
                Layout.fillWidth: true
            }
            SlideshowButton {
                id: slideshow
                Layout.fillWidth: true
                // Alone in its row it takes all of it.
                Layout.columnSpan: root.missing && grid.columns === 3 && !root.alone ? 3 : 1
                //: Button, short for "Play slideshow"
                text: qsTr("Slideshow")
            }
        }
    }
}
