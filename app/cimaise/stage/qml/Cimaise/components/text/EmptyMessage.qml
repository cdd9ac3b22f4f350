import QtQuick
import Cimaise

// The message on a page without entries.
SansText {
    size: Theme.caption
    color: Theme.muted
    //: Shown on the page of a room, or of an exhibit, that is still empty
    text: qsTr("Nothing is shown here yet.")
}
