pragma Singleton
import QtQuick

// Where a page stands among its siblings, and what a room holds, in the kiosk's words.
// Every language has its own forms for numbers (Arabic has six): English has them in resources/translations as well.
QtObject {
    function position(kind: string, number: int, count: int): string {
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
        case "film":
            return qsTr("Film %1 of %2").arg(number).arg(count);
        default:
            return "";
        }
    }
    // Films count among what a gallery holds.
    function contents(kind: string, count: int, films: int): string {
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
            return [count > films || films === 0 ? qsTr("%n photo(s)", "", count - films) : "", films > 0 ? qsTr("%n film(s)", "", films) : ""].filter(part => part !== "").join(" · ");
        default:
            return "";
        }
    }
    // Seconds as a film's time: minutes and seconds.
    function time(seconds: real): string {
        const rounded = Math.round(seconds);
        return Math.floor(rounded / 60) + ":" + (rounded % 60).toString().padStart(2, "0");
    }
}
