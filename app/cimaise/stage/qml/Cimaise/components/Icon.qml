import QtQuick
import QtQuick.Shapes

// A line icon (Lucide, ISC) drawn on a 24 by 24 grid.
Item {
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
        NoPicture
    }

    required property int name
    required property color colour
    property real line: 1.75

    readonly property list<string> paths: [
        "M15 18 L9 12 L15 6",
        "M9 18 L15 12 L9 6",
        "M18 15 L12 9 L6 15",
        "M6 9 L12 15 L18 9",
        "M15 21 v-8 a1 1 0 0 0 -1 -1 h-4 a1 1 0 0 0 -1 1 v8 M3 10 a2 2 0 0 1 .709 -1.528 l7 -6 a2 2 0 0 1 2.582 0 l7 6 A2 2 0 0 1 21 10 v9 a2 2 0 0 1 -2 2 H5 a2 2 0 0 1 -2 -2 z",
        "M18 6 L6 18 M6 6 L18 18",
        "M20 6 L9 17 L4 12",
        "M2 12 a10 10 0 1 0 20 0 a10 10 0 1 0 -20 0 M12 2 a14.5 14.5 0 0 0 0 20 a14.5 14.5 0 0 0 0 -20 M2 12 h20",
        "M1.5 17 L6.75 5.5 L12 17 M3.3 13 h6.9 M14.5 17 L18.5 8.5 L22.5 17 M15.9 14 h5.2",
        "M3 12 a9 9 0 1 0 9 -9 a9.75 9.75 0 0 0 -6.74 2.74 L3 8 M3 3 v5 h5",
        "M2 2 L22 22 M10.41 10.41 a2 2 0 1 1 -2.83 -2.83 M13.5 13.5 L6 21 M18 12 L21 15 M3.59 3.59 A1.99 1.99 0 0 0 3 5 v14 a2 2 0 0 0 2 2 h14 c.55 0 1.052 -.22 1.41 -.59 M21 15 V5 a2 2 0 0 0 -2 -2 H9"
    ]

    Shape {
        width: 24
        height: 24
        scale: root.width / 24
        transformOrigin: Item.TopLeft

        ShapePath {
            strokeColor: root.colour
            strokeWidth: root.line
            fillColor: "transparent"
            capStyle: ShapePath.RoundCap
            joinStyle: ShapePath.RoundJoin

            PathSvg {
                path: root.paths[root.name]
            }
        }
    }
}
