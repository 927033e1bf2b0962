// Random mutations of markup: what pages write through an element.
import { onElement, type PageMutation } from './mutation-scene.ts';
import { randomInline, randomText } from './random-text.ts';

/** What pages write through an element: its HTML, its text, its attributes. */
export const MARKUP_MUTATIONS: Readonly<Record<string, PageMutation>> = {
  'write the HTML of an element': {
    weight: 5,
    run: (scene) =>
      onElement(scene, (element) => {
        const html = randomInline(scene.random);
        scene.twins.both((own) => {
          own(element).innerHTML = html;
        });
        scene.twins.pair(element, scene.twins.twinOf(element));
        return html;
      }),
  },
  'read the HTML of an element and write it back': {
    weight: 6,
    reads: true,
    run: (scene) =>
      onElement(scene, (element) => {
        const isWhole =
          scene.random.percent(30) && scene.twins.both((own) => isReadAsOne(own(element))).plain;
        const parents = scene.twins.both((own) => own(element).parentElement as Element);
        const index = [...parents.plain.children].indexOf(element);
        const glossed = scene.twins.twinOf(element);
        const before = glossed.previousElementSibling;
        for (const each of [glossed, element]) {
          const { innerHTML, outerHTML } = each;
          if (isWhole) each.outerHTML = outerHTML;
          else each.innerHTML = innerHTML;
        }
        const [plain, other] = isWhole
          ? [
              parents.plain.children[index],
              before ? before.nextElementSibling : parents.glossed.firstElementChild,
            ]
          : [element, glossed];
        if (plain && other) scene.twins.pairLater(plain, other);
        return isWhole ? 'with its tags' : '';
      }),
  },
  'write the text of an element': {
    weight: 4,
    run: (scene) =>
      onElement(scene, (element) => {
        const text = randomText(scene.random);
        scene.twins.both((own) => {
          own(element).textContent = text;
        });
        scene.twins.pair(element, scene.twins.twinOf(element));
        return JSON.stringify(text);
      }),
  },
  'read the text of an element and write it back': {
    weight: 2,
    reads: true,
    run: (scene) =>
      onElement(scene, (element) => {
        scene.twins.both((own) => {
          const each = own(element);
          each.textContent = `${each.textContent}`;
        });
        scene.twins.pair(element, scene.twins.twinOf(element));
        return '';
      }),
  },
  'let text be written in, or no longer': {
    weight: 4,
    run: (scene) =>
      onElement(scene, (element) => {
        const [name, value] = scene.random.of([
          ['contenteditable', 'true'],
          ['data-gloss', 'off'],
          ['translate', 'no'],
          ['inert', ''],
          ['role', 'textbox'],
          ['class', 'notranslate'],
          ['lang', 'de'],
        ]) ?? ['lang', ''];
        const isOn = element.getAttribute(name) === value;
        scene.twins.both((own) => {
          if (isOn) own(element).removeAttribute(name);
          else own(element).setAttribute(name, value);
        });
        return `${isOn ? 'no ' : ''}${name}="${value}"`;
      }),
  },
};

/** Whether a browser reads an element's HTML as that one element: not a paragraph in a paragraph. */
function isReadAsOne({ outerHTML, parentNode }: Element): boolean {
  const parent = parentNode?.cloneNode(false) as Element;
  parent.innerHTML = outerHTML;
  return parent.childNodes.length === 1;
}
