// Shows when the line to the server is down, keeps what was typed meanwhile, and comes back by itself.
const bar = document.getElementById("connection");
const main = () => document.querySelector("main");
const kept = "ci-kept-text";

const show = (state, text) => {
  bar.dataset.state = state;
  bar.hidden = state === "up";
  bar.querySelector("[data-text]").textContent = text;
  // While the line is down a tap could not be saved, so none is taken. Text fields stay readable.
  main()?.toggleAttribute("inert", state !== "up");
  document.documentElement.dataset.connection = state;
};

// A text that was typed but perhaps not yet sent: sent again as soon as somebody listens.
const fields = () => [...document.querySelectorAll("[data-keep]")];
const keep = () => {
  const typed = Object.fromEntries(fields().filter(f => f.dataset.dirty).map(f => [f.dataset.keep, f.value]));
  if (Object.keys(typed).length > 0) sessionStorage.setItem(kept, JSON.stringify({ path: location.pathname, typed }));
};
const sendAgain = () => {
  const saved = JSON.parse(sessionStorage.getItem(kept) ?? "null");
  sessionStorage.removeItem(kept);
  for (const field of fields()) {
    const text = saved?.path === location.pathname ? saved.typed[field.dataset.keep] : undefined;
    if (text !== undefined) { field.value = text; field.dataset.dirty = "true"; }
    if (field.dataset.dirty) {
      field.dispatchEvent(new Event("input", { bubbles: true }));
      field.dispatchEvent(new Event("change", { bubbles: true }));
    }
  }
};
document.addEventListener("input", e => { if (e.target.dataset?.keep) e.target.dataset.dirty = "true"; }, true);

const modal = document.getElementById("components-reconnect-modal");
modal.addEventListener("components-reconnect-state-changed", e => {
  switch (e.detail.state) {
    case "hide":
      show("up", "");
      sendAgain();
      break;
    case "failed":
      show("down", bar.dataset.failed);
      waitAndReload();
      break;
    case "rejected":
    case "resume-failed":
      keep();
      location.reload();
      break;
    default:
      show("down", bar.dataset.down);
  }
});

// After Blazor has given up, ask now and then whether the server is back, and then open the page anew.
const waitAndReload = async () => {
  keep();
  for (;;) {
    await new Promise(r => setTimeout(r, 3000));
    try {
      const answer = await fetch("/health", { cache: "no-store" });
      if (answer.ok) break;
    } catch { /* still away */ }
  }
  location.reload();
};

addEventListener("offline", () => show("down", bar.dataset.down));
addEventListener("online", () => { if (document.documentElement.dataset.connection === "down" && modal.className.indexOf("reconnect") < 0) show("up", ""); });
bar.querySelector("button").addEventListener("click", () => { keep(); location.reload(); });

// Called by the layout once the page is alive.
export const alive = () => {
  document.documentElement.dataset.interactive = "true";
  if (sessionStorage.getItem(kept)) sendAgain();
};
export const focus = selector => {
  const target = document.querySelector(selector);
  target?.scrollIntoView({ block: "start", behavior: matchMedia("(prefers-reduced-motion: reduce)").matches ? "auto" : "smooth" });
  target?.focus({ preventScroll: true });
};

// What a page shows got an address of its own. The page stays where it is, and so does a person who has gone on meanwhile.
export const becomes = (from, to) => {
  if (new URL(from, document.baseURI).pathname === location.pathname) history.replaceState(history.state, "", new URL(to, document.baseURI));
};

// What is looked for may come with the next message of the server. Nobody waits for these: the server has to go on, or it never comes.
const soon = async (find, use) => {
  for (let tries = 0; tries < 30; tries++) {
    const found = find();
    if (found) return use(found);
    await new Promise(r => setTimeout(r, 25));
  }
};

// After something was taken away the focus is nowhere. The keyboard goes to the newest notice, which can bring it back; a finger's focus stays near.
let byKeys = false;
addEventListener("keydown", () => { byKeys = true; }, true);
addEventListener("pointerdown", () => { byKeys = false; }, true);
const isLost = () => !document.activeElement || document.activeElement === document.body;
export const afterRemoval = (place, hasWayBack) => {
  soon(() => isLost() && (hasWayBack && byKeys ? [...document.querySelectorAll(".notices button")].at(-1) : document.querySelector(place)), found => found.focus({ preventScroll: true }));
};
// A field may be drawn anew by the same message that asks for the focus: if it went away with it, the new one gets the focus.
export const focusField = id => {
  const find = () => document.querySelector(`#${id}:enabled`);
  soon(find, async found => {
    // Whoever presses something meanwhile says where the focus belongs.
    let acted = false;
    for (const kind of ["pointerdown", "keydown"]) addEventListener(kind, () => { acted = true; }, { capture: true, once: true });
    found.focus({ preventScroll: true });
    for (let times = 0; times < 20 && !acted; times++) {
      await new Promise(r => setTimeout(r, 25));
      if (!acted && isLost()) find()?.focus({ preventScroll: true });
    }
  });
};
export const nameList = (id, name) => {
  soon(() => document.getElementById(document.getElementById(id)?.getAttribute("aria-controls")), found => found.setAttribute("aria-label", name));
};
// In an open list Enter takes the marked line and does not send the form.
document.addEventListener("keydown", e => { if (e.key === "Enter" && e.target.matches?.("[role=combobox][aria-expanded=true]")) e.preventDefault(); }, true);

let mudScript;
export const mud = () => mudScript ??= new Promise((done, failed) => {
  const script = document.createElement("script");
  script.src = document.documentElement.dataset.mud;
  script.onload = done;
  script.onerror = () => { mudScript = undefined; script.remove(); failed(new Error("MudBlazor's script did not come")); };
  document.head.append(script);
});
export const clean = key => { const field = document.querySelector(`[data-keep="${key}"]`); if (field) delete field.dataset.dirty; };

// Arrows move within a group of answers; Space or Enter chooses. Choosing by an arrow alone would open the next question under the reader.
document.addEventListener("keydown", e => {
  const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 }[e.key];
  const group = step && e.target.closest?.("[role=radio]")?.closest("[role=radiogroup]");
  if (!group) return;
  e.preventDefault();
  const radios = [...group.querySelectorAll("[role=radio]")];
  const next = radios[(radios.indexOf(e.target) + step + radios.length) % radios.length];
  for (const radio of radios) radio.tabIndex = radio === next ? 0 : -1;
  next.focus();
});
export const focusIn = selector => {
  soon(() => document.querySelector(selector), found => {
    found.focus({ preventScroll: true });
    const { top, bottom } = found.getBoundingClientRect();
    if (top < 0 || bottom > innerHeight) found.scrollIntoView({ block: "center" });
  });
};
export const openDialog = id => { soon(() => document.getElementById(id), found => found.showModal?.()); };
