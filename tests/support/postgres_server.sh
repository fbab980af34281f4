#!/bin/bash
# SPDX-License-Identifier: GPL-3.0-or-later
# A private PostgreSQL for the tests: on loopback, on a port the system has free, with a password, gone when its starter is.
#   postgres_server.sh start FILE [PID]   FILE tells where it is: the URL and the password, a line each. It stops with process PID (the caller)
#   postgres_server.sh stop FILE
# Lines in KECE_POSTGRES_SETTINGS go to its settings, over those for tests.
set -euo pipefail

fail() { printf '%s\n' "$*" >&2; exit 1; }

command=${1:?start or stop}
file=${2:?where its address is written}

stop() {
  [[ -f $file ]] || return 0
  local folder
  folder=$(sed -n 3p "$file")
  rm -f "$file"
  [[ -n $folder && -f $folder/data/postmaster.pid ]] || return 0
  kill -INT "$(head -n 1 "$folder/data/postmaster.pid")" 2>/dev/null || true
}

if [[ $command == stop ]]; then
  stop
  exit
fi

starter=${3:-$PPID}
for bin in /usr/lib/postgresql/15/bin "$(pg_config --bindir 2>/dev/null || true)"; do
  [[ -n $bin && -x $bin/initdb && -x $bin/postgres ]] && break
  bin=
done
[[ -n $bin ]] || fail "The tests need PostgreSQL 15, which is not installed: apt-get install postgresql (./dev test does it)."

# A server refuses to run as root.
as_owner=()
folder=$(mktemp -d "${TMPDIR:-/tmp}/kece-postgres.XXXXXX")
if ((EUID == 0)); then
  owner=$(id -un postgres 2>/dev/null || echo nobody)
  as_owner=(setpriv "--reuid=$owner" "--regid=$(id -gn "$owner")" --clear-groups)
  chown "$owner" "$folder"
fi

stop
password=$(head -c 18 /dev/urandom | base64 | tr '+/' 'ab')
printf '%s\n' "$password" >"$folder/password"
chmod 644 "$folder/password"
# Another order of texts than ours as the default: what depends on it shows.
(cd "$folder" && "${as_owner[@]}" "$bin/initdb" --pgdata="$folder/data" --username=kece --pwfile="$folder/password" --auth=scram-sha-256 \
  --encoding=UTF8 --locale=C.UTF-8 --locale-provider=icu --icu-locale=zh --no-sync >"$folder/initdb.log" 2>&1) || { cat "$folder/initdb.log" >&2; fail "initdb failed"; }
rm "$folder/password"
cat >>"$folder/data/postgresql.conf" <<CONF
listen_addresses = '127.0.0.1'
unix_socket_directories = ''
fsync = off
synchronous_commit = off
full_page_writes = off
shared_buffers = 64MB
max_connections = 200
autovacuum = off
log_min_messages = fatal
${KECE_POSTGRES_SETTINGS:-}
CONF

# The port is free when asked for and may be taken a moment later: then another.
for attempt in {1..20}; do
  port=$((20000 + RANDOM % 30000))
  (cd "$folder" && exec setsid "${as_owner[@]}" "$bin/postgres" -D "$folder/data" -p "$port" >"$folder/server.log" 2>&1 </dev/null) &
  server=$!
  for tick in {1..100}; do
    kill -0 "$server" 2>/dev/null || break
    [[ -f $folder/data/postmaster.pid ]] && grep -q ready "$folder/data/postmaster.pid" && break 2
    sleep 0.1
  done
  kill -0 "$server" 2>/dev/null && { cat "$folder/server.log" >&2; fail "the server does not get ready"; }
done
kill -0 "$server" 2>/dev/null || { cat "$folder/server.log" >&2; fail "the server does not start"; }

# Stops with its starter, however that ends.
(
  while kill -0 "$starter" 2>/dev/null && kill -0 "$server" 2>/dev/null; do sleep 0.5; done
  kill -INT "$server" 2>/dev/null || true
  while kill -0 "$server" 2>/dev/null; do sleep 0.1; done
  rm -rf "$folder"
) >/dev/null 2>&1 </dev/null &
disown -a

mkdir -p "$(dirname "$file")"
(umask 077 && printf 'postgresql://kece@127.0.0.1:%s\n%s\n%s\n' "$port" "$password" "$folder" >"$file.new")
mv "$file.new" "$file"
