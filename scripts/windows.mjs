// The windows of the extension: the one list of them is the folders of src that hold a page.
import { existsSync, readdirSync } from 'node:fs';

/** The names of the folders of src that are a window each, such as "popup". */
export function windowNames() {
  return readdirSync('src').filter((name) => existsSync(pageOf(name)));
}

/** The page of a window, as a path from the project's root.
 * @param {string} name */
export function pageOf(name) {
  return `src/${name}/index.html`;
}
