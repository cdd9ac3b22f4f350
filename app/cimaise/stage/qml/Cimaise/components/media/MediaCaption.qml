import QtQuick
import Cimaise

// The words below a picture or a film: its caption, and its date and credit.
Column {
    id: root

    // The page of the picture or film; null for no words.
    property PageView page: null
    property string caption: root.page?.caption ?? ""
    property string note: [root.page?.date ?? "", root.page?.credit ?? ""].filter(part => part !== "").join(" · ")
    readonly property bool empty: root.caption === "" && root.note === ""

    spacing: 0.8 * Theme.u

    SansText {
        objectName: "caption"
        anchors.left: parent.left
        width: Math.min(parent.width, 150 * Theme.u)
        visible: text !== ""
        size: 3.75 * Theme.u * Theme.controlScale
        weight: 540
        color: Theme.cream
        text: Typesetter.caption(root.caption, Theme.language, font, width, 3)
        Accessible.name: root.caption
    }
    SansText {
        objectName: "credit"
        anchors.left: parent.left
        width: parent.width
        visible: text !== ""
        size: 3 * Theme.u * Theme.controlScale
        color: Theme.captionOnDark
        text: root.note
    }
}
