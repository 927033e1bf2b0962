// The modules that the Vite plugin makes of the glossary.
declare module 'virtual:gloss/forms' {
  /** The packed forms of the whole glossary: read them with openFormIndex of core/forms/form-index.ts. */
  const forms: string;
  export default forms;
}

declare module 'virtual:gloss/former-ids' {
  /** The ids that terms and interview questions had before, each with the id of its heir. */
  const formerIds: import('../core/glossary/former-ids.ts').FormerIds;
  export default formerIds;
}

declare module 'virtual:gloss/terms' {
  /** The address of every term of the glossary, whole, in the order of their ids: JSON of the type Term[]. */
  const address: string;
  export default address;
}

declare module 'virtual:gloss/questions' {
  /** The address of every interview question, whole, in the order of their ids: JSON of the type Question[]. */
  const address: string;
  export default address;
}
