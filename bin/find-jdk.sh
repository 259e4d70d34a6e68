# Sourced by ./proofmark and ./verify: finds a JDK of at least 21 and sets JAVA_HOME and PATH, or says in one line that
# there is none. Looks at JAVA_HOME, then PATH, then the folders where each system keeps its JDKs.

jdk_major() { # the feature version of the JDK in folder $1; nothing where it is no JDK
  [ -x "$1/bin/javac" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null
}

find_jdk() {
  _on_path=$(command -v javac 2>/dev/null || true)
  if [ -n "$_on_path" ]; then
    _on_path=$(dirname "$(dirname "$(readlink -f "$_on_path" 2>/dev/null || echo "$_on_path")")")
  fi
  _best=""
  _best_major=0
  for _home in "${JAVA_HOME:-}" "$_on_path"; do
    [ -n "$_home" ] || continue
    _major=$(jdk_major "$_home")
    if [ "${_major:-0}" -ge 21 ] 2>/dev/null; then
      _best=$_home
      break
    fi
  done
  if [ -z "$_best" ]; then
    for _home in /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
      /Library/Java/JavaVirtualMachines/*/Contents/Home /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
      _major=$(jdk_major "$_home")
      if [ "${_major:-0}" -ge 21 ] 2>/dev/null && [ "$_major" -gt "$_best_major" ]; then
        _best=$_home
        _best_major=$_major
      fi
    done
  fi
  if [ -z "$_best" ]; then
    echo "Proofmark needs a JDK of version 21 or newer and found none: install one (Debian: openjdk-21-jdk or temurin-25-jdk) or point JAVA_HOME at it." >&2
    return 1
  fi
  JAVA_HOME=$_best
  PATH=$JAVA_HOME/bin:$PATH
  export JAVA_HOME PATH
}
