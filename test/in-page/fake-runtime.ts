// The extension's API as far as the popover calls it, in a page that has none. Imported before all that looks for it.
const event = { addListener: () => undefined, removeListener: () => undefined };
const fake = {
  runtime: { id: 'fake', onMessage: event, onConnect: event, sendMessage: async () => null, getURL: String },
  i18n: { getMessage: (key: string) => ({ languageTag: 'en', textDirection: 'ltr' })[key] ?? key },
};
for (const name of ['browser', 'chrome'])
  Object.defineProperty(globalThis, name, { value: fake, configurable: true, writable: true });
