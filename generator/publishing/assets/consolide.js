// Comforts only: everything can be read and done without this file.

// Comparing: the presentation chosen stays in the address, and « précédente / suivante » walk the changes.
const bar = document.querySelector("[data-cs-compare]");
if (bar) {
  const choices = { vue: "cs-vue", etendue: "cs-etendue" };
  const asked = new URLSearchParams(location.search);
  for (const [key, name] of Object.entries(choices)) {
    const wanted = [...bar.querySelectorAll(`input[name="${name}"]`)].find((input) => input.value === asked.get(key));
    if (wanted) wanted.checked = true;
  }
  bar.addEventListener("change", () => {
    const url = new URL(location.href);
    for (const [key, name] of Object.entries(choices)) {
      const inputs = [...bar.querySelectorAll(`input[name="${name}"]`)];
      const chosen = inputs.find((input) => input.checked);
      if (chosen === inputs[0]) url.searchParams.delete(key);
      else url.searchParams.set(key, chosen.value);
    }
    history.replaceState(null, "", url);
  });
  const stops = [...document.querySelectorAll("[data-cs-modif]")];
  const told = bar.querySelector("[data-cs-ou]");
  // Where the reader is: the passage that the address names while it is in sight, else the last one above the middle of the window.
  const current = () => {
    const named = stops.findIndex((stop) => `#${stop.id}` === location.hash);
    const box = stops[named]?.getBoundingClientRect();
    if (box && box.bottom > 0 && box.top < innerHeight) return named;
    return stops.findLastIndex((stop) => stop.getBoundingClientRect().top < innerHeight / 2);
  };
  const go = (step) => {
    const stop = stops[Math.min(Math.max(current() + step, 0), stops.length - 1)];
    location.hash = stop.id;
    stop.setAttribute("tabindex", "-1");
    stop.focus({ preventScroll: true });
    told.textContent = stop.querySelector(".cs-m-num").textContent;
  };
  if (stops.length) {
    bar.querySelector("[data-cs-premier]").hidden = true;
    for (const comfort of document.querySelectorAll("[data-cs-marche], [data-cs-touches]")) comfort.hidden = false;
    for (const link of bar.querySelectorAll("[data-cs-pas]")) {
      link.addEventListener("click", (event) => {
        event.preventDefault();
        go(Number(link.dataset.csPas));
      });
    }
    document.addEventListener("keydown", (event) => {
      const step = { ArrowUp: -1, ArrowDown: 1 }[event.key];
      if (!step || !event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      go(step);
    });
  }
}

// At a date: the table of periods answers.
const form = document.querySelector("[data-cs-date]");
if (form) {
  form.hidden = false;
  const day = form.querySelector("input");
  const answer = form.querySelector("[role=status]");
  const tell = () => {
    answer.textContent = "";
    if (!day.value) return;
    const row = [...document.querySelectorAll("tr[data-fin]")].find(
      (period) => (!period.dataset.debut || period.dataset.debut <= day.value) && (!period.dataset.fin || day.value <= period.dataset.fin),
    );
    if (row) answer.append(...row.cells[1].cloneNode(true).childNodes);
    else answer.textContent = "Aucun texte connu à cette date.";
    const url = new URL(location.href);
    url.searchParams.set("jour", day.value);
    history.replaceState(null, "", url);
  };
  day.value = new URLSearchParams(location.search).get("jour") ?? "";
  form.addEventListener("submit", (event) => event.preventDefault());
  day.addEventListener("change", tell);
  tell();
}

// Citing: where a script may write to the clipboard, each alinéa gets a button that copies what its article's fold gives to read.
const text = document.querySelector("[data-cs-citer]");
if (text && navigator.clipboard) {
  const told = document.querySelector("[data-cs-copie]");
  const offer = (link, words, place, home) => {
    const button = document.createElement("button");
    button.type = "button";
    button.className = "cs-citer";
    button.textContent = "Citer";
    button.setAttribute("aria-label", `Citer : ${place}`);
    button.addEventListener("click", async () => {
      await navigator.clipboard.writeText(`${words}, ${link.href}. Document d’information sans valeur officielle.`);
      button.textContent = "Copié";
      told.textContent = `Référence copiée : ${place}`;
      setTimeout(() => (button.textContent = "Citer"), 2000);
    });
    home(button);
  };
  for (const fold of text.querySelectorAll(".cs-reference")) {
    const reference = fold.querySelector("[data-cs-reference]");
    const words = reference.textContent;
    const place = fold.querySelector(".cs-vh").textContent.replace(/^\s*:\s*/, "");
    offer(fold.querySelector("p a"), words, place, (button) => reference.parentElement.append(" ", button));
    for (const link of fold.querySelectorAll("li a")) {
      const line = document.getElementById(link.hash.slice(1));
      const name = link.textContent;
      if (line) offer(link, `${words}, ${name}`, `${place}, ${name}`, (button) => line.prepend(button));
    }
  }
}
