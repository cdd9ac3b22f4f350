"""Services of the process: Qt's log, signals, garbage collection, sleep inhibition, reporting of
diagnostics."""
