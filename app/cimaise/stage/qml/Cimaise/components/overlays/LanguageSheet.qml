pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// The exhibit's languages, each under its own name.
Sheet {
    id: root

    //: Title of the sheet with the exhibit's languages
    title: qsTr("Language")

    Grid {
        id: grid
        width: parent.width
        columns: Math.min(Theme.landscape ? 4 : 2, repeater.count)
        spacing: 3 * Theme.u

        Repeater {
            id: repeater
            model: root.kiosk.languages

            OptionButton {
                id: option

                required property string tag
                required property string name

                objectName: "language-" + option.tag
                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                height: 16 * Theme.u
                selected: root.kiosk.language === option.tag
                text: option.name
                onClicked: root.kiosk.chooseLanguage(option.tag)

                contentItem: Item {
                    SansText {
                        anchors.left: parent.left
                        anchors.leftMargin: 4.5 * Theme.u
                        anchors.verticalCenter: parent.verticalCenter
                        size: 4.5 * Theme.u
                        color: option.foreground
                        text: option.text
                        wrapMode: Text.NoWrap
                    }
                    Icon {
                        visible: option.selected
                        anchors.right: parent.right
                        anchors.rightMargin: 4.5 * Theme.u
                        anchors.verticalCenter: parent.verticalCenter
                        name: Icon.Check
                        color: option.foreground
                        width: 4.5 * Theme.u
                        height: width
                    }
                }
            }
        }
    }
}
