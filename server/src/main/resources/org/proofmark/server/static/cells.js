// Buttons that insert the signs of mark notation, and in words what was understood. Pages work without it.
// Its words stand, in the language of the page, with the script's own element.
const labels = document.getElementById("cells").dataset;
const SIGNS = [
  ["?", labels.unknown],
  ["*", labels.gap],
  ["(8)", labels.doubtful, 1, 2],
  ["[8B]", labels.oneOf, 1, 3],
  ["{12?}", labels.removed, 1, 4],
  ["<12>", labels.restored, 1, 3],
  [":star:", labels.symbol, 1, 5],
  ["\\", labels.onObject],
];

for (const input of document.querySelectorAll("[data-cells]")) {
  const other = document.getElementById(input.dataset.cells);
  const isNotation = () => (other.type === "checkbox" ? other.checked : other.value === "notation");
  const bar = document.createElement("div");
  bar.className = "cells";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", labels.signs);
  for (const sign of SIGNS) {
    bar.append(button(input, other, sign));
  }
  if ("always" in input.dataset) {
    input.closest("p").after(bar);
    continue;
  }
  const said = document.createElement("p");
  said.className = "understood";
  said.setAttribute("aria-live", "polite");
  input.after(bar, said);
  const tell = async () => {
    bar.hidden = !isNotation();
    const text = isNotation() ? input.value : "";
    const words = text ? await (await fetch("/understood?text=" + encodeURIComponent(text))).text() : "";
    if (text === (isNotation() ? input.value : "")) {
      said.textContent = words;
    }
  };
  let waiting;
  input.addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(tell, 250);
  });
  other.addEventListener("change", tell);
  tell();
}

function button(input, other, [sign, meaning, from, to]) {
  const made = document.createElement("button");
  made.type = "button";
  const code = document.createElement("code");
  code.dir = "ltr";
  code.textContent = sign;
  made.append(code, " " + meaning);
  made.addEventListener("click", () => {
    // Where the bar always stands, a sign that is put in is meant as one.
    if ("always" in input.dataset) {
      other.checked = true;
    }
    const at = input.selectionStart;
    input.setRangeText(sign, at, input.selectionEnd, "end");
    if (from) {
      input.setSelectionRange(at + from, at + to);
    }
    input.focus();
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  return made;
}
