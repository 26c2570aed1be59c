// Runs before the first paint: picks the theme and tells the server the browser's time zone, so that nothing flashes or jumps.
(() => {
  const root = document.documentElement;
  const oneYear = 31536000;

  const cookie = name => document.cookie.split("; ").find(c => c.startsWith(name + "="))?.slice(name.length + 1);
  const keep = (name, value) => { document.cookie = `${name}=${value}; path=/; max-age=${oneYear}; samesite=lax`; };

  const afterDusk = () => { const h = new Date().getHours(); return h >= 19 || h < 7; };
  const prefersDark = matchMedia("(prefers-color-scheme: dark)");

  const apply = () => {
    const choice = cookie("ci-theme") ?? "auto";
    const night = choice === "night" || (choice !== "day" && (prefersDark.matches || afterDusk()));
    root.dataset.theme = night ? "night" : "day";
    root.dataset.themeChoice = choice;
    document.querySelector("meta[name=theme-color]")?.setAttribute("content", night ? "#12131a" : "#f7f2e9");
  };

  apply();
  prefersDark.addEventListener("change", apply);
  setInterval(apply, 60000);

  // Buttons marked with data-theme-choice change the theme without the server.
  document.addEventListener("click", e => {
    const button = e.target.closest?.("[data-set-theme]");
    if (!button) return;
    keep("ci-theme", button.dataset.setTheme);
    apply();
    mark();
  });

  // Copying works without the server; where the browser does not allow it, the text is marked for copying by hand.
  document.addEventListener("click", async e => {
    const button = e.target.closest?.("[data-copy]");
    if (!button) return;
    const field = document.querySelector(button.dataset.copy);
    const says = button.parentElement.querySelector("[data-copy-says]");
    field.select();
    try {
      await navigator.clipboard.writeText(field.value);
      says.textContent = button.dataset.copied;
    } catch {
      says.textContent = button.dataset.byHand;
    }
  });

  const mark = () => document.querySelectorAll("[data-set-theme]").forEach(b =>
    b.setAttribute("aria-pressed", String(b.dataset.setTheme === root.dataset.themeChoice)));
  new MutationObserver(mark).observe(root, { childList: true, subtree: true });

  // The zone travels as a cookie. After a journey the first page was made for the old zone, so it is fetched once more.
  const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
  if (zone && cookie("ci-zone") !== encodeURIComponent(zone)) keep("ci-zone", encodeURIComponent(zone));
  const rendered = root.dataset.zone;
  if (zone && rendered !== undefined && rendered !== zone && sessionStorage.getItem("ci-zone-tried") !== zone) {
    sessionStorage.setItem("ci-zone-tried", zone);
    location.reload();
  }

  // The address of a page may change while it is open, and a link to a place in it would then leave it.
  document.addEventListener("click", e => {
    const content = e.target.closest?.("a.skip") && document.getElementById("content");
    if (!content) return;
    e.preventDefault();
    e.stopPropagation();
    content.focus();
    content.scrollIntoView();
  }, true);

  document.addEventListener("DOMContentLoaded", () => {
    mark();
    document.querySelectorAll("input[name='Input.TimeZone'], input[data-timezone]").forEach(i => { i.value = zone ?? ""; });
  });
})();
