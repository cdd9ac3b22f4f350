pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The three text sizes, each with a letter in that size.
Sheet {
    id: root

    //: Title of the sheet with three text sizes
    title: qsTr("Text size")
    // The page stays visible behind the sheet, so that visitors see the effect of a size.
    scrim: Theme.lightScrim

    Row {
        width: parent.width
        spacing: 3 * Theme.u

        Repeater {
            model: [100, 140, 200]

            OptionButton {
                id: option

                required property int index
                required property int modelData

                objectName: "textSize" + option.modelData
                width: (parent.width - 6 * Theme.u) / 3
                height: 30 * Theme.u
                selected: root.kiosk.textSize === option.index + 1
                text: option.modelData + " %"
                onClicked: root.kiosk.chooseTextSize(option.index + 1)

                contentItem: Item {
                    SerifText {
                        anchors.horizontalCenter: parent.horizontalCenter
                        anchors.bottom: label.top
                        anchors.bottomMargin: 2.3 * Theme.u
                        size: 6 * Theme.u * [1, 1.6, 2.45][option.index]
                        weight: 480
                        leading: 1
                        color: option.foreground
                        text: "A"
                    }
                    Row {
                        id: label
                        anchors.horizontalCenter: parent.horizontalCenter
                        anchors.bottom: parent.bottom
                        anchors.bottomMargin: 3.5 * Theme.u
                        spacing: 1.6 * Theme.u

                        Icon {
                            visible: option.selected
                            name: Icon.Check
                            color: option.foreground
                            width: 3.4 * Theme.u
                            height: width
                            anchors.verticalCenter: parent.verticalCenter
                        }
                        SansText {
                            size: 3 * Theme.u
                            weight: 600
                            color: option.foreground
                            text: option.text
                            wrapMode: Text.NoWrap
                        }
                    }
                }
            }
        }
    }
}
