pragma ComponentBehavior: Bound
import QtQuick
import Cimaise

// Every language of the exhibit under its own name.
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
                id: choice

                required property string tag
                required property string name

                objectName: "language-" + choice.tag
                width: (grid.width - (grid.columns - 1) * grid.spacing) / grid.columns
                height: 16 * Theme.u
                chosen: root.kiosk.language === choice.tag
                text: choice.name
                onClicked: root.kiosk.chooseLanguage(choice.tag)

                contentItem: Item {
                    SansText {
                        anchors.left: parent.left
                        anchors.leftMargin: 4.5 * Theme.u
                        anchors.verticalCenter: parent.verticalCenter
                        size: 4.5 * Theme.u
                        color: choice.ink
                        text: choice.text
                        wrapMode: Text.NoWrap
                    }
                    Icon {
                        visible: choice.chosen
                        anchors.right: parent.right
                        anchors.rightMargin: 4.5 * Theme.u
                        anchors.verticalCenter: parent.verticalCenter
                        name: Icon.Check
                        colour: choice.ink
                        width: 4.5 * Theme.u
                        height: width
                    }
                }
            }
        }
    }
}
