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
            //: Position of a work (a document by an author) among its siblings; %1 and %2 are numbers
            return qsTr("Work %1 of %2").arg(number).arg(count);
        case "song":
            //: Position of a page among its siblings; %1 and %2 are numbers
            return qsTr("Song %1 of %2").arg(number).arg(count);
        case "picture":
            //: Position of a page among its siblings; %1 and %2 are numbers
            return qsTr("Picture %1 of %2").arg(number).arg(count);
        case "film":
            //: Position of a page among its siblings; %1 and %2 are numbers
            return qsTr("Film %1 of %2").arg(number).arg(count);
        default:
            return "";
        }
    }
    // `count` includes the films of a gallery. An empty room has no label.
    function contents(kind: string, count: int, films: int): string {
        if (count === 0)
            return "";
        switch (kind) {
        case "sections":
            //: Number of sections in a room; %n is a number
            return qsTr("%n section(s)", "", count);
        case "works":
            //: Number of works (documents by an author) in a room
            return qsTr("%n document(s)", "", count);
        case "songs":
            //: Number of song titles in a room
            return qsTr("%n title(s)", "", count);
        case "gallery":
        case "one-picture":
            //: Number of pictures in a gallery
            const pictureCount = count > films || films === 0 ? qsTr("%n photo(s)", "", count - films) : "";
            //: Number of films in a gallery
            const filmCount = films > 0 ? qsTr("%n film(s)", "", films) : "";
            return [pictureCount, filmCount].filter(part => part !== "").join(" · ");
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
