// A content script that does the least that any reader of pages must: it takes the text of each text node.
const walker = document.createTreeWalker(document, NodeFilter.SHOW_TEXT);
let characters = 0;
while (walker.nextNode()) characters += (walker.currentNode as Text).data.length;
// Used, so that no compiler leaves it out.
Object.assign(globalThis, { characters });
