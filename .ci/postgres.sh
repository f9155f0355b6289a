#!/bin/sh
# A private PostgreSQL with PostGIS for the checks. `start` prints the TEST_DATABASE_URL, `stop` removes it.
#   eval "export TEST_DATABASE_URL=$(.ci/postgres.sh start)"; …; .ci/postgres.sh stop
# Debian only; needs root for installing. HETU_POSTGRES_FOLDER, HETU_POSTGRES_PORT and HETU_POSTGRES_SETTINGS may be set.
set -eu

folder="${HETU_POSTGRES_FOLDER:-${TMPDIR:-/tmp}/hetu-postgres}"
port="${HETU_POSTGRES_PORT:-54329}"

newest() { ls -d /usr/lib/postgresql/*/bin 2>/dev/null | sort -V | tail -n 1; }

install_packages() {
  bin="$(newest)"
  version="$(basename "$(dirname "${bin:-/none/bin}")")"
  if [ -n "$bin" ] && [ -e "/usr/share/postgresql/$version/extension/postgis.control" ]; then return; fi
  if [ "$(id -u)" != 0 ]; then
    echo 'PostgreSQL with PostGIS is not installed, and installing it needs root.' >&2
    exit 1
  fi
  # The packages would start a server of their own on the usual port; ours is private.
  mkdir -p /etc/postgresql-common
  [ -e /etc/postgresql-common/createcluster.conf ] || echo 'create_main_cluster = false' > /etc/postgresql-common/createcluster.conf
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -q >&2
  apt-get install -y -q --no-install-recommends postgresql postgresql-postgis >&2
}

# PostgreSQL refuses to run as root.
as_server() {
  if [ "$(id -u)" = 0 ]; then
    (cd / && exec setpriv --reuid=postgres --regid=postgres --clear-groups "$@")
  else
    "$@"
  fi
}

start() {
  install_packages
  bin="$(newest)"
  if ! as_server "$bin/pg_ctl" -D "$folder/data" status >/dev/null 2>&1; then
    rm -rf "$folder"
    mkdir -p "$folder"
    [ "$(id -u)" != 0 ] || chown postgres "$folder"
    as_server "$bin/initdb" -D "$folder/data" -U hetu --auth=trust --encoding=UTF8 --locale=C.UTF-8 \
      --data-checksums >"$folder.log" 2>&1 || { cat "$folder.log" >&2; exit 1; }
    as_server "$bin/pg_ctl" -D "$folder/data" -l "$folder/server.log" -w -t 60 \
      -o "-p $port -k $folder -c listen_addresses=127.0.0.1 -c max_connections=200 ${HETU_POSTGRES_SETTINGS:-}" start >"$folder.log" 2>&1 ||
      { cat "$folder.log" "$folder/server.log" >&2; exit 1; }
  fi
  rm -f "$folder.log"
  echo "postgres://hetu@127.0.0.1:$port/postgres"
}

stop() {
  bin="$(newest)"
  [ -z "$bin" ] || [ ! -d "$folder/data" ] || as_server "$bin/pg_ctl" -D "$folder/data" -m immediate -w stop >/dev/null 2>&1 || true
  rm -rf "$folder"
}

case "${1:-}" in
  start) start ;;
  stop) stop ;;
  *) echo "usage: $0 start|stop" >&2; exit 2 ;;
esac
