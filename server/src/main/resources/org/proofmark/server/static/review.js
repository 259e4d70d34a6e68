// The keys of the pages where pairs are judged: each presses a button that is there. Pages work without it.
const KEYS = "proofmark-review-keys";
const help = document.getElementById("keys");

if (help) {
  offerSwitch();
  document.addEventListener("keydown", press);
}

/** Keys that are letters must be possible to turn off: voice control types letters. */
function offerSwitch() {
  const tick = document.createElement("input");
  tick.type = "checkbox";
  tick.checked = areOn();
  tick.addEventListener("change", () => localStorage.setItem(KEYS, tick.checked ? "on" : "off"));
  const label = document.createElement("label");
  label.append(tick, " " + help.dataset.switch);
  help.append(label);
}

function areOn() {
  return localStorage.getItem(KEYS) !== "off";
}

function press(event) {
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing && !event.repeat;
  const typing = event.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]");
  if (!plain || typing || !areOn()) {
    return;
  }
  const button = [...document.querySelectorAll("[data-key]")].find((b) => b.dataset.key === event.key);
  if (button) {
    event.preventDefault();
    button.click();
  }
}
