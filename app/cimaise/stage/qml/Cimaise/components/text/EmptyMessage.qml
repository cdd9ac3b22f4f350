import QtQuick
import Cimaise

// Stands where there is nothing to show yet.
SansText {
    size: Theme.caption
    color: Theme.muted
    //: Stands on the page of a room, or of an exhibit, that has nothing in it yet
    text: qsTr("Nothing is shown here yet.")
}
