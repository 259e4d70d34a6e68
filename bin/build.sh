# Sourced by ./proofmark and ./verify, which set $root: whether cli/target/dist is built from the sources as they are, and
# the build. A stamp in that folder, as old as the start of the build, says so; Maven deletes it with the folder, and only
# a build that ended well puts a new one there. Its text names the build.

dist=$root/cli/target/dist
turn=$root/target/turn

fail() { # what and remedy $1, in one line
  echo "${0##*/}: $1" >&2
  exit 3
}

is_built() {
  [ -f "$dist/stamp" ] || return 1
  # A folder is newer, too, when a file in it has been deleted.
  _changed=$(find "$root/pom.xml" "$root"/*/pom.xml "$root"/*/src/main -newer "$dist/stamp" 2>/dev/null | head -n 1)
  [ -z "$_changed" ]
}

need_maven() {
  command -v mvn >/dev/null 2>&1 ||
    fail "Maven is missing, which builds Proofmark. Install Maven 3.8 or newer (Debian: apt install maven; macOS: brew install maven)."
}

take_turn() { # one build at a time in one folder: a link to the number of the process that builds
  mkdir -p "$root/target" 2>/dev/null && [ -w "$root/target" ] ||
    fail "cannot build in $root, which this account may not write to. Start it once as the owner of that folder."
  _said=
  until ln -s $$ "$turn" 2>/dev/null; do
    _holder=$(readlink "$turn" || true)
    if [ -n "$_holder" ] && ! kill -0 "$_holder" 2>/dev/null; then
      rm -f "$turn"
    else
      [ -n "$_said" ] || echo "${0##*/}: waiting for the build of process $_holder to end…" >&2
      _said=yes
      sleep 1
    fi
  done
  trap 'rm -f "$turn"' EXIT
  trap 'exit 130' INT
  trap 'exit 143' TERM HUP
}

end_turn() {
  rm -f "$turn"
  trap - EXIT INT TERM HUP
}

start_stamp() {
  echo "$(date -u +%Y%m%dT%H%M%SZ)-$$" >"$root/target/stamp"
}

keep_stamp() {
  mv "$root/target/stamp" "$dist/stamp"
}

# Without the phase "package", Maven neither compiles the tests nor fetches what only they need, a browser driver of 200 MB
# among it; so the jars are made by name, and cli (its pom.xml) gathers them one phase earlier than otherwise.
make_dist() {
  rm -rf "$dist"
  mvn -B -ntp -f "$root/pom.xml" -pl cli -am -Dunchecked -Ddist.phase=process-classes \
    process-classes org.apache.maven.plugins:maven-jar-plugin:jar
}

build() { # for ./proofmark: one line for the user, Maven's own words in a file
  need_maven
  take_turn
  if ! is_built; then
    [ -d "$dist" ] && _why="the sources have changed" || _why="first start, takes a few minutes"
    echo "proofmark: building ($_why)…" >&2
    start_stamp
    _log=$root/target/build.log
    if ! make_dist >"$_log" 2>&1 </dev/null; then
      _error=$(sed -n -e '/COMPILATION ERROR/d' -e 's/^\[ERROR\] \(..*\)/\1/p' "$_log" | head -n 1)
      fail "the build failed: ${_error:-Maven gave no reason}. The whole log is in $_log"
    fi
    keep_stamp
  fi
  end_turn
}
