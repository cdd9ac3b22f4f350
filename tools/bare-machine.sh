#!/bin/sh
# Tests the first start on minimal systems that have only Python: creates each system with debootstrap, copies this
# working tree into it and starts Cimaise there as root without a terminal.
#
#     tools/bare-machine.sh [SUITE ...]        bookworm (Debian 12), trixie (Debian 13), noble (Ubuntu 24.04)
#
# Needs root and debootstrap, and the archive keys of Ubuntu for Ubuntu systems. Optional environment variables:
#     BARE_MACHINES    folder in which the systems are created and kept     (/tmp/bare-machines)
#     BARE_COMMANDS    commands to run on each system, one per line         (below)
#     BARE_CERTIFICATE additional CA certificate (PEM) for the systems, for a network that has its own CA
#     DEBIAN_MIRROR, UBUNTU_MIRROR                                          (the public mirrors)
#     UBUNTU_KEYS      keyring file from the package ubuntu-keyring
# PIP_INDEX_URL and the proxy variables are passed to the systems.
set -eu
tree=$(CDPATH='' cd -P -- "$(dirname "$0")/.." && pwd -P)
machines=${BARE_MACHINES:-/tmp/bare-machines}
commands=${BARE_COMMANDS:-./cimaise --version --verbose
.venv/bin/python -c \"import PySide6.QtMultimedia\"
./cimaise shots --out /tmp/shots --size 1280x800 --page home
test -s /tmp/shots/1280x800-en-100/home.png
./cimaise --version}

heading() { printf '\n=== %s\n' "$*"; }

make_base() { # SUITE FOLDER
    case $1 in
    noble | plucky | questing | resolute)
        debootstrap --variant=minbase --include=python3 --components=main,universe \
            --keyring="${UBUNTU_KEYS:-/usr/share/keyrings/ubuntu-archive-keyring.gpg}" \
            "$1" "$2.part" "${UBUNTU_MIRROR:-http://archive.ubuntu.com/ubuntu}" gutsy
        ;;
    *) debootstrap --variant=minbase --include=python3 "$1" "$2.part" "${DEBIAN_MIRROR:-http://deb.debian.org/debian}" ;;
    esac >"$2.log" 2>&1 || { tail -n 5 "$2.log" >&2; return 1; }
    mv "$2.part" "$2"
}

# Runs a command on the system, with its own /proc and /dev/pts and only the environment variables listed here.
run_on() { # FOLDER COMMAND
    unshare --mount --pid --fork sh -c '
        mount -t proc proc "$1/proc"
        mount -t devpts devpts "$1/dev/pts"
        exec chroot "$1" /usr/bin/env -i PATH=/usr/sbin:/usr/bin:/sbin:/bin HOME=/root LANG=C.UTF-8 \
            ${PIP_INDEX_URL:+"PIP_INDEX_URL=$PIP_INDEX_URL"} \
            ${http_proxy:+"http_proxy=$http_proxy"} ${https_proxy:+"https_proxy=$https_proxy"} \
            ${no_proxy:+"no_proxy=$no_proxy"} \
            /bin/sh -c "cd /srv/cimaise || exit; $2"' sh "$1" "$2" </dev/null
}

test_suite() { # SUITE
    base=$machines/$1.base machine=$machines/$1
    [ -d "$base" ] || { heading "$1: creating the system"; rm -rf "$base.part"; make_base "$1" "$base"; }
    rm -rf "$machine"
    cp -a "$base" "$machine"
    cp /etc/resolv.conf "$machine/etc/resolv.conf"
    if [ -n "${BARE_CERTIFICATE-}" ]; then
        mkdir -p "$machine/usr/local/share/ca-certificates"
        cp "$BARE_CERTIFICATE" "$machine/usr/local/share/ca-certificates/bare-machine.crt"
    fi
    mkdir -p "$machine/srv/cimaise"
    git -C "$tree" ls-files -z --cached --others --exclude-standard |
        tar -C "$tree" --null --ignore-failed-read -T - -c | tar -C "$machine/srv/cimaise" --no-same-owner -x
    printf '%s\n' "$commands" | while IFS= read -r command; do
        heading "$1: $command"
        began=$(date +%s)
        run_on "$machine" "$command" || exit
        echo "--- $(($(date +%s) - began)) s"
    done
}

mkdir -p "$machines"
if [ $# = 1 ]; then
    test_suite "$1"
    exit
fi
[ $# -gt 0 ] || set -- bookworm trixie noble
failed=
for suite in "$@"; do
    "$0" "$suite" || failed="$failed $suite"
done
[ -z "$failed" ] || { heading "failed:$failed"; exit 1; }
heading "all passed: $*"
