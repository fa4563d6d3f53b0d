// The search page. Pagefind is asked for only when there is something to search. It finds which texts may hold the words;
// every word is then looked for again in them, because Pagefind drops words that it does not know and takes near ones for them.

const root = document.querySelector("[data-cs-recherche]");
const input = root.querySelector("input[name=q]");
const list = root.querySelector("[data-cs-resultats]");
const state = root.querySelector("[data-cs-etat]");
const TEXTS = 20; // texts shown
const READ = 200; // texts looked into before giving up
const PASSAGES = 5; // passages of a text shown before a fold
const AROUND = 16; // words around the first word found
let engine;
let turn = 0;

async function load() {
  if (!engine) {
    engine = await import(new URL(root.dataset.pagefind, location.href));
    await engine.init();
  }
  return engine;
}

// Words as they are compared: no case, no accent.
const fold = (words) => words.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().replace(/œ/g, "oe").replace(/æ/g, "ae");
const ELISION = /^(?:[cdjlmnst]|qu|jusqu|lorsqu|puisqu|quoiqu)['’]/;

// « l’État » gives « etat »; « n°2004-1085 » gives three tokens; « letat » is kept aside for who writes without apostrophes.
function tokens(raw) {
  const folded = fold(raw);
  const joined = folded.replace(/[^\p{L}\p{N}]/gu, "");
  const parts = folded.replace(/^[^\p{L}\p{N}]+/u, "").replace(ELISION, "").split(/[^\p{L}\p{N}]+/u).filter(Boolean);
  return parts.map((form) => ({ form, joined }));
}

// What is asked: words, and phrases between quotation marks; the groups of a number (« 40 000 ») are a phrase too.
function asked(query) {
  const terms = [];
  const rest = query.replace(/["«“]\s*([^"»”]+?)\s*["»”]|\d+(?:\s\d{3})+(?!\d)/g, (whole, quoted) => {
    const phrase = (quoted ?? whole).split(/\s+/).flatMap(tokens).map((token) => token.form);
    if (phrase.length) terms.push({ words: (quoted ?? whole).trim(), phrase });
    return " ";
  });
  for (const word of rest.split(/\s+/)) {
    const [first, ...more] = tokens(word);
    if (first) terms.push({ words: word, phrase: [first.form, ...more.map((token) => token.form)], loose: !more.length });
  }
  return terms;
}

// One word for another: the same, its beginning, or nearly all of it (« élève » and « élèves », « financier » and « financière »).
function alike(term, { form, joined }) {
  if (form === term || joined === term) return true;
  if (term.length < 4 || /\d/.test(term)) return false;
  if (form.startsWith(term)) return true;
  let common = 0;
  while (common < form.length && form[common] === term[common]) common += 1;
  return common >= 4 && common >= 0.7 * Math.max(form.length, term.length);
}

// Where a term stands in a text: ranks of its first and last words.
function standing(text, term) {
  const { phrase } = term;
  const found = [];
  for (let at = 0; at + phrase.length <= text.length; at += 1) {
    const there = term.loose ? alike(phrase[0], text[at]) : phrase.every((form, step) => text[at + step].form === form);
    if (there) found.push([text[at].rank, text[at + phrase.length - 1].rank]);
  }
  return found;
}

// « art-3-al-2 » is « alinéa 2 ».
function lineName(id) {
  const found = /-al-(?:(\d+)|(dernier)(?:-(\d+))?)$/.exec(id);
  if (!found) return "";
  if (found[1]) return `alinéa ${found[1]}`;
  return found[3] ? "" : "dernier alinéa";
}

// The passages of a text where the terms stand, best first; none unless every term stands somewhere in it.
function passages(page, terms) {
  const raw = page.content.split(/\s+/);
  const text = raw.flatMap((word, rank) => tokens(word).map((token) => ({ ...token, rank })));
  const places = terms.map((term) => standing(text, term));
  if (places.some((found) => !found.length)) return [];
  const anchors = page.anchors ?? [];
  const made = new Map();
  places.forEach((found, order) => {
    for (const [first, last] of found) {
      const before = anchors.filter((anchor) => anchor.location <= first);
      const end = anchors.find((anchor) => anchor.location > first)?.location ?? raw.length;
      const id = before.at(-1)?.id ?? "";
      if (!made.has(id)) {
        const heading = before.filter((anchor) => /^h[1-6]$/.test(anchor.element)).at(-1)?.text ?? "";
        made.set(id, { id, heading, terms: new Set(), marks: [], words: raw, start: before.at(-1)?.location ?? 0, end });
      }
      made.get(id).terms.add(order);
      made.get(id).marks.push([first, last]);
    }
  });
  const most = Math.max(...[...made.values()].map((one) => one.terms.size));
  return [...made.values()].filter((one) => one.terms.size === most).map((one) => ({ ...one, whole: most === terms.length }));
}

// The words of the passage around the first one found, with all that were found marked.
function excerpt({ words, marks, start, end }) {
  const paragraph = document.createElement("p");
  const from = Math.max(start, Math.min(...marks.map(([first]) => first)) - AROUND);
  const to = Math.min(end, from + 3 * AROUND);
  const marked = new Set(marks.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, step) => first + step)));
  if (from > start) paragraph.append("… ");
  for (let rank = from; rank < to; rank += 1) {
    if (marked.has(rank)) paragraph.append(Object.assign(document.createElement("mark"), { textContent: words[rank] }));
    else paragraph.append(words[rank]);
    paragraph.append(" ");
  }
  if (to < end) paragraph.append("…");
  return paragraph;
}

function item(page, passage) {
  const one = document.createElement("li");
  const link = document.createElement("a");
  const target = new URL(page.url.split("#")[0], location.href);
  target.hash = passage.id;
  link.href = target.pathname + target.hash;
  const title = page.meta.convention ?? page.meta.title;
  const place = [passage.heading === page.meta.title ? "" : passage.heading, lineName(passage.id)].filter(Boolean).join(", ");
  link.textContent = place ? `${title} — ${place}` : title;
  const version = document.createElement("span");
  version.className = "cs-selon";
  version.textContent = ` ${page.meta.version ?? ""}`;
  one.append(link, version, excerpt(passage));
  return one;
}

function show(page, found) {
  list.append(...found.slice(0, PASSAGES).map((passage) => item(page, passage)));
  const more = found.slice(PASSAGES);
  if (!more.length) return;
  const fold = document.createElement("details");
  const summary = document.createElement("summary");
  const inside = document.createElement("ol");
  summary.textContent = more.length > 1 ? `${more.length} autres passages de ce texte` : "Un autre passage de ce texte";
  inside.className = "cs-resultats";
  inside.append(...more.map((passage) => item(page, passage)));
  fold.className = "cs-marque";
  fold.append(summary, inside);
  const holder = document.createElement("li");
  holder.append(fold);
  list.append(holder);
}

// Texts that hold every term. When Pagefind knows none, all texts are looked into: a number or a sign may hide a word from it.
async function reading(pagefind, terms, wanted) {
  const found = await pagefind.search(terms.map((term) => term.phrase.join(" ")).join(" "));
  const known = found.results.length ? found.results : (await pagefind.search(null)).results;
  const texts = [];
  for (let at = 0; at < Math.min(known.length, READ) && texts.length < wanted; at += TEXTS) {
    const pages = await Promise.all(known.slice(at, at + TEXTS).map((result) => result.data()));
    for (const page of pages) {
      const where = passages(page, terms);
      if (where.length) texts.push([page, where]);
    }
  }
  return texts.slice(0, wanted);
}

// Why nothing was found: words that are nowhere, with the search that leaves them out; or words that are never together.
async function explain(pagefind, terms) {
  const alone = await Promise.all(terms.map(async (term) => (await reading(pagefind, [term], 1)).length > 0));
  const absent = terms.filter((_, order) => !alone[order]);
  const named = absent.map((term) => `« ${term.words} »`);
  if (!absent.length) return ["Chacun de ces mots se trouve dans un texte, mais aucun texte ne les réunit tous."];
  const said = [`Aucun passage trouvé : ${named.join(", ")} ${absent.length > 1 ? "ne sont" : "n’est"} dans aucun texte.`];
  const left = terms.filter((_, order) => alone[order]);
  if (left.length) {
    const link = document.createElement("a");
    const query = left.map((term) => (term.loose ? term.words : `« ${term.words} »`)).join(" ");
    link.href = `?${new URLSearchParams({ q: query })}`;
    link.textContent = `Chercher seulement : ${query}`;
    said.push(" ", link);
  }
  return said;
}

const several = (count, word) => `${count} ${word}${count > 1 ? "s" : ""}`;

async function search() {
  const mine = ++turn;
  const query = input.value.trim();
  list.replaceChildren();
  state.textContent = "";
  const url = new URL(location.href);
  if (query) url.searchParams.set("q", query);
  else url.searchParams.delete("q");
  history.replaceState(null, "", url);
  const terms = asked(query);
  if (!terms.length) return;
  state.textContent = "Recherche en cours…";
  try {
    const pagefind = await load();
    const texts = await reading(pagefind, terms, TEXTS + 1);
    const said = texts.length ? [] : await explain(pagefind, terms);
    if (mine !== turn) return;
    for (const [page, found] of texts.slice(0, TEXTS)) show(page, found);
    if (texts.length) {
      const count = texts.slice(0, TEXTS).reduce((sum, [, found]) => sum + found.length, 0);
      said.push(`${several(count, "passage")} dans ${several(Math.min(texts.length, TEXTS), "texte")}.`);
      if (texts.length > TEXTS) said.push(" D’autres textes contiennent ces mots : précisez la recherche.");
      if (texts.some(([, [first]]) => !first.whole)) said.push(" Certains textes ont tous les mots, mais dans des passages différents.");
    }
    state.replaceChildren(...said);
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
