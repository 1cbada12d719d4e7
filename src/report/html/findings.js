// Part of cachetidy, under the Apache License v2.0 with LLVM Exceptions.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
// The list of findings: which of them are shown, and in which groups.

const PROBABILITIES = ["certain", "likely", "possible"];

function startFindings() {
  const tools = document.getElementById("finding-tools");
  const findings = [...document.querySelectorAll("details.finding")]
      .map((details) => ({ details, ...details.dataset }));
  if (!findings.length)
    return;
  const summaries = new Map([...document.querySelectorAll(".group")].map(
      (group) => [group.querySelector("h3").textContent,
                  group.querySelector(".summary")]));
  for (const name of ["check", "file", "probability"])
    offer(tools.elements[name], findings, name);
  tools.hidden = false;
  const refresh = () => filter(findings, tools);
  tools.addEventListener("input", refresh);
  tools.addEventListener("submit", (event) => event.preventDefault());
  tools.elements.group.addEventListener("change", () => {
    group(findings, tools.elements.group.value, summaries);
    refresh();
  });
  document.getElementById("open-all").addEventListener(
      "click", (event) => openAll(findings, event.target));
  refresh();
}

function order(name, one, other) {
  return name === "probability"
      ? PROBABILITIES.indexOf(one) - PROBABILITIES.indexOf(other)
      : one < other ? -1 : Number(one > other);
}

/** The values that there are, each with how many have it. */
function offer(select, findings, name) {
  const counts = new Map();
  for (const finding of findings)
    counts.set(finding[name], (counts.get(finding[name]) || 0) + 1);
  for (const value of [...counts.keys()].sort((...two) => order(name, ...two)))
    select.append(element("option", { value },
                          `${value} (${counts.get(value)})`));
}

function isWanted(finding, { text, check, file, probability }) {
  return says(finding.details, text.value) &&
      (!check.value || finding.check === check.value) &&
      (!file.value || finding.file === file.value) &&
      (!probability.value || finding.probability === probability.value);
}

function filter(findings, tools) {
  let count = 0;
  for (const finding of findings) {
    finding.details.hidden = !isWanted(finding, tools.elements);
    count += !finding.details.hidden;
  }
  for (const group of document.querySelectorAll(".group"))
    group.hidden = !group.querySelector("details.finding:not([hidden])");
  document.getElementById("finding-count").value =
      `${count} of ${findings.length}`;
  document.getElementById("no-findings").hidden = count > 0;
}

function group(findings, name, summaries) {
  const groups = new Map();
  for (const finding of findings) {
    const value = finding[name];
    if (!groups.has(value))
      groups.set(value, []);
    groups.get(value).push(finding.details);
  }
  const sections = [...groups.keys()].sort((...two) => order(name, ...two))
      .map((value) => element("section", { class: "group" },
                              element("h3", {}, value),
                              ...(summaries.has(value)
                                      ? [summaries.get(value)] : []),
                              ...groups.get(value)));
  document.getElementById("finding-list").replaceChildren(...sections);
}

function openAll(findings, button) {
  const opens = button.textContent === "Open all";
  for (const { details } of findings)
    details.open = opens && !details.hidden;
  button.textContent = opens ? "Close all" : "Open all";
}
