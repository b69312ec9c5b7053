#!/bin/sh
# Checks every record, builds, and copies the site: BUCKET=s3://briefings.example.org ./publish.sh
# The place is the site's alone: whatever else is there is deleted, when all pages have arrived.
set -eu
: "${BUCKET:?say where the site goes: BUCKET=s3://name/folder ./publish.sh}"
cd "$(dirname "$0")"
readout check
readout build
aws s3 sync output/ "$BUCKET" --exclude .readout-manifest.json
aws s3 sync output/ "$BUCKET" --exclude .readout-manifest.json --delete
