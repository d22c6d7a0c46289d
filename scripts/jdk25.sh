# Finds a JDK 25 and sets JAVA_HOME to it; sourced by ./run and ./verify.

die() {
  echo "$*" >&2
  exit 1
}

is_jdk25() {
  [ -x "$1/bin/javac" ] && grep -qs '^JAVA_VERSION="25[".]' "$1/release"
}

find_jdk() {
  local home
  for home in "${JAVA_HOME:-}" \
    "$(/usr/libexec/java_home -v 25 2>/dev/null || true)" \
    /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk@25/libexec/openjdk.jdk/Contents/Home \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/*; do
    if [ -n "$home" ] && is_jdk25 "$home"; then
      export JAVA_HOME=$home
      return
    fi
  done
  die "Trestle needs JDK 25, and none was found: install one and set JAVA_HOME to it."
}
