// Says where a browser has put the parts of a page: boxes of cells, signs of texts.
const signs = (node) => {
  const range = document.createRange();
  return [...node.data].map((sign, place) => {
    range.setStart(node, place);
    range.setEnd(node, place + 1);
    const box = range.getBoundingClientRect();
    return [sign, box.left, box.top, box.width];
  });
};
const texts = () => {
  const walker = document.createTreeWalker(document.querySelector("article"), NodeFilter.SHOW_TEXT);
  const found = [];
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (node.data.trim() && !node.parentElement.closest("pre")) found.push(signs(node));
  }
  return found;
};
const rows = () => [...document.querySelectorAll("tr")].map((row) =>
  [...row.cells].map((cell) => cell.getBoundingClientRect().left));
const blocks = () => [...document.querySelectorAll("h1, h2, h3, p, ul, li")].map((each) =>
  [each.tagName, each.textContent.slice(0, 40), getComputedStyle(each).direction]);
const found = { texts: texts(), rows: rows(), blocks: blocks() };
document.body.textContent = JSON.stringify(found);
