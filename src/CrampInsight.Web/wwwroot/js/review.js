// Arrow keys and swipes turn weeks, months and years; inside a calendar the arrow keys move from night to night.
const follow = which => {
  const link = document.querySelector(`[data-turn="${which}"]`);
  link?.click();
  return Boolean(link);
};

const cellsOf = grid => [...grid.querySelectorAll("[data-cell]")];

// How many cells stand in one line: seven in a month, whatever fits in a year.
const widthOf = (grid, cells) => Number(grid.dataset.columns) || cells.filter(c => c.offsetTop === cells[0].offsetTop).length;

const settle = (cells, cell) => {
  for (const other of cells) other.tabIndex = other === cell ? 0 : -1;
  cell.focus();
};

// After the page was turned, the keyboard goes to the same day, or the nearest one, as soon as the new cells are there.
const settleAfterTurn = (grid, day) => {
  const before = grid.dataset.shows;
  const observer = new MutationObserver(() => {
    const now = document.querySelector("[role=grid]");
    if (!now || now.dataset.shows === before) return;
    observer.disconnect();
    const cells = cellsOf(now);
    if (cells.length > 0) settle(cells, cells[Math.min(day < 0 ? cells.length - 1 : day, cells.length - 1)]);
  });
  observer.observe(document.querySelector("main"), { childList: true, subtree: true, attributes: true });
  setTimeout(() => observer.disconnect(), 10000);
};

const moveInGrid = (grid, e) => {
  const cells = cellsOf(grid);
  const at = cells.indexOf(e.target.closest("[data-cell]"));
  if (at < 0) return;
  const width = widthOf(grid, cells);
  const lead = Number(grid.dataset.lead) || 0;
  const rowStart = Math.floor((at + lead) / width) * width - lead;
  const turn = (which, day) => { settleAfterTurn(grid, day); follow(which); };
  switch (e.key) {
    case "ArrowLeft": at > 0 ? settle(cells, cells[at - 1]) : turn("previous", -1); break;
    case "ArrowRight": at < cells.length - 1 ? settle(cells, cells[at + 1]) : turn("next", 0); break;
    case "ArrowUp": if (at >= width) settle(cells, cells[at - width]); break;
    case "ArrowDown": if (at + width < cells.length) settle(cells, cells[at + width]); break;
    case "Home": settle(cells, cells[Math.max(0, rowStart)]); break;
    case "End": settle(cells, cells[Math.min(cells.length - 1, rowStart + width - 1)]); break;
    case "PageUp": turn("previous", at); break;
    case "PageDown": turn("next", at); break;
    default: return;
  }
  e.preventDefault();
};

document.addEventListener("keydown", e => {
  if (e.defaultPrevented || e.altKey || e.ctrlKey || e.metaKey || e.shiftKey || !(e.target instanceof Element)) return;
  const grid = e.target.closest("[role=grid]");
  if (grid) moveInGrid(grid, e);
  else if (!e.target.closest("input, textarea, select, .scroll")) {
    if (e.key === "ArrowLeft") follow("previous");
    else if (e.key === "ArrowRight") follow("next");
  }
});

let start = null;
document.addEventListener("touchstart", e => {
  const free = e.touches.length === 1 && e.target.closest("[data-swipe]") && !e.target.closest("input, textarea, select, .scroll");
  start = free ? { x: e.touches[0].clientX, y: e.touches[0].clientY } : null;
}, { passive: true });
document.addEventListener("touchend", e => {
  if (!start) return;
  const x = e.changedTouches[0].clientX - start.x;
  const y = e.changedTouches[0].clientY - start.y;
  start = null;
  if (Math.abs(x) > 60 && Math.abs(x) > 2 * Math.abs(y)) follow(x > 0 ? "previous" : "next");
}, { passive: true });
