"""The process: Qt's messages in the log, signals, garbage collection, D-Bus inhibition, reporting of diagnostics."""
