declare module 'virtual:gloss/forms' {
  /** The packed forms of the whole glossary: read them with openFormIndex of core/form-index.ts. */
  const forms: string;
  export default forms;
}

declare module 'virtual:gloss/terms' {
  /** Every term of the glossary, whole, in the order of their ids. */
  const terms: readonly import('../core/entry.ts').Term[];
  export default terms;
}
