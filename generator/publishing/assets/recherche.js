// The search page. Pagefind is asked for only when there is something to search.

const root = document.querySelector("[data-cs-recherche]");
const input = root.querySelector("input[name=q]");
const list = root.querySelector("[data-cs-resultats]");
const state = root.querySelector("[data-cs-etat]");
const MAXIMUM = 20;
const MAXIMUM_EXACT = 100;
let engine;
let turn = 0;

async function load() {
  if (!engine) {
    engine = await import(new URL(root.dataset.pagefind, location.href));
    await engine.options({ excerptLength: 40 });
    await engine.init();
  }
  return engine;
}

// The place nearest before the first word found: an alinéa when the text has one there.
function place(data) {
  const word = data.weighted_locations?.length
    ? data.weighted_locations.reduce((best, other) => (other.balanced_score > best.balanced_score ? other : best)).location
    : data.locations?.[0];
  const before = (data.anchors ?? []).filter((anchor) => anchor.location <= (word ?? 0));
  return { line: before.at(-1)?.id ?? "", heading: before.filter((anchor) => /^h[1-6]$/.test(anchor.element)).at(-1)?.text ?? "" };
}

const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu)['’]/i;

// Words as they are compared: no case, no accent, no elision, no punctuation around.
function fold(word) {
  const bare = word.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  return bare.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "").replace(ELISION, "");
}

// « l'élève » and « d’État » are looked for without their elision.
function plain(query) {
  return query.replace(/["«»“”]/g, " ").split(/\s+/).map((word) => word.replace(ELISION, "")).join(" ").trim();
}

// The words between quotation marks, which must stand together; so must the groups of a number: « 40 000 ».
function phrases(query) {
  const found = query.matchAll(/["«“]\s*([^"»”]+?)\s*["»”]|\d+(?:\s\d{3})+(?!\d)/g);
  return [...found].map((one) => (one[1] ?? one[0]).split(/\s+/).map(fold).filter(Boolean));
}

// Where a phrase stands in a page: ranks of its first words, as Pagefind counts words.
function standing(words, phrase) {
  return words.flatMap((_, rank) => (phrase.every((word, step) => words[rank + step] === word) ? [rank] : []));
}

// Pagefind's excerpt holds escaped text and <mark>: rebuild it as nodes, nothing else passes.
function excerpt(html) {
  const made = document.createElement("p");
  const parsed = new DOMParser().parseFromString(html, "text/html");
  for (const node of parsed.body.childNodes) {
    if (node.nodeName === "MARK") made.append(Object.assign(document.createElement("mark"), { textContent: node.textContent }));
    else made.append(node.textContent);
  }
  return made;
}

// A page's places where every phrase asked for stands, one a passage.
function narrowed(page, exact) {
  const raw = page.content.split(/\s+/);
  const words = raw.map(fold);
  const found = exact.map((phrase) => standing(words, phrase));
  if (found.some((ranks) => !ranks.length)) return { ...page, sub_results: [] };
  const places = exact.flatMap((phrase, order) => found[order].map((rank) => ({ rank, length: phrase.length })));
  const escape = (text) => text.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const sub_results = places.map(({ rank, length }) => ({
    url: page.url,
    title: page.meta.title,
    locations: [rank],
    excerpt: `${escape(raw.slice(Math.max(0, rank - 15), rank).join(" "))} <mark>${escape(raw.slice(rank, rank + length).join(" "))}</mark> ${escape(raw.slice(rank + length, rank + length + 20).join(" "))}`,
  }));
  return { ...page, sub_results };
}

async function search() {
  const mine = ++turn;
  const query = input.value.trim();
  list.replaceChildren();
  state.textContent = "";
  const url = new URL(location.href);
  if (query) url.searchParams.set("q", query);
  else url.searchParams.delete("q");
  history.replaceState(null, "", url);
  if (!query) return;
  state.textContent = "Recherche en cours…";
  try {
    const pagefind = await load();
    const found = await pagefind.search(plain(query));
    const exact = phrases(query);
    let pages = await Promise.all(found.results.slice(0, exact.length ? MAXIMUM_EXACT : MAXIMUM).map((result) => result.data()));
    if (mine !== turn) return;
    if (exact.length) pages = pages.map((page) => narrowed(page, exact)).filter((page) => page.sub_results.length);
    let count = 0;
    for (const page of pages) {
      for (const part of page.sub_results.length ? page.sub_results : [page]) {
        count += 1;
        const spot = place({ ...part, anchors: page.anchors });
        const item = document.createElement("li");
        const link = document.createElement("a");
        const target = new URL(part.url.split("#")[0], location.href);
        target.hash = spot.line || part.url.split("#")[1] || "";
        link.href = target.pathname + target.hash;
        const title = page.meta.convention ?? page.meta.title;
        const heading = part.title && part.title !== page.meta.title ? part.title : spot.heading;
        link.textContent = heading ? `${title} — ${heading}` : title;
        const where = document.createElement("span");
        where.className = "cs-selon";
        where.textContent = ` ${page.meta.version ?? ""}`;
        item.append(link, where, excerpt(part.excerpt));
        list.append(item);
      }
    }
    state.textContent = count ? `${count} passage${count > 1 ? "s" : ""} dans ${pages.length} texte${pages.length > 1 ? "s" : ""}.` : "Aucun passage trouvé.";
  } catch (error) {
    state.textContent = "La recherche n’a pas pu être chargée.";
    throw error;
  }
}

input.value = new URLSearchParams(location.search).get("q") ?? "";
input.form.addEventListener("submit", (event) => {
  event.preventDefault();
  search();
});
if (input.value) search();
