// Random mutations of text: what pages do to the data of their text nodes.
import { anElement, inWords, onElement, onText, type PageMutation, placesIn } from './mutation-scene.ts';
import { randomText } from './random-text.ts';

/** What pages do to the data of their texts. */
export const TEXT_MUTATIONS: Readonly<Record<string, PageMutation>> = {
  'write a text': {
    weight: 8,
    run: (scene) =>
      onText(scene, (text) => {
        const data = randomText(scene.random);
        scene.twins.both((own) => {
          own(text).data = data;
        });
        return JSON.stringify(data);
      }),
  },
  'write a part of what a text was': {
    weight: 5,
    run: (scene) =>
      onText(scene, (text) => {
        const [from, to] = placesIn(text.length, scene.random);
        const data = scene.random.percent(50) ? text.data.slice(0, to) : text.data.slice(from, to);
        scene.twins.both((own) => {
          own(text).nodeValue = data;
        });
        return JSON.stringify(data);
      }),
  },
  'write the first text of an element': {
    weight: 4,
    reads: true,
    run: (scene) =>
      onElement(scene, (element) => {
        const data = randomText(scene.random);
        if (!(element.firstChild instanceof Text)) return null;
        // Some frameworks find a text so, each time that they write it.
        scene.twins.both((own) => Object.assign(own(element).firstChild ?? {}, { data }));
        return JSON.stringify(data);
      }),
  },
  'edit a text at a place': {
    weight: 8,
    run: (scene) =>
      onText(scene, (text) => {
        const seen = scene.twins.twinOf(text);
        const isWhole = seen.data === text.data;
        const [from, to] = placesIn(seen.length, scene.random);
        const added = randomText(scene.random);
        const edit = scene.random.of<(node: Text) => void>([
          (node) => node.insertData(from, added),
          (node) => node.deleteData(from, to - from),
          (node) => node.replaceData(from, to - from, added),
          (node) => node.appendData(added),
        ]);
        edit?.(seen);
        // In a text that is split the page edits what it sees of it, and that is what it has written.
        if (isWhole) edit?.(text);
        else text.data = seen.data;
        return `${from} to ${to}, ${JSON.stringify(added)}, now ${JSON.stringify(text.data)}`;
      }),
  },
  'split a text': {
    weight: 8,
    reads: true,
    run: (scene) =>
      onText(scene, (text) => {
        const seen = scene.twins.twinOf(text);
        const at = scene.random.below(seen.length + 1);
        const behind = seen.splitText(at);
        scene.twins.pairText(text.splitText(at), behind);
        return `at ${at}`;
      }),
  },
  'join a text with those beside it': {
    weight: 4,
    reads: true,
    run: (scene) =>
      onText(scene, (text) => {
        const beside = textsBeside(text).filter((node) => scene.twins.isHeld(node));
        const data = scene.twins.twinOf(text).wholeText;
        if (data !== text.wholeText) return null;
        scene.twins.both((own) => {
          own(text).data = data;
          for (const node of beside) own(node).remove();
        });
        scene.kept.push(...beside);
        return JSON.stringify(data);
      }),
  },
  normalise: {
    weight: 8,
    reads: true,
    isLast: true,
    run: (scene) => {
      const element = scene.random.percent(30) ? scene.here : anElement(scene);
      if (!element) return null;
      scene.twins.both((own) => own(element).normalize());
      return inWords(element);
    },
  },
};

function textsBeside(text: Text): Text[] {
  const found: Text[] = [];
  for (const way of ['previousSibling', 'nextSibling'] as const)
    for (let at = text[way]; at instanceof Text; at = at[way]) found.push(at);
  return found;
}
