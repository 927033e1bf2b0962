// Reads a text aloud by a voice of this machine.
import { useEffect, useState } from 'preact/hooks';
import { message } from '../../../browser/shared/i18n.ts';
import { localVoices } from './local-voices.ts';

/** Chromium ends a long utterance after some seconds, so each paragraph is one. */
const PARAGRAPHS = /\n+/;

/** Shows a button that reads an English text aloud, can pause and stop; nothing where this machine has no voice. */
export function ReadAloud({ text }: { readonly text: string }) {
  const voice = useLocalVoice();
  const [state, setState] = useState<'silent' | 'speaking' | 'paused'>('silent');
  useEffect(() => {
    setState('silent');
    return () => globalThis.speechSynthesis?.cancel();
  }, [text]);
  if (!voice) return null;

  const stop = () => {
    speechSynthesis.cancel();
    setState('silent');
  };
  const speak = () => {
    speechSynthesis.cancel();
    const utterances = text.split(PARAGRAPHS).map((paragraph) => {
      const utterance = new SpeechSynthesisUtterance(paragraph);
      utterance.voice = voice;
      utterance.lang = voice.lang;
      return utterance;
    });
    utterances.at(-1)?.addEventListener('end', () => setState('silent'));
    for (const utterance of utterances) {
      utterance.addEventListener('error', stop, { once: true });
      speechSynthesis.speak(utterance);
    }
    setState('speaking');
  };
  const pause = () => {
    if (state === 'paused') speechSynthesis.resume();
    else speechSynthesis.pause();
    setState(state === 'paused' ? 'speaking' : 'paused');
  };

  if (state === 'silent')
    return (
      <button type="button" class="plain" onClick={speak}>
        {message('interviewReadAloud')}
      </button>
    );
  return (
    <>
      <button type="button" class="plain" onClick={pause}>
        {message(state === 'paused' ? 'interviewReadOn' : 'interviewReadPause')}
      </button>
      <button type="button" class="plain" onClick={stop}>
        {message('interviewReadStop')}
      </button>
    </>
  );
}

/** Returns a voice of this machine, null while there is none: browsers load their list late. */
function useLocalVoice(): SpeechSynthesisVoice | null {
  const [voice, setVoice] = useState<SpeechSynthesisVoice | null>(null);
  useEffect(() => {
    const speech = globalThis.speechSynthesis as SpeechSynthesis | undefined;
    const look = () => setVoice(localVoices(speech)[0] ?? null);
    look();
    speech?.addEventListener('voiceschanged', look);
    return () => speech?.removeEventListener('voiceschanged', look);
  }, []);
  return voice;
}
