#!/bin/sh
# Checks every record, builds, and copies the site: TARGET=you@example.org:/srv/www/briefings ./publish.sh
# Pages are put in place when all have arrived. The folder is the site's alone: whatever else is in it is
# deleted, last of all.
set -eu
: "${TARGET:?say where the site goes: TARGET=you@example.org:/folder ./publish.sh}"
cd "$(dirname "$0")"
readout check
readout build
rsync --archive --compress --delay-updates --delete-after --exclude=/.readout-manifest.json output/ "$TARGET"
