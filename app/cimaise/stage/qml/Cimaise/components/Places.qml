pragma Singleton
import QtQuick

// Where a page stands among its siblings, and what a room holds, in the kiosk's words.
QtObject {
    function of(kind: string, number: int, count: int): string {
        switch (kind) {
        case "section":
            //: %1 of %2 are numbers
            return qsTr("Section %1 of %2").arg(number).arg(count);
        case "work":
            return qsTr("Work %1 of %2").arg(number).arg(count);
        case "song":
            return qsTr("Song %1 of %2").arg(number).arg(count);
        default:
            return "";
        }
    }
    function contents(kind: string, count: int): string {
        switch (kind) {
        case "sections":
            return count === 1 ? qsTr("1 section") : qsTr("%1 sections").arg(count);
        case "works":
            return count === 1 ? qsTr("1 document") : qsTr("%1 documents").arg(count);
        case "songs":
            return count === 1 ? qsTr("1 title") : qsTr("%1 titles").arg(count);
        case "gallery":
            return count === 1 ? qsTr("1 photo") : qsTr("%1 photos").arg(count);
        default:
            return "";
        }
    }
}
