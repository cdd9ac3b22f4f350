"""Image providers of QML for pictures and icons."""
