// The glossary is written in English, whatever language the messages around it have.

/** The attributes of an element that holds text of the glossary. */
export const IN_ENGLISH = { lang: 'en', dir: 'ltr' } as const;
