// Lists the windows of the extension: the folders of src that hold a page.
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
