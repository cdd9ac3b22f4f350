#!/bin/sh
# Makes the small films for the tests, valid and invalid, here and in the two-languages exhibit. The films are committed:
# run this script only to change them. Needs ffmpeg with libvpx, libaom, libopus and libx264.
set -eu
cd "$(dirname "$0")"
exhibit=../two-languages/films
mkdir -p "$exhibit"

film() { # FILE SECONDS OPTIONS ...
    file=$1 seconds=$2
    shift 2
    ffmpeg -nostdin -v error -y -f lavfi -i "testsrc2=size=320x180:rate=25:duration=$seconds" \
        -f lavfi -i "sine=frequency=330:duration=$seconds" \
        -pix_fmt yuv420p -threads 1 -fflags +bitexact -flags +bitexact "$@" "$file"
}

film vp9-opus.webm 2 -c:v libvpx-vp9 -b:v 90k -c:a libopus -b:a 24k
film vp9.webm 1 -map 0:v -c:v libvpx-vp9 -b:v 90k
film av1.webm 1 -map 0:v -c:v libaom-av1 -cpu-used 8 -b:v 80k
film h264.mp4 1 -map 0:v -c:v libx264 -preset veryslow -crf 36 -movflags +faststart
film sound-only.webm 1 -map 1:a -c:a libopus -b:a 24k

# Like an interrupted copy: the header announces more data than the file contains.
head -c 9000 vp9-opus.webm >cut-short.webm
: >empty.webm
echo "This was to become a film." >text.webm
printf '#EXTM3U\n#EXTINF:2,\nvp9-opus.webm\n#EXT-X-ENDLIST\n' >m3u8.webm
printf 'ffconcat version 1.0\nfile vp9-opus.webm\n' >ffconcat.webm

cp vp9-opus.webm "$exhibit/clouds.webm"
cp av1.webm "$exhibit/av1.webm"
