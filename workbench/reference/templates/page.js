// Opens what a link points at, and shows only what the search box says.
const open = () => {
  const at = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  for (let e = at; e; e = e.parentElement) if (e.tagName === "DETAILS") e.open = true;
  if (at) at.scrollIntoView();
};
addEventListener("hashchange", open);
open();
const find = document.getElementById("find");
find.addEventListener("input", () => {
  const want = find.value.trim().toLowerCase();
  for (const e of document.querySelectorAll(".find")) e.hidden = want !== "" && !e.textContent.toLowerCase().includes(want);
  for (const e of document.querySelectorAll("details.words")) {
    const some = !!e.querySelector(".find:not([hidden])");
    e.hidden = !some;
    e.open = want !== "" && some;
  }
  for (const e of document.querySelectorAll("section.label")) e.hidden = want !== "" && !e.querySelector(".find:not([hidden])");
});
