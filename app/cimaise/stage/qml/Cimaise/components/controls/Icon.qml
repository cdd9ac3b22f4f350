import QtQuick

// A line icon (Lucide, ISC licence) in one colour, rendered by the image provider at the item's size.
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

    // Files in resources/icons, in the order of the enumeration.
    readonly property list<string> files: ["chevron-left", "chevron-right", "chevron-up", "chevron-down", "home", "close", "check", "globe", "text-size", "restart", "no-picture", "no-film", "play", "pause", "zoom-in", "zoom-out", "captions", "sound", "no-sound"]

    // The size in physical pixels is part of the URL: a separate sourceSize would change later and cause a second request.
    readonly property int pixels: Math.round(Math.min(width, height) * Screen.devicePixelRatio)

    source: root.pixels < 1 ? "" : "image://icons/" + root.files[root.name] + "/" + root.color.toString().slice(-6) + "/" + root.pixels
}
