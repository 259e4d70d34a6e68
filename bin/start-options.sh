# Sourced by ./proofmark after find_jdk and bin/build.sh: what makes a start quick. $pace says which kind of command it is,
# $archive which archive of loaded classes (CDS) it takes, $cache_option the Java option for it, empty where there is none;
# $rehearsal asks for a run of the common commands before it is made; $library_option says where the database's library lies.
#
# The archive is made at the end of the first command that has loaded most classes, in the user's own cache folder, since it
# holds absolute paths: one for short commands, one for long. Java would end with an error if it could not write it, so it
# is tried only where there is room, and by a short command only once.

choose_pace() { # of the command with arguments $@: short ones, and those on small dossiers, need no optimising compiler
  pace=short
  archive=short
  case ${1:-} in
    serve | demo) archive=long ;;
  esac
  case ${1:-} in
    demo | import) pace=long ;;
    serve | link | compare | report | media | undo | regrade | rebuild | backup | verify) ! is_large "$@" || pace=long ;;
  esac
}

is_large() { # whether a dossier among the arguments has more than 100 MB of records
  for _argument in "$@"; do
    if [ -f "$_argument/records.db" ] && [ "$(wc -c <"$_argument/records.db")" -gt 100000000 ]; then
      return 0
    fi
  done
  return 1
}

choose_library() { # $library_option: where the database's library lies unpacked, for systems whose name says enough
  library_option=
  command -v uname >/dev/null 2>&1 || return 0
  set -- "$dist/native/org/sqlite/native/$(uname -s)/$(uname -m)"
  if [ -d "$1" ] && ! ls /lib/ld-musl-* >/dev/null 2>&1; then
    library_option=-Dorg.sqlite.lib.path=$1
  fi
}

cache_folder() { # of this build, this JDK and this user; fails where there can be none
  _base=${XDG_CACHE_HOME:-${HOME:+$HOME/.cache}}
  [ -n "$_base" ] && [ -f "$JAVA_HOME/release" ] && [ -f "$JAVA_HOME/lib/server/classes.jsa" ] || return 1
  _place=$_base/proofmark/$(printf %s "$root" | cksum | tr ' ' -)
  cache=$_place/$(cat "$dist/stamp")-$(cksum <"$JAVA_HOME/release" | tr ' ' -)
}

is_worth_caching() { # a command that opens a dossier, or the server, loads most of what such commands load
  case ${1:-} in
    serve | demo) return 0 ;;
    search | show | link | compare | report) ;;
    *) return 1 ;;
  esac
  for _argument in "$@"; do
    if [ -d "$_argument" ]; then
      return 0
    fi
  done
  return 1
}

has_room() { # 200 MB free in folder $1
  _free=$(df -Pk "$1" 2>/dev/null | awk 'NR == 2 { for (i = 2; i <= NF; i++) if ($i ~ /%$/) { print $(i - 1); exit } }')
  [ "${_free:-0}" -ge 200000 ] 2>/dev/null
}

prepare_cache() { # makes the folder and clears those of older builds; fails where nothing can be written
  (umask 077 && mkdir -p "$cache") 2>/dev/null && [ -w "$cache" ] && has_room "$cache" || return 1
  for _old in "$_place"/*; do
    [ "$_old" = "$cache" ] || rm -rf "$_old" 2>/dev/null || true
  done
  [ "$1" = serve ] || mkdir "$cache/$archive.tried" 2>/dev/null
}

choose_cache() { # for the command with arguments $@
  cache_option=
  rehearsal=
  cache_folder || return 0
  if [ -s "$cache/$archive.jsa" ]; then
    cache_option=-XX:SharedArchiveFile=$cache/$archive.jsa
  elif is_worth_caching "$@" && prepare_cache "$1"; then
    cache_option=-XX:ArchiveClassesAtExit=$cache/$archive.jsa
    [ "$archive" != short ] || rehearsal=-Dproofmark.rehearse=true
  fi
}
