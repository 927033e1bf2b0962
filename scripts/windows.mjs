// Lists the windows of the extension: the folders of src that hold a page. For a new one
//   - make a folder of src with an index.html and a main.tsx that calls startWindow (ui/start-window.tsx) with its title, which is
//     a message of _locales/en/messages.json: the build and the test of imports find it here;
//   - add a function to browser/tabs.ts that opens it as a tab (the popup and the options are opened by the browser);
//   - give it a bound for its size (test/bench/window-sizes.ts and bounds.json), and a line in the README's list of rooms.
import { existsSync, readdirSync } from 'node:fs';

/** Returns the names of the folders of src that are windows, such as "popup". */
export function windowNames() {
  return readdirSync('src').filter((name) => existsSync(pageOf(name)));
}

/** Returns the page of a window, as a path from the project's root.
 * @param {string} name */
export function pageOf(name) {
  return `src/${name}/index.html`;
}
