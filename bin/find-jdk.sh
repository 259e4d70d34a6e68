# Sourced by ./proofmark, ./verify and .ci/run: find_jdk finds a JDK of at least 21, sets JAVA_HOME and PATH, or says in
# one line that there is none and returns 3. It takes JAVA_HOME where that is new enough, else the javac on PATH, else the
# newest of the folders in which the systems and the version switchers keep their JDKs. PROOFMARK_JDKS names one folder
# of JDKs to look in instead of those.

jdk_major() { # the feature version of the JDK in folder $1; nothing where it is none
  [ -x "$1/bin/javac" ] && [ -x "$1/bin/java" ] || return 0
  _version=$(sed -n 's/^JAVA_VERSION="\{0,1\}\([0-9][0-9.]*\).*/\1/p' "$1/release" 2>/dev/null)
  if [ -z "$_version" ]; then
    _version=$("$1/bin/javac" -version 2>&1 | sed -n 's/^javac \([0-9][0-9.]*\).*/\1/p')
  fi
  echo "${_version%%.*}"
}

jdk_is_new_enough() { # in folder $1; leaves its version in _major
  [ -n "$1" ] || return 1
  _major=$(jdk_major "$1")
  [ "${_major:-0}" -ge 21 ]
}

jdk_of_path() { # the folder of the javac on PATH, through its links
  _javac=$(command -v javac 2>/dev/null) || return 0
  while [ -h "$_javac" ]; do
    _link=$(readlink "$_javac")
    case $_link in
      /*) _javac=$_link ;;
      *) _javac=$(dirname "$_javac")/$_link ;;
    esac
  done
  (cd -P "$(dirname "$_javac")/.." 2>/dev/null && pwd) || true
}

newest_jdk() { # of the folders given
  _newest=
  _newest_major=0
  for _home in "$@"; do
    if jdk_is_new_enough "$_home" && [ "$_major" -gt "$_newest_major" ]; then
      _newest=$_home
      _newest_major=$_major
    fi
  done
  echo "$_newest"
}

usual_jdk() { # the newest JDK of those in the usual folders
  if [ -n "${PROOFMARK_JDKS:-}" ]; then
    newest_jdk "$PROOFMARK_JDKS"/*
    return
  fi
  _user=${HOME:-/nonexistent}
  newest_jdk /usr/lib/jvm/* /usr/lib64/jvm/* /usr/local/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* /opt/*jdk*/* \
    /usr/local/*jdk* /usr/local/sdkman/candidates/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home /usr/local/opt/openjdk*/libexec/openjdk.jdk/Contents/Home \
    "$_user"/.sdkman/candidates/java/* "$_user"/.jdks/* "$_user"/.jdks/*/Contents/Home "$_user"/.gradle/jdks/* \
    "$_user"/.asdf/installs/java/* "$_user"/.local/share/mise/installs/java/* "$_user"/.jenv/versions/* \
    "$_user"/Library/Java/JavaVirtualMachines/*/Contents/Home
}

find_jdk() {
  _jdk=${JAVA_HOME:-}
  jdk_is_new_enough "$_jdk" || _jdk=$(jdk_of_path)
  jdk_is_new_enough "$_jdk" || _jdk=$(usual_jdk)
  if [ -z "$_jdk" ]; then
    echo "Proofmark needs a JDK of version 21 or newer and found none. Install one (Temurin 25, say, or openjdk-21-jdk where Debian has it; macOS: brew install openjdk) or set JAVA_HOME to its folder." >&2
    return 3
  fi
  JAVA_HOME=$_jdk
  PATH=$JAVA_HOME/bin:$PATH
  export JAVA_HOME PATH
}
