pragma Singleton
import QtQuick

// Where a page stands among its siblings, and what a room holds, in the kiosk's words.
// Every language has its own forms for numbers (Arabic has six): English has them in resources/translations as well.
QtObject {
    function of(kind: string, number: int, count: int): string {
        switch (kind) {
        case "section":
            //: A page's place among its siblings; %1 and %2 are numbers
            return qsTr("Section %1 of %2").arg(number).arg(count);
        case "work":
            //: A work: a document by an author
            return qsTr("Work %1 of %2").arg(number).arg(count);
        case "song":
            return qsTr("Song %1 of %2").arg(number).arg(count);
        case "picture":
            return qsTr("Picture %1 of %2").arg(number).arg(count);
        default:
            return "";
        }
    }
    function contents(kind: string, count: int): string {
        switch (kind) {
        case "sections":
            //: What a room holds; %n is a number
            return qsTr("%n section(s)", "", count);
        case "works":
            //: Works: documents by an author
            return qsTr("%n document(s)", "", count);
        case "songs":
            //: Titles of songs
            return qsTr("%n title(s)", "", count);
        case "gallery":
            return qsTr("%n photo(s)", "", count);
        default:
            return "";
        }
    }
}
