pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Layouts
import Cimaise

// The buttons below a picture: close, previous, next, smaller, larger, and a slideshow that starts with this picture.
Item {
    id: root

    required property Kiosk kiosk
    required property PageView page
    // Whether the picture cannot be shown, so that there is nothing to zoom.
    required property bool missing
    readonly property bool onlyPicture: root.page.previous === "" && root.page.next === ""

    implicitHeight: bar.implicitHeight
    height: implicitHeight

    component CloseButton: OverlayButton {
        objectName: "close"
        symbol: Icon.Close
        //: Button: closes a picture or a film
        text: qsTr("Close")
        onClicked: root.kiosk.back()
    }
    component PreviousButton: OverlayButton {
        objectName: "previousPicture"
        visible: !root.onlyPicture
        symbol: Theme.rightToLeft ? Icon.ChevronRight : Icon.ChevronLeft
        available: root.page.previous !== ""
        //: Button: shows the previous picture
        text: qsTr("Previous")
        onClicked: root.kiosk.stepTo(root.page.previous)
    }
    component NextButton: OverlayButton {
        objectName: "nextPicture"
        visible: !root.onlyPicture
        symbol: Theme.rightToLeft ? Icon.ChevronLeft : Icon.ChevronRight
        symbolLast: true
        available: root.page.next !== ""
        //: Button: shows the next picture
        text: qsTr("Next")
        onClicked: root.kiosk.stepTo(root.page.next)
    }
    component ZoomOutButton: OverlayButton {
        objectName: "zoomOut"
        visible: !root.missing
        symbol: Icon.ZoomOut
        available: root.page.zoom.canZoomOut
        repeats: true
        //: Button: shows the picture smaller
        text: qsTr("Smaller")
        onActed: root.page.zoom.zoomOut()
    }
    component ZoomInButton: OverlayButton {
        objectName: "zoomIn"
        visible: !root.missing
        symbol: Icon.ZoomIn
        available: root.page.zoom.canZoomIn
        repeats: true
        //: Button: shows the picture larger
        text: qsTr("Larger")
        onActed: root.page.zoom.zoomIn()
    }
    component SlideshowButton: OverlayButton {
        objectName: "playSlideshow"
        visible: root.kiosk.hasSlideshow
        symbol: Icon.Play
        highlighted: true
        onClicked: root.kiosk.playSlideshow()
    }

    Loader {
        id: bar
        width: parent.width
        sourceComponent: Theme.landscape ? landscapeLayout : portraitLayout
    }
    Component {
        id: landscapeLayout

        Item {
            id: row

            // Previous and Next show only their icons where the row is too narrow for their labels.
            readonly property bool iconOnly: width < close.width + previous.labelledWidth + next.labelledWidth + tools.width + 10 * Theme.u

            implicitHeight: tools.height

            CloseButton {
                id: close
                anchors.left: parent.left
            }
            // In the middle of the screen, unless the other buttons are in the way.
            Row {
                id: steps

                readonly property real leftmost: (Theme.rightToLeft ? tools.x + tools.width : close.x + close.width) + 2 * Theme.u
                readonly property real rightmost: (Theme.rightToLeft ? close.x : tools.x) - 2 * Theme.u

                x: Math.max(leftmost, Math.min((row.width - width) / 2, rightmost - width))
                spacing: 2 * Theme.u

                PreviousButton {
                    id: previous
                    iconOnly: row.iconOnly
                }
                NextButton {
                    id: next
                    iconOnly: row.iconOnly
                }
            }
            Row {
                id: tools
                anchors.right: parent.right
                spacing: 2 * Theme.u

                ZoomOutButton {
                    iconOnly: true
                }
                ZoomInButton {
                    iconOnly: true
                }
                SlideshowButton {
                    //: Button: shows the pictures of a gallery in sequence
                    text: qsTr("Play slideshow")
                }
            }
        }
    }
    Component {
        id: portraitLayout

        GridLayout {
            id: grid

            readonly property real requiredWidth: 10 * Theme.u + close.implicitWidth + previous.implicitWidth + next.implicitWidth + zoomOut.implicitWidth + zoomIn.implicitWidth + slideshow.implicitWidth

            columns: grid.requiredWidth <= root.width ? 6 : 3
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
            ZoomOutButton {
                id: zoomOut
                Layout.fillWidth: true
            }
            ZoomInButton {
                id: zoomIn
                Layout.fillWidth: true
            }
            SlideshowButton {
                id: slideshow
                Layout.fillWidth: true
                // Takes the whole row where it is the only button there.
                Layout.columnSpan: root.missing && grid.columns === 3 && !root.onlyPicture ? 3 : 1
                //: Button, short for "Play slideshow"
                text: qsTr("Slideshow")
            }
        }
    }
}
