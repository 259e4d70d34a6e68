# Sourced by ./verify: find_chromium sets PROOFMARK_CHROMIUM, for the browser tests, to an installed Chromium: the one it
# names already, else one on PATH, else one of macOS's applications. Returns 1 where there is none.

find_chromium() {
  if [ -n "${PROOFMARK_CHROMIUM:-}" ]; then
    if [ -x "$PROOFMARK_CHROMIUM" ]; then
      return 0
    fi
    echo "verify: PROOFMARK_CHROMIUM names no program: $PROOFMARK_CHROMIUM. Looking for another." >&2
  fi
  for _name in chromium chromium-browser google-chrome google-chrome-stable \
    "/Applications/Chromium.app/Contents/MacOS/Chromium" \
    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome"; do
    if PROOFMARK_CHROMIUM=$(command -v "$_name" 2>/dev/null); then
      export PROOFMARK_CHROMIUM
      return 0
    fi
  done
  unset PROOFMARK_CHROMIUM
  return 1
}
