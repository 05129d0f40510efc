
"use strict";
// An extra: the page is complete without it. It sorts, filters, and reads cells out.
const all = (what, within = document) => [...within.querySelectorAll(what)];
const one = id => document.getElementById(id);
const collator = new Intl.Collator(undefined, { numeric: true });

// Each column's heading becomes a button. The exercises' do not: nobody tabs through hundreds.
for (const table of all("table")) {
  for (const head of all("thead th:not(.x)", table)) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    head.append(button);
    button.addEventListener("click", () => sort(table, head));
  }
}

// Where the window is narrow an answer's row becomes a card, in which each cell says what it is. The roles
// tell a screen reader that it is a table all the same. Where it is wide this costs nothing.
const roles = { TABLE: "table", THEAD: "rowgroup", TBODY: "rowgroup", TR: "row", TD: "cell" };
const narrow = matchMedia("(max-width: 40rem)");
narrow.addEventListener("change", cards);
cards();

function cards() {
  if (!narrow.matches) return;
  narrow.removeEventListener("change", cards);
  for (const table of all("table:not(#h)")) {
    const heads = all("thead th", table);
    for (const part of [table, ...all("*", table)]) if (roles[part.tagName]) part.setAttribute("role", roles[part.tagName]);
    for (const head of heads) head.setAttribute("role", "columnheader");
    for (const row of table.tBodies[0].rows) {
      row.cells[0].setAttribute("role", "rowheader");
      for (const cell of row.cells) if (cell.textContent.trim()) cell.dataset.h = heads[cell.cellIndex].textContent.trim();
    }
    table.classList.add("l");
  }
}

function sort(table, head) {
  const down = head.getAttribute("aria-sort") === "ascending";
  for (const other of all("[aria-sort]", table)) other.removeAttribute("aria-sort");
  head.setAttribute("aria-sort", down ? "descending" : "ascending");
  const column = head.cellIndex;
  const body = table.tBodies[0];
  const rows = [...body.rows].map(row => [row.cells[column].textContent, row]);
  rows.sort(([a], [b]) => (down ? collator.compare(b, a) : collator.compare(a, b)));
  body.append(...rows.map(([, row]) => row));
}

// The filter: by a part of the name, and by section. It is remembered while the window is open.
const form = one("f"), name = one("fn"), section = one("fs"), told = one("fo");
form.hidden = false;
form.addEventListener("submit", event => event.preventDefault());
form.addEventListener("input", filter);
try {
  const kept = JSON.parse(sessionStorage.getItem("goferris"));
  if (kept) {
    name.value = kept[0];
    if (section) section.selectedIndex = Math.min(kept[1], section.length - 1);
    filter();
  }
} catch { /* a browser may keep nothing for files */ }

function filter() {
  const part = name.value.trim().toLowerCase();
  const chosen = section ? section.selectedIndex : 0;
  const wanted = chosen > 0 ? section.options[chosen].text : null;
  for (const table of all("table")) {
    if (table.tHead.rows[0].cells[0].textContent !== "Learner") continue;
    let shown = 0;
    for (const row of table.tBodies[0].rows) {
      const own = row.querySelector(".g");
      const fits = row.cells[0].textContent.toLowerCase().includes(part)
        && (wanted === null || (own.textContent.trim().replace(/\s+/g, " ") || "(none)") === wanted);
      row.hidden = !fits;
      shown += fits;
    }
    if (table.id === "h") told.textContent = part || wanted ? `${shown} shown` : "";
  }
  try {
    sessionStorage.setItem("goferris", JSON.stringify([name.value, chosen]));
  } catch { /* as above */ }
}

// Arrow keys in the heat map read it cell by cell.
const region = one("hm"), map = one("h"), says = one("hs");
const help = says.textContent;
const names = all("thead tr:last-child th", map);
const first = all("thead tr:first-child th[rowspan]:not(.x)", map).length;
const meanings = {};
for (const item of all(".k li")) meanings[item.firstChild.textContent.trim()] = item.lastChild.textContent.trim();
let cell = null;
says.hidden = false;

function mark(next) {
  if (cell) cell.classList.remove("y");
  cell = next;
  if (!cell) {
    says.textContent = help;
    return;
  }
  cell.classList.add("y");
  cell.scrollIntoView({ block: "nearest", inline: "nearest", behavior: "instant" });
  const sign = cell.textContent.trim();
  const head = names[cell.cellIndex - first];
  const what = cell.classList.contains("o") || !head ? sign : `${head.textContent}: ${meanings[sign] || sign}`;
  says.textContent = `${cell.parentNode.cells[0].textContent} · ${what}`;
}

region.addEventListener("keydown", event => {
  const steps = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] };
  if (event.key === "Escape") mark(null);
  const step = steps[event.key];
  if (!step || event.target !== region || event.ctrlKey || event.altKey || event.metaKey) return;
  const rows = [...map.tBodies[0].rows].filter(row => !row.hidden);
  if (!rows.length) return;
  event.preventDefault();
  if (!cell || cell.parentNode.hidden) return mark(rows[0].cells[first]);
  const row = rows[Math.max(0, Math.min(rows.length - 1, rows.indexOf(cell.parentNode) + step[0]))];
  const last = Math.min(row.cells.length - 1, first + names.length - 1);
  mark(row.cells[Math.max(first, Math.min(last, cell.cellIndex + step[1]))]);
});
map.tBodies[0].addEventListener("click", event => {
  const clicked = event.target.closest("td");
  if (clicked && clicked.cellIndex >= first) mark(clicked);
});
