// @vitest-environment jsdom
import { act, cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { ReadAloud } from '../../../src/study/interview/answer/ReadAloud.tsx';

vi.mock('webextension-polyfill', () => import('../../fake-extension.ts'));

const voice = (name: string, given: Partial<SpeechSynthesisVoice> = {}): SpeechSynthesisVoice => ({
  name,
  lang: 'en-GB',
  localService: true,
  default: false,
  voiceURI: name,
  ...given,
});

/** The browser's speech, with voices that a test gives it. */
class FakeSpeech extends EventTarget {
  voices: SpeechSynthesisVoice[] = [];
  spoken: FakeUtterance[] = [];
  calls: string[] = [];
  getVoices = () => this.voices;
  speak = (utterance: FakeUtterance) => void this.spoken.push(utterance);
  cancel = () => void this.calls.push('cancel');
  pause = () => void this.calls.push('pause');
  resume = () => void this.calls.push('resume');
}
class FakeUtterance extends EventTarget {
  voice: SpeechSynthesisVoice | null = null;
  lang = '';
  readonly text: string;
  constructor(text: string) {
    super();
    this.text = text;
  }
}

let speech: FakeSpeech;
const show = () => render(<ReadAloud text={'First.\nSecond.'} />);
const buttons = () => screen.queryAllByRole('button').map(({ textContent }) => textContent);
const press = (name: string) => fireEvent.click(screen.getByRole('button', { name }));

beforeEach(() => {
  speech = new FakeSpeech();
  vi.stubGlobal('speechSynthesis', speech);
  vi.stubGlobal('SpeechSynthesisUtterance', FakeUtterance);
});
afterEach(() => {
  cleanup();
  vi.unstubAllGlobals();
});

describe('ReadAloud', () => {
  it.each([
    ['no voice', []],
    ['voices of a server', [voice('Cloud', { localService: false })]],
    ['voices of other languages', [voice('Anna', { lang: 'de-DE' })]],
  ])('has no button with %s', async (_what, voices) => {
    speech.voices = voices;
    await act(async () => void show());
    expect(buttons()).toEqual([]);
  });

  it('has none where the browser cannot speak', async () => {
    vi.stubGlobal('speechSynthesis', undefined);
    await act(async () => void show());
    expect(buttons()).toEqual([]);
  });

  it('reads each paragraph by a local voice, the browser’s own choice first; can pause, go on and stop', async () => {
    await act(async () => void show());
    speech.voices = [
      voice('Cloud', { localService: false, default: true }),
      voice('Small'),
      voice('Best', { default: true }),
    ];
    await act(async () => void speech.dispatchEvent(new Event('voiceschanged')));
    press('Read aloud');
    expect(speech.spoken.map(({ text, voice: by }) => [text, by?.name])).toEqual([
      ['First.', 'Best'],
      ['Second.', 'Best'],
    ]);
    speech.calls = [];
    press('Pause');
    press('Go on');
    press('Stop reading');
    expect(speech.calls).toEqual(['pause', 'resume', 'cancel']);
    expect(buttons()).toEqual(['Read aloud']);
  });

  it('offers to read again when it has come to the end', async () => {
    speech.voices = [voice('Best')];
    await act(async () => void show());
    press('Read aloud');
    await act(async () => void speech.spoken[0]?.dispatchEvent(new Event('end')));
    expect(buttons()).toEqual(['Pause', 'Stop reading']);
    await act(async () => void speech.spoken[1]?.dispatchEvent(new Event('end')));
    expect(buttons()).toEqual(['Read aloud']);
  });

  it('falls silent when its reader goes elsewhere', async () => {
    speech.voices = [voice('Best')];
    await act(async () => void show());
    press('Read aloud');
    speech.calls = [];
    cleanup();
    await vi.waitFor(() => expect(speech.calls).toEqual(['cancel']));
  });
});
