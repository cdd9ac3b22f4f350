pragma Singleton
import QtQuick

// Translated labels: the position of a page among its siblings, the number of entries in a room, and the time in a film.
// Plural forms differ by language (Arabic has six), so English has a translation file too.
QtObject {
    function position(kind: string, number: int, count: int): string {
        switch (kind) {
        case "section":
            //: Position of a page among its siblings; %1 and %2 are numbers
            return qsTr("Section %1 of %2").arg(number).arg(count);
        case "work":
            //: A work is a document by an author
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
    // `count` includes the films of a gallery.
    function contents(kind: string, count: int, films: int): string {
        switch (kind) {
        case "sections":
            //: Number of entries in a room; %n is a number
            return qsTr("%n section(s)", "", count);
        case "works":
            //: Works are documents by an author
            return qsTr("%n document(s)", "", count);
        case "songs":
            //: Number of song titles in a room
            return qsTr("%n title(s)", "", count);
        case "gallery":
            return [count > films || films === 0 ? qsTr("%n photo(s)", "", count - films) : "", films > 0 ? qsTr("%n film(s)", "", films) : ""].filter(part => part !== "").join(" · ");
        default:
            return "";
        }
    }
    // A time in a film as minutes and seconds, for example 3:07.
    function time(seconds: real): string {
        const rounded = Math.round(seconds);
        return Math.floor(rounded / 60) + ":" + (rounded % 60).toString().padStart(2, "0");
    }
}
