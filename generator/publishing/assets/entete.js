// The header. Material applies the choice of colours; this says it, to who hears the page and to who comes back.
const choice = document.querySelector(".cs-couleurs");
if (choice) {
  const radios = [...choice.querySelectorAll("input")];
  const kept = typeof __md_get === "function" ? __md_get("__palette") : null;
  (radios[kept?.index ?? 0] ?? radios[0]).checked = true;
  choice.hidden = false;
}

// A link of the menu to a place of the same page leaves the menu.
const menu = document.getElementById("cs-menu");
menu?.addEventListener("click", (event) => {
  if (event.target.closest("a") && menu.hidePopover) menu.hidePopover();
});
