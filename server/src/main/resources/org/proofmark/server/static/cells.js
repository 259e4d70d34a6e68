// Buttons that insert the signs of mark notation, and in words what was understood. Pages work without it.
const SIGNS = [
  ["?", "one unreadable character"],
  ["*", "unreadable, number unknown"],
  ["(8)", "doubtful", 1, 2],
  ["[8B]", "one of these", 1, 3],
  ["{12?}", "removed", 1, 4],
  ["<12>", "restored", 1, 3],
  [":star:", "symbol", 1, 5],
  ["\\", "next sign is on the object"],
];

for (const input of document.querySelectorAll("[data-cells]")) {
  const other = document.getElementById(input.dataset.cells);
  const isNotation = () => (other.type === "checkbox" ? other.checked : other.value === "notation");
  const bar = document.createElement("div");
  bar.className = "cells";
  bar.setAttribute("role", "group");
  bar.setAttribute("aria-label", "Signs of mark notation");
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
