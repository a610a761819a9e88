// Reads charts as JSON from standard input, and says what Mermaid makes of each.
import { JSDOM } from "jsdom";

const { window } = new JSDOM("");
globalThis.window = window;
globalThis.document = window.document;
for (const name of ["Element", "HTMLElement", "Node", "NodeFilter", "DOMParser"]) {
  globalThis[name] = window[name];
}
const { default: mermaid } = await import("mermaid");
mermaid.initialize({ startOnLoad: false });

const two = (number) => String(number).padStart(2, "0");
const day = (date) =>
  `${String(date.getFullYear()).padStart(4, "0")}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
const bar = (task) => [
  task.section,
  task.task.trim(),
  day(task.startTime),
  day(new Date(task.endTime - 1)),
  ["active", "done", "crit", "milestone", "vert"].filter((tag) => task[tag]).join(),
];

let text = "";
for await (const part of process.stdin) text += part;
const found = [];
for (const chart of JSON.parse(text)) {
  const { type, db } = await mermaid.mermaidAPI.getDiagramFromText(chart);
  found.push({ type, title: db.getDiagramTitle(), bars: db.getTasks().map(bar), links: [...db.getLinks()] });
}
console.log(JSON.stringify(found));
