/*
SPDX-FileCopyrightText: 2026 The licwatch contributors
SPDX-License-Identifier: Apache-2.0
*/
"use strict";
// Comfort only: the page says everything without a script.
(() => {
  const files = document.getElementById("files");
  if (!files) return;
  const [tools, filter, kind, told] = ["tools", "filter", "kind", "told"].map((id) => document.getElementById(id));
  const KINDS = ["own", "inherited", "nothing", "gap", "skipped", "container"];
  const MANY = 2000; // matches beyond which folders are not opened by themselves

  const kindOf = (element) => KINDS.find((name) => element.classList.contains(name)) || "";
  const listOf = (element) => element.querySelector(":scope > details > ul");

  // Everything that can be filtered, read from the page once, when it is first asked for.
  let leaves = null;
  let holders = [];
  const gather = () => {
    leaves = [];
    const open = [{ list: files, prefix: "", holder: null, words: "", kind: "" }];
    while (open.length) {
      const at = open.pop();
      for (const element of at.list.children) {
        const list = listOf(element);
        if (!list) {
          const text = `${at.prefix}${element.textContent} ${at.words}`.toLowerCase();
          leaves.push({ element, text, kind: at.kind || kindOf(element), holder: at.holder });
          continue;
        }
        const details = element.firstElementChild;
        const summary = details.firstElementChild;
        const folder = element.classList.contains("folder");
        const holder = { element, details, above: at.holder, open: details.open, shown: 0 };
        holders.push(holder);
        open.push({
          list, holder, kind: folder ? "" : kindOf(element),
          prefix: folder ? at.prefix + summary.firstElementChild.textContent : at.prefix,
          words: folder ? "" : summary.textContent,
        });
      }
    }
  };

  let filtered = false;
  const apply = () => {
    if (!leaves) gather();
    const words = filter.value.toLowerCase().split(/\s+/).filter(Boolean);
    const asked = words.length > 0 || kind.value !== "";
    if (asked && !filtered) holders.forEach((holder) => { holder.open = holder.details.open; });
    let count = 0;
    holders.forEach((holder) => { holder.shown = 0; });
    for (const leaf of leaves) {
      const fits = (!kind.value || leaf.kind === kind.value) && words.every((word) => leaf.text.includes(word));
      leaf.element.hidden = !fits;
      if (!fits) continue;
      count += 1;
      for (let holder = leaf.holder; holder; holder = holder.above) holder.shown += 1;
    }
    for (const holder of holders) {
      holder.element.hidden = holder.shown === 0;
      if (asked) holder.details.open = count <= MANY ? holder.shown > 0 : holder.open;
      else if (filtered) holder.details.open = holder.open;
    }
    filtered = asked;
    told.textContent = asked ? `${count.toLocaleString("en")} of ${leaves.length.toLocaleString("en")} shown` : "";
  };

  let waiting = 0;
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(apply, 150); };
  filter.addEventListener("input", soon);
  kind.addEventListener("change", apply);
  const all = (open) => () => files.querySelectorAll("details").forEach((details) => { details.open = open; });
  document.getElementById("expand").addEventListener("click", all(true));
  document.getElementById("collapse").addEventListener("click", all(false));

  // From the evidence of a file back to its row, wherever that is folded away.
  document.getElementById("evidence").addEventListener("click", (event) => {
    const back = event.target.closest("a.back");
    const row = back && files.querySelector(`a[href="#${back.closest("article").id}"]`);
    if (!row) return;
    event.preventDefault();
    if (row.closest("[hidden]")) { filter.value = ""; kind.value = ""; apply(); }
    for (let at = row; at !== files; at = at.parentElement) if (at.localName === "details") at.open = true;
    row.scrollIntoView({ block: "center" });
    row.focus({ preventScroll: true });
  });

  tools.hidden = false;
})();
