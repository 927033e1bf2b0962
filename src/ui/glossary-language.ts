// The glossary is written in English, whatever the language of the messages around it.

/** The attributes of an element that holds text of the glossary. */
export const IN_ENGLISH = { lang: 'en', dir: 'ltr' } as const;
