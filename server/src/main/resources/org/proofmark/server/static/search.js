// Results while one types, and the keys of the search page. Pages work without it.
const PAUSE = 100; // ms without a key before the server is asked
const PATIENCE = 200; // ms before it is said that one has to wait
const GRACE = 600; // ms before an unfinished pattern is called wrong
const SLASH = "proofmark-slash";

const form = document.querySelector("form.search");
const box = document.getElementById("mark") || document.getElementById("find");

document.addEventListener("keydown", (event) => {
  const plain = !event.ctrlKey && !event.altKey && !event.metaKey && !event.isComposing;
  const typing = event.target.closest("input:not([type=checkbox]), select, textarea, [contenteditable]");
  if (event.key === "/" && plain && !typing && slashIsOn()) {
    event.preventDefault();
    box.focus();
    box.select();
  }
});

if (form) {
  offerSlash();
  whileTyping();
}

/** A key that is a letter must be possible to turn off: voice control types letters. */
function offerSlash() {
  const tick = document.createElement("input");
  tick.type = "checkbox";
  tick.checked = slashIsOn();
  tick.addEventListener("change", () => localStorage.setItem(SLASH, tick.checked ? "on" : "off"));
  const label = document.createElement("label");
  label.append(tick, " " + form.dataset.slash);
  form.querySelector(".keys").append(label);
}

function slashIsOn() {
  return localStorage.getItem(SLASH) !== "off";
}

function whileTyping() {
  const state = document.getElementById("state");
  const results = () => document.getElementById("results");
  let waiting;
  let running;
  let asked = Promise.resolve();

  form.addEventListener("input", (event) => {
    if (event.target.name) {
      later(event.target.tagName === "INPUT" && event.target.type === "text" ? PAUSE : 0);
    }
  });
  form.addEventListener("submit", () => running?.abort());
  document.addEventListener("keydown", move);
  document.addEventListener("toggle", explain, true);

  function later(pause) {
    clearTimeout(waiting);
    running?.abort();
    waiting = setTimeout(() => (asked = ask()), pause);
  }

  async function ask() {
    waiting = undefined;
    const mine = (running = new AbortController());
    const query = typed();
    history.replaceState(null, "", "/search" + query);
    document.querySelectorAll("input[name=back]").forEach((back) => (back.value = "/search" + query));
    const slow = setTimeout(() => {
      results().setAttribute("aria-busy", "true");
      say("loading", form.dataset.loading);
    }, PATIENCE);
    try {
      const answer = await fetch("/search/results" + query, { signal: mine.signal });
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      const next = page.getElementById("results");
      if (next.dataset.fault === "true") {
        await new Promise((over) => setTimeout(over, GRACE));
      }
      if (!mine.signal.aborted) {
        show(next);
      }
    } catch {
      if (!mine.signal.aborted) {
        say("failed", form.dataset.failed);
      }
    } finally {
      clearTimeout(slow);
      if (running === mine) {
        running = undefined;
        results().removeAttribute("aria-busy");
      }
    }
  }

  function typed() {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (value.trim() && !(name === "misreads" && value === "0")) {
        query.set(name, value);
      }
    }
    return query.size ? "?" + query : "";
  }

  function show(next) {
    const banner = document.querySelector(".banner");
    banner.dataset.handling = next.dataset.handling;
    banner.dataset.synthetic = next.dataset.synthetic;
    banner.textContent = next.dataset.banner;
    results().replaceWith(next);
    const wrong = next.querySelector("#fault p");
    box.toggleAttribute("aria-invalid", false);
    if (wrong) {
      box.setAttribute("aria-invalid", "true");
    }
    say("unseen", [...next.querySelectorAll(".said, #fault p, .empty")].map((p) => p.textContent).join(" "));
  }

  /** How the bits of a hit come about is fetched when somebody wants to see it. */
  async function explain(event) {
    const why = event.target;
    if (!why.open || !why.dataset?.record || why.querySelector(".sum")) {
      return;
    }
    const query = new URLSearchParams(typed());
    query.set("item", why.dataset.item);
    query.set("record", why.dataset.record);
    try {
      const answer = await fetch("/search/why?" + query);
      if (!answer.ok) {
        throw new Error(answer.status);
      }
      const page = new DOMParser().parseFromString(await answer.text(), "text/html");
      why.append(page.querySelector(".sum"));
    } catch {
      say("failed", form.dataset.failed);
      why.open = false;
    }
  }

  function say(kind, words) {
    state.className = kind;
    state.textContent = words;
  }

  /** From the box to the hits and among them; the same in every language, for the hits stand below one another. */
  async function move(event) {
    const from = event.target.closest("#mark, .hit");
    if (!from || event.isComposing || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) {
      return;
    }
    if (event.key === "Escape") {
      if (from !== box) {
        event.preventDefault();
        box.focus();
      }
      return;
    }
    if (event.key !== "ArrowDown" && event.key !== "ArrowUp") {
      return;
    }
    event.preventDefault();
    if (from === box && (waiting || running)) {
      if (waiting) {
        clearTimeout(waiting);
        asked = ask();
      }
      await asked;
    }
    const hits = [...document.querySelectorAll(".hit")];
    const at = hits.indexOf(from) + (event.key === "ArrowDown" ? 1 : -1);
    if (at < 0) {
      box.focus();
    } else if (at < hits.length && !(from === box && event.key === "ArrowUp")) {
      hits[at].focus();
    }
  }
}
