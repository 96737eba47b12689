#!/bin/sh
# Syncs with a real WordPress, made for this and thrown away: Debian's packages, MariaDB on a socket of its own, PHP's
# built-in server on the loopback. Needs Debian or Ubuntu; as root it installs what is missing.
set -eu

packages='wordpress php-cli php-mysql mariadb-server'
missing=''
for package in $packages; do
  dpkg -s "$package" >/dev/null 2>&1 || missing="$missing $package"
done
if [ -n "$missing" ]; then
  if [ "$(id -u)" != 0 ]; then
    echo "test:wordpress needs these packages: apt-get install --no-install-recommends$missing" >&2
    exit 2
  fi
  apt-get update -qq
  DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
fi

here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d "${TMPDIR:-/tmp}/wordpress-XXXXXX")
database='' server=''
clean_up() {
  for process in $server $database; do
    kill "$process" 2>/dev/null || true
    wait "$process" 2>/dev/null || true
  done
  rm -rf "$work"
}
trap clean_up EXIT
trap 'exit 130' INT TERM

mariadb-install-db --no-defaults --user="$(id -un)" --datadir="$work/data" --auth-root-authentication-method=normal \
  --skip-test-db >/dev/null
mariadbd --no-defaults --user="$(id -un)" --datadir="$work/data" --socket="$work/sql" --pid-file="$work/sql.pid" \
  --skip-networking >"$work/database.log" 2>&1 &
database=$!
tries=0
until mariadb --no-defaults -uroot --socket="$work/sql" -e 'CREATE DATABASE wordpress CHARACTER SET utf8mb4' 2>/dev/null; do
  tries=$((tries + 1))
  if [ "$tries" -gt 100 ]; then cat "$work/database.log" >&2; exit 2; fi
  sleep 0.2
done

# Debian's files point into /etc and /var: a copy, with what they point to, stands on its own.
cp -RL /usr/share/wordpress "$work/site"
cp "$here/wordpress/wp-config.php" "$work/site/wp-config.php"

port=$(node -e 'const s = require("net").createServer().listen(0, "127.0.0.1", () => { console.log(s.address().port); s.close(); })')
WORDPRESS_URL="http://127.0.0.1:$port"
WORDPRESS_SOCKET="$work/sql"
WORDPRESS_SITE="$work/site"
export WORDPRESS_URL WORDPRESS_SOCKET WORDPRESS_SITE
php "$here/wordpress/posts.php" install >"$work/install.log" || { cat "$work/install.log" >&2; exit 2; }
php -S "127.0.0.1:$port" -t "$work/site" >"$work/server.log" 2>&1 &
server=$!

node "$here/test-wordpress.ts"
