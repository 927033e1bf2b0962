// Saves a text as a file, by a link that is never shown: the browser asks the reader where, or puts it with the downloads.

/** The address of the last file, which the browser may still be reading when the link was pressed. */
let lastAddress: string | null = null;

/** Saves a text under a name. */
export function saveFile({ name, type, text }: { name: string; type: string; text: string }): void {
  if (lastAddress) URL.revokeObjectURL(lastAddress);
  lastAddress = URL.createObjectURL(new Blob([text], { type: `${type};charset=utf-8` }));
  const link = document.createElement('a');
  link.href = lastAddress;
  link.download = name;
  link.click();
}

/** Returns the name of a file of a day: "gloss-study-2026-11-30.json". `day` is the number of days since 1-1-1970. */
export function fileName(what: string, day: number, extension: string): string {
  return `gloss-${what}-${new Date(day * 24 * 60 * 60 * 1000).toISOString().slice(0, 10)}.${extension}`;
}
