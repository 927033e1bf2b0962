// The voices that read English aloud on this machine. Others send the text to a server, so they are never used.

/** Returns the voices of this machine for English, the browser's own choice first. */
export function localVoices(speech: SpeechSynthesis | undefined): SpeechSynthesisVoice[] {
  const voices = speech?.getVoices() ?? [];
  return voices
    .filter(({ localService, lang }) => localService && /^en\b/i.test(lang))
    .sort((a, b) => Number(b.default) - Number(a.default));
}
