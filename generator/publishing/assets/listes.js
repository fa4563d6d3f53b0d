// Lists and tables. Comforts only: the stylesheet filters by itself, and tables stand in a useful order without this file.

// Filters: the choice stays in the address, and how many are left is told.
const filters = document.querySelector("[data-cs-filtres]");
if (filters) {
  const choices = [...filters.querySelectorAll("select")];
  const told = document.querySelector("[data-cs-compte]");
  const cards = [...document.querySelectorAll(".cs-cartes > li")];
  const asked = new URLSearchParams(location.search);
  const tell = () => {
    const left = cards.filter((card) => card.getClientRects().length).length;
    told.dataset.csCompte = "dit";
    told.textContent = `Conventions affichées : ${left} sur ${cards.length}`;
  };
  for (const choice of choices) {
    const wanted = [...choice.options].find((option) => option.value === asked.get(choice.name));
    if (wanted) choice.value = wanted.value;
  }
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("change", () => {
    const url = new URL(location.href);
    for (const choice of choices) {
      if (choice.value) url.searchParams.set(choice.name, choice.value);
      else url.searchParams.delete(choice.name);
    }
    history.replaceState(null, "", url);
    tell();
  });
  tell();
}

// Tables: a heading becomes a button that orders the rows by its column, up then down.
for (const table of document.querySelectorAll("table[data-cs-triable]")) {
  const headings = [...table.tHead.rows[0].cells];
  const told = table.caption.querySelector("[role=status]");
  const order = new Intl.Collator("fr", { numeric: true }).compare;
  const key = (row, column) => row.cells[column].dataset.tri ?? row.cells[column].textContent.trim();
  headings.forEach((heading, column) => {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener("click", () => {
      // Figures are most telling from the greatest, words from A; what has no figure always comes last.
      const figures = heading.hasAttribute("data-nombre");
      const first = figures ? "descending" : "ascending";
      const other = figures ? "ascending" : "descending";
      const way = heading.getAttribute("aria-sort") === first ? other : first;
      const sign = way === "ascending" ? 1 : -1;
      for (const one of headings) one.removeAttribute("aria-sort");
      heading.setAttribute("aria-sort", way);
      const body = table.tBodies[0];
      const rows = [...body.rows].map((row, rank) => ({ row, rank, key: key(row, column) }));
      rows.sort((a, b) => (a.key === "") - (b.key === "") || sign * (figures ? a.key - b.key : order(a.key, b.key)) || a.rank - b.rank);
      body.append(...rows.map((one) => one.row));
      told.textContent = `Tableau trié par « ${button.textContent.replace(/\u00ad/g, "").trim()} », ordre ${way === "ascending" ? "croissant" : "décroissant"}.`;
    });
  });
}
