pragma Singleton
import QtQuick

// Every colour, size and duration of the user interface. Only Main and Scene write the first group of properties.
QtObject {
    id: theme

    property real width: 1920
    property real height: 1080
    // Clockwise rotation of the scene in the window: 0, 90, 180 or 270 degrees.
    property int rotation: 0
    // Smallest unit, in px, that gives touch targets of sufficient size on this screen; 0 if the screen size is unknown.
    property real minimumUnit: 0
    property int textSize: 1
    property color accent: "#96231A"
    // Whether nothing travels, zooms or lasts long; and whether nothing moves at all, for screenshots.
    property bool reducedMotion: false
    property bool still: false
    property bool rightToLeft: false
    // Language of the texts, for their line breaks.
    property string language: ""
    // That of the labels: English where there is no translation.
    property string labelLanguage: ""

    readonly property bool sideways: rotation % 180 !== 0
    readonly property bool landscape: width >= height
    // The unit of all sizes, in px: a 135th of the short side, or more on a small screen.
    readonly property real u: Math.max(Math.min(width, height) / 135, minimumUnit)
    // Factor from type size to optical size: fonts have the same design on every screen. The layout was drawn at 5.333 px
    // a unit.
    readonly property real optical: 5.333 / Math.max(0.01, u)
    // Body text, headings and controls grow by different factors.
    readonly property real textScale: [1, 1.4, 2][textSize - 1]
    readonly property real headScale: [1, 1.12, 1.3][textSize - 1]
    readonly property real controlScale: [1, 1.15, 1.37][textSize - 1]
    // Two columns if the text gets at least 95 units, which is 43 characters of the normal size.
    readonly property bool twoColumns: landscape && textSize < 3 && width - sideColumn - marginX >= 95 * u

    readonly property color paper: "#F4EFE6"
    readonly property color ink: "#1B1714"
    readonly property color muted: "#504840"
    readonly property color hairline: "#D6CCB9"
    readonly property color outline: "#CBBFA8"
    readonly property color shade: "#EAE2D4"
    readonly property color ground: "#E5DCCB"
    readonly property color overlineOnDark: "#F0B982"
    readonly property color cream: "#FAF3E6"
    readonly property color creamPressed: "#DDD0B8"
    readonly property color pill: "#2E2926"
    readonly property color pillPressed: "#4A433E"
    readonly property color scrim: "#99100D0B"
    readonly property color deepScrim: "#FA100D0B"
    readonly property color ringTrack: "#4A4441"
    readonly property color soft: "#3A322C"
    readonly property color faint: "#A79B8B"
    readonly property color captionOnDark: "#DCD3C7"
    readonly property color captionOnLight: "#2B2B2C"
    readonly property color lightScrim: "#6B100D0B"
    readonly property color thumb: "#85796B"
    readonly property color accentPressed: Qt.darker(accent, 1.3)
    readonly property list<color> covers: ["#7B1F17", "#1F3A4F", "#2E4636"]
    readonly property list<color> coverSheens: ["#872A23", "#2B465A", "#3B5142"]
    readonly property list<color> coverInks: ["#F9E6DB", "#DDE8ED", "#E6EEE3"]
    readonly property list<color> coverSpines: ["#5A120E", "#132A3D", "#1F3426"]

    // Flat covers of what has no picture: their colours in order, those of the figure on them, and of the words.
    readonly property list<color> fields: ["#7B1F17", "#E5DCCB", "#CBBFA8", "#1F3A4F", "#2E4636"]
    readonly property list<color> fieldFigures: ["#BC6B58", "#B3A283", "#8E7E62", "#6A8BA3", "#7B9883"]
    readonly property list<color> fieldInks: ["#FAF3E6", "#1B1714", "#1B1714", "#FAF3E6", "#FAF3E6"]

    readonly property real marginX: (landscape ? 12 : 10) * u
    readonly property real marginTop: (landscape ? 11 : 13) * u
    readonly property real gap: 4 * u
    readonly property real radius: 2.5 * u
    readonly property real sideColumn: 104 * u
    readonly property real dockHeight: (landscape ? 14 + 5.2 * (controlScale - 1) : 14 + 4 * controlScale) * u

    readonly property string serif: "Cimaise Serif"
    readonly property string sans: "Cimaise Sans"
    readonly property real body: 5 * u * textScale
    readonly property real title: (landscape ? 10.5 : 11) * u * headScale
    // Size of a title at the start of a page: Home, works and text pages without a heading.
    readonly property real largeTitle: (landscape ? 11 : 11.4) * u * headScale
    readonly property real rowTitle: (landscape ? 4.6 : 5.2) * u * textScale
    // The smallest size of a title as a share of its usual size, before its words are broken: with larger text no smaller
    // than the usual size of normal text.
    readonly property real smallestTitle: Math.max(8 / 10.5, textSize === 1 ? 0 : 1 / headScale)
    readonly property real overline: 3 * u * controlScale
    readonly property real control: 3 * u * controlScale
    readonly property real caption: 3.25 * u * controlScale

    // Whether anything moves, zooms or turns; if not, only opacity and colour change.
    readonly property bool travels: !still && !reducedMotion

    // Durations of motion, in ms.
    readonly property int pressOut: still ? 0 : 120
    readonly property int pressBack: still ? 0 : 80
    readonly property int coverIn: still ? 0 : 90
    readonly property int coverOut: still ? 0 : 140
    readonly property int wordsOut: still ? 0 : 90
    readonly property int wordsIn: still ? 0 : 120
    readonly property int edgeFade: still ? 0 : 120
    readonly property int move: !travels ? 0 : 250
    readonly property int sharpen: still ? 0 : 160
    // A swipe that does not turn; a picture that replaces another without moving.
    readonly property int swipeBack: !travels ? 0 : 220
    readonly property int exchange: still ? 0 : 160
    // A picture of a page that is replaced by a changed one, or by the page below it.
    readonly property int replace: still ? 0 : 200
    readonly property int posterIn: still ? 0 : reducedMotion ? 200 : 400
    readonly property int sheetIn: !travels ? 0 : 260
    readonly property int sheetOut: !travels ? 0 : 180
    readonly property int shadowIn: still ? 0 : 100
    readonly property int scrimFade: still ? 0 : reducedMotion ? 120 : 160
    readonly property int dim: still ? 0 : reducedMotion ? 200 : 400
    readonly property int arrive: still ? 0 : reducedMotion ? 400 : 800
    readonly property int cardRise: !travels ? 0 : 220
    readonly property int cardIn: still ? 0 : reducedMotion ? 200 : 220
    readonly property int scroll: !travels ? 0 : 300
    readonly property int glide: !travels ? 0 : 600

    // Where the Home button moves aside: with the cover off the new page.
    readonly property int dockDelay: still ? 0 : reducedMotion ? coverIn : 180
    readonly property int dockMove: !travels ? 0 : 180

    // Curves of motion for `easing.bezierCurve`: what comes to its place, what goes, and scrolling. Opacity is always linear.
    readonly property list<real> settle: [0.3, 0, 0.1, 1, 1, 1]
    readonly property list<real> leave: [0.4, 0, 1, 1, 1, 1]
    readonly property list<real> calm: [0.4, 0, 0.6, 1, 1, 1]
    // After a finger; `slope` is that of its speed.
    function swipe(slope: real): list<real> {
        return [0.3, 0.3 * slope, 0.4, 1, 1, 1];
    }
}
