import QtQuick
import Cimaise

// The base of every page of a visit. A picture that two pages share travels from one to the other.
FocusScope {
    id: root

    required property Kiosk kiosk
    required property PageView page
    // The one picture of the page; null if it has none.
    property PictureView mainPicture: null
    // How far the words of the page have appeared, 0-1, when a visit begins.
    property real words: 1
    // When the next page has a picture in the same place: how far the picture, and the words on it, have appeared, 0-1, and
    // whether the text beside it is shown.
    property real panelOpacity: 1
    property real panelWords: 1
    property bool columnShown: true
    // Whether all of the page fades in or out over another one.
    readonly property bool fading: (parent?.opacity ?? 1) < 1
    // Whether the page shows only its words, because its picture travels already.
    property bool wordsOnly: false

    // Where the main picture is, in px of the page, and the part of the picture that is there, in fractions of it.
    function mainRect(): rect {
        const view = root.mainPicture;
        return view ? root.rectIn(view, root.page.place(view.picture, view.width, view.height)) : Qt.rect(0, 0, 0, 0);
    }
    function mainPart(): rect {
        return root.page.part(root.mainPicture.picture, root.mainPicture.width, root.mainPicture.height);
    }
    // The place of the main picture's frame, in px of the page; empty if there is none.
    function panelRect(): rect {
        const view = root.mainPicture;
        return view ? root.rectIn(view, Qt.rect(0, 0, view.width, view.height)) : Qt.rect(0, 0, 0, 0);
    }
    // The picture of a link to another page; null if there is none.
    function linkPicture(page: string): PictureView {
        return null;
    }
    // The row that leads to another page, which is pressed for a moment when a visitor comes back; null if there is none.
    function rowOf(page: string): BaseButton {
        return null;
    }
    // Where the picture of a link is, and its part, as above.
    function linkRect(page: string): rect {
        const view = root.linkPicture(page);
        return view ? root.rectIn(view, root.page.place(view.picture, view.width, view.height)) : Qt.rect(0, 0, 0, 0);
    }
    function linkPart(page: string): rect {
        const view = root.linkPicture(page);
        return root.page.part(view.picture, view.width, view.height);
    }
    // Scrolls, without animation, until the link to a page is in sight.
    function revealLink(page: string): void {
    }
    function rectIn(item: Item, area: rect): rect {
        return area.width > 0 ? root.mapFromItem(item, area.x, area.y, area.width, area.height) : area;
    }
}
