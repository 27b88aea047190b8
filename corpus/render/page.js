// Filters over the list of errors; everything on the page is there without it.
(function () {
  var errors = Array.from(document.querySelectorAll("details.error"));
  var form = document.getElementById("filters");
  if (!form) return;
  var cell = null, ids = null;
  function shown(el) {
    var ds = JSON.parse(el.dataset.decisions), f = form.elements;
    if (f.label.value && !ds.some(function (d) { return d.label === f.label.value && d.want !== d.got; })) return false;
    if (f.kind.value && el.dataset.kinds.split(" ").indexOf(f.kind.value) < 0) return false;
    if (f.language.value && el.dataset.language !== f.language.value) return false;
    if (f.words.value && el.textContent.toLowerCase().indexOf(f.words.value.toLowerCase()) < 0) return false;
    if (ids && ids.indexOf(el.dataset.id) < 0) return false;
    return !cell || cell(ds);
  }
  function apply() {
    var n = 0;
    errors.forEach(function (el) { var on = shown(el); el.hidden = !on; if (on) n++; });
    document.getElementById("count").textContent = n + " of " + errors.length;
  }
  function go() { apply(); document.getElementById("errors").scrollIntoView({ behavior: "smooth" }); }
  form.addEventListener("input", apply);
  form.addEventListener("submit", function (e) { e.preventDefault(); });
  document.getElementById("all").addEventListener("click", function () { form.reset(); cell = ids = null; apply(); });
  document.querySelectorAll("[data-heat]").forEach(function (b) {
    b.addEventListener("click", function () {
      var want = b.dataset.want, got = b.dataset.got; ids = null;
      if (b.dataset.heat === "stance") {
        var w = want === "nothing" ? "" : want, g = got === "nothing" ? "" : got;
        cell = function (ds) { return ds.some(function (d) { return (d.want || "") === w && (d.got || "") === g; }); };
      } else {
        cell = function (ds) {
          var missed = ds.filter(function (d) { return !d.got; }).map(function (d) { return d.label; });
          var extra = ds.filter(function (d) { return !d.want; }).map(function (d) { return d.label; });
          if (want === got) return ds.some(function (d) { return d.label === want && d.want && d.got; });
          return (want ? missed.indexOf(want) >= 0 : !missed.length) && (got ? extra.indexOf(got) >= 0 : !extra.length);
        };
      }
      go();
    });
  });
  document.querySelectorAll("[data-ids]").forEach(function (b) {
    b.addEventListener("click", function () { cell = null; ids = b.dataset.ids.split(" "); go(); });
  });
  window.addEventListener("beforeprint", function () { errors.forEach(function (el) { el.open = true; }); });
  apply();
})();
