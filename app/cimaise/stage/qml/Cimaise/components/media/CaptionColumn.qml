import QtQuick
import Cimaise

// The words beside a picture that is shown whole: its position, caption, date and credit.
Column {
    id: root

    // The page of the picture; null for no words.
    property PageView page: null
    readonly property string caption: root.page?.caption ?? ""
    readonly property string note: [root.page?.date ?? "", root.page?.credit ?? ""].filter(part => part !== "").join(" · ")

    width: 64 * Theme.u
    // Without words there is no column.
    height: root.caption === "" && root.note === "" ? 0 : implicitHeight
    spacing: 2.6 * Theme.u

    Overline {
        width: parent.width
        color: Theme.overlineOnDark
        language: Theme.labelLanguage
        words: root.page ? Labels.position(root.page.kind, root.page.number, root.page.count) : ""
    }
    TitleText {
        objectName: "caption"
        availableWidth: root.width
        visible: title !== ""
        fades: false
        maximumSize: (title.length > 60 ? 5 : 7) * Theme.u * Theme.headScale
        leading: 1.15
        color: Theme.cream
        title: root.caption
    }
    SansText {
        objectName: "credit"
        width: parent.width
        visible: text !== ""
        size: Theme.caption
        leading: 1.5
        color: Theme.captionOnDark
        text: root.note
    }
}
