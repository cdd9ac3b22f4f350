import QtQuick

// A line icon (Lucide, ISC) in one colour, drawn by the icon door at the size it has.
Image {
    id: root

    enum Name {
        ChevronLeft,
        ChevronRight,
        ChevronUp,
        ChevronDown,
        Home,
        Close,
        Check,
        Globe,
        TextSize,
        Restart,
        NoPicture,
        NoFilm,
        Play,
        Pause,
        ZoomIn,
        ZoomOut,
        Captions,
        Sound,
        NoSound
    }

    required property int name
    required property color color

    // The files of resources/icons, in the order of the names.
    readonly property list<string> files: ["chevron-left", "chevron-right", "chevron-up", "chevron-down", "home", "close", "check", "globe", "text-size", "restart", "no-picture", "no-film", "play", "pause", "nearer", "farther", "captions", "sound", "no-sound"]

    // Its real pixels stand in the address: a size beside it would come a moment later.
    readonly property int pixels: Math.round(Math.min(width, height) * Screen.devicePixelRatio)

    source: root.pixels < 1 ? "" : "image://icons/" + root.files[root.name] + "/" + root.color.toString().slice(-6) + "/" + root.pixels
}
