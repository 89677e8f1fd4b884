#!/bin/sh
# Makes a base image without a registry: Debian with Java 17, from Debian's package archive alone.
# Wants root, debootstrap and a running Docker engine.
#
#   docker/offline-base.sh [NAME] [MIRROR]
set -eu

name=${1:-hearth-base:bookworm}
mirror=${2:-http://deb.debian.org/debian}

work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
trap 'exit 129' HUP INT TERM
chmod 0755 "$work"

debootstrap --variant=minbase --include=openjdk-17-jre-headless,procps,tini \
  bookworm "$work/root" "$mirror" >"$work/log" 2>&1 || {
  tail -n 20 "$work/log" >&2
  exit 1
}
# Directories of manuals stay, since packages that are installed later want them.
tar -C "$work/root" -c \
  --exclude='./usr/share/doc/*' --exclude='./usr/share/man/*/*' --exclude='./usr/share/locale/*' \
  --exclude='./var/cache/apt/archives/*.deb' --exclude='./var/lib/apt/lists/*' . |
  docker import --change 'ENV LANG=C.UTF-8' - "$name"
