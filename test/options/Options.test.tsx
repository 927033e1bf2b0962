// @vitest-environment jsdom
import { cleanup, fireEvent, render, screen } from '@testing-library/preact';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  changeSettings,
  loadDamagedSettings,
  rescueDamagedSettings,
} from '../../src/browser/stored/stored-settings.ts';
import { termList } from '../../src/core/glossary/term-list.ts';
import { DEFAULT_SETTINGS } from '../../src/core/settings/settings.ts';
import { Options } from '../../src/options/Options.tsx';
import { fakeBrowser } from '../fake-extension.ts';
import { fakeLocks } from '../fake-locks.ts';
import { speak, speakInBrackets } from '../fake-messages.ts';
import { fakeStyleSheets } from '../fake-style-sheets.ts';
import { makeTerm } from '../make-term.ts';
import { untranslated } from '../untranslated.ts';

vi.mock('webextension-polyfill', () => import('../fake-extension.ts'));

const LIST = termList(
  [makeTerm('term-a'), makeTerm('term-b')].map((term, at) => ({ ...term, id: `term/${'ab'[at]}` })),
);
const { local } = fakeBrowser.storage;
const settings = async () => (await local.get('settings')).settings;

beforeEach(() => {
  fakeBrowser.reset();
  fakeStyleSheets();
  Object.defineProperty(navigator, 'locks', { value: fakeLocks(), configurable: true });
});
afterEach(() => {
  cleanup();
  speak();
});

describe('Options', () => {
  it('switches sites on again, each of those that are pressed at once', async () => {
    const offSites = ['a.example', 'b.example', 'c.example'];
    const stored = { ...DEFAULT_SETTINGS, offSites };
    await local.set({ settings: stored });
    render(<Options list={LIST} formerIds={new Map()} settings={stored} damaged={null} />);
    for (const button of screen.getAllByRole('button', { name: /a\.example|c\.example/ })) button.click();
    await vi.waitFor(async () => expect(await settings()).toEqual({ ...stored, offSites: ['b.example'] }));
    await vi.waitFor(() => expect(screen.getAllByRole('listitem')).toHaveLength(1));
  });

  it('says that a change is saved, and has how terms are marked folded', async () => {
    render(<Options list={LIST} formerIds={new Map()} settings={DEFAULT_SETTINGS} damaged={null} />);
    expect(document.querySelector('.saved')?.textContent).toBe('');
    expect(screen.getByText('How terms are marked').closest('details')?.open).toBe(false);
    fireEvent.click(screen.getByLabelText('a few marks'));
    await vi.waitFor(() => expect(document.querySelector('.saved')?.textContent).toBe('Saved'));
    expect(await settings()).toMatchObject({ markRoom: 'few' });
  });

  it('takes chosen sites off their list', async () => {
    const stored = { ...DEFAULT_SETTINGS, whichSites: 'chosen' as const, chosenSites: ['a.example'] };
    await local.set({ settings: stored });
    render(<Options list={LIST} formerIds={new Map()} settings={stored} damaged={null} />);
    fireEvent.click(screen.getByRole('button', { name: 'Take a.example off the list' }));
    await vi.waitFor(async () => expect(await settings()).toMatchObject({ chosenSites: [] }));
    fireEvent.click(screen.getByLabelText('On all sites, but those that I switch off'));
    await vi.waitFor(async () => expect(await settings()).toMatchObject({ whichSites: 'all' }));
  });

  it('keeps how marks and definitions look, and shows it', async () => {
    const list = termList([makeTerm('term/hallucination', { name: 'Hallucination' })]);
    render(<Options list={list} formerIds={new Map()} settings={DEFAULT_SETTINGS} damaged={null} />);
    const sheet = document.adoptedStyleSheets.at(-1) as unknown as { text: string };
    expect(sheet.text).toContain('underline dotted');
    for (const label of ['a tint behind it', 'dark', 'large']) fireEvent.click(screen.getByLabelText(label));
    const look = { markLook: 'tint', popoverTheme: 'dark', popoverSize: 'large' };
    await vi.waitFor(async () => expect(await settings()).toMatchObject(look));
    await vi.waitFor(() => expect(sheet.text).toContain('currentColor 14%'));
    const card = screen.getByText('Hallucination').closest<HTMLElement>('.sample-card');
    expect([card?.style.fontSize, card?.classList.contains('theme-dark')]).toEqual(['18px', true]);
  });

  it('is written in the reader’s language', () => {
    speakInBrackets();
    const settings = { ...DEFAULT_SETTINGS, offSites: ['a.example', 'local files'] };
    const { rerender } = render(
      <Options
        list={LIST}
        formerIds={new Map()}
        settings={settings}
        damaged={{ value: { enabled: 'perhaps' } }}
      />,
    );
    expect(untranslated(document.body)).toEqual([]);
    expect(screen.getAllByRole('button', { name: /^⟦Switch on again for / })).toHaveLength(2);
    rerender(
      <Options list={LIST} formerIds={new Map()} key="other" settings={DEFAULT_SETTINGS} damaged={null} />,
    );
    expect(untranslated(document.body)).toEqual([]);
    expect(screen.getByText(/^⟦None\./)).toBeTruthy();
  });

  it('keeps how terms are marked, and shows what another window has changed', async () => {
    render(<Options list={LIST} formerIds={new Map()} settings={DEFAULT_SETTINGS} damaged={null} />);
    fireEvent.click(screen.getByLabelText('Paint only'));
    await vi.waitFor(async () => expect(await settings()).toMatchObject({ marking: 'paint' }));
    await changeSettings((current) => ({ ...current, enabled: false }));
    const main = screen.getByLabelText<HTMLInputElement>(/Explain terms/);
    await vi.waitFor(() => expect(main.checked).toBe(false));
  });

  it('keeps on which pages their own abbreviations are explained', async () => {
    render(<Options list={LIST} formerIds={new Map()} settings={DEFAULT_SETTINGS} damaged={null} />);
    expect(screen.getByLabelText<HTMLInputElement>('On pages about AI').checked).toBe(true);
    fireEvent.click(screen.getByLabelText('On all pages'));
    await vi.waitFor(async () => expect(await settings()).toMatchObject({ pageWords: 'everywhere' }));
  });

  it('keeps whether it is kept where terms are met', async () => {
    render(<Options list={LIST} formerIds={new Map()} settings={DEFAULT_SETTINGS} damaged={null} />);
    fireEvent.click(screen.getByLabelText('Keep where you meet terms'));
    await vi.waitFor(async () => expect(await settings()).toMatchObject({ readingLog: 'on' }));
    await vi.waitFor(() =>
      expect(screen.getByLabelText<HTMLInputElement>('Keep where you meet terms').checked).toBe(true),
    );
    fireEvent.click(screen.getByLabelText('Keep where you meet terms'));
    await vi.waitFor(async () => expect(await settings()).toMatchObject({ readingLog: 'off' }));
  });

  it('shows settings that could not be read, and throws them away when told to', async () => {
    await local.set({ settings: { version: 1, enabled: 'perhaps' } });
    await rescueDamagedSettings();
    render(
      <Options
        list={LIST}
        formerIds={new Map()}
        settings={DEFAULT_SETTINGS}
        damaged={await loadDamagedSettings()}
      />,
    );
    expect(screen.getByRole('alert').textContent).toContain('perhaps');
    fireEvent.click(screen.getByText(/Throw the damaged copy away/));
    await vi.waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(await loadDamagedSettings()).toBeNull();
  });
});
