// Decides whether a link announces that the page shows something when the pointer rests on it.

/** Attributes by which libraries of tooltips and previews find their links, or in which they keep what they show. */
const PREVIEW_NAME =
  /^(?:title|aria-describedby|interestfor|interesttarget|data-(?:tippy|tooltip|tip|hovercard|hover-card|preview|popover|balloon|original-title|bs-original-title|bs-content)\b.*)$/;
const TOGGLE_NAME = /^data-(?:bs-)?toggle$/;
const TOGGLE_VALUE = /^(?:tooltip|popover|hover)/;

/** Returns whether a link's attributes announce a tooltip or a preview by the page. */
export function announcesPreview(
  attributes: Iterable<{ readonly name: string; readonly value: string }>,
): boolean {
  for (const { name, value } of attributes) {
    if (TOGGLE_NAME.test(name) ? TOGGLE_VALUE.test(value) : PREVIEW_NAME.test(name) && isSet(name, value))
      return true;
  }
  return false;
}

/** An empty title announces nothing; any other attribute counts whatever its value, unless it is "false". */
function isSet(name: string, value: string): boolean {
  return name === 'title' ? value.trim() !== '' : value !== 'false';
}
