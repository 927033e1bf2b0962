import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { currentId } from '../../../src/core/glossary/former-ids.ts';
import { currentCards } from '../../../src/core/study/current-cards.ts';
import { type Card, newCard, review } from '../../../src/core/study/schedule.ts';
import { checkFormerIds, formerIdsOf } from '../../../src/corpus/read-former-ids.ts';
import { makeHeir } from '../../make-heir.ts';

const NOW = Date.UTC(2026, 10, 23, 9);
const FORMER_IDS = new Map([
  ['softargmax', 'softmax'],
  ['soft-arg-max', 'softmax'],
]);

/** The card of a term that was answered once. */
const answered = (id: string, at: number) => review(newCard(id, at), 3, at).card;

describe('currentCards', () => {
  it('gives each card by the id of its term', () => {
    const cards = [answered('logits', NOW), newCard('softmax', NOW)];
    expect(currentCards(cards, FORMER_IDS)).toEqual(new Map(cards.map((card) => [card.id, card])));
  });

  it('gives the card of a former id to its heir, as it is but for the id', () => {
    const card = Object.freeze(answered('softargmax', NOW));
    expect(currentCards([card], FORMER_IDS)).toEqual(new Map([['softmax', { ...card, id: 'softmax' }]]));
  });

  it.each([
    ['the heir’s own', answered('softmax', NOW), answered('softargmax', NOW - 1)],
    ['the former term’s', answered('softargmax', NOW), answered('softmax', NOW - 1)],
    ['that of one of two former terms', answered('soft-arg-max', NOW), answered('softargmax', NOW - 1)],
    ['one that was ever reviewed', answered('softargmax', NOW), newCard('softmax', NOW + 1)],
  ])('keeps %s where it was reviewed last', (_, later, earlier) => {
    const expected = new Map([['softmax', { ...later, id: 'softmax' }]]);
    expect(currentCards([later, earlier], FORMER_IDS)).toEqual(expected);
    expect(currentCards([earlier, later], FORMER_IDS)).toEqual(expected);
  });

  it('loses no card and no answer, however often terms are renamed and merged', () => {
    fc.assert(
      fc.property(fc.array(anyEvent, { maxLength: 60 }), (events) => {
        const story = new Story();
        for (const event of events) story.play(event);
        const formerIds = formerIdsOf(story.entries);
        expect(checkFormerIds(story.entries, story.ids)).toEqual([]);
        for (const [id, heir] of story.heirs) expect(currentId(id, formerIds)).toBe(heir);

        const lastAnswers = new Map<string, number>();
        for (const { id, at } of story.answers) lastAnswers.set(currentId(id, formerIds), at);
        const cards = currentCards(story.stored.values(), formerIds);
        expect(new Map([...cards].map(([id, card]) => [id, card.last_review]))).toEqual(lastAnswers);
        for (const [id, card] of cards) {
          expect(card.id).toBe(id);
          expect(story.ids).toContain(id);
        }
      }),
    );
  });
});

/** What happens to a glossary from one version to the next, and to one who reads with it: numbers choose entries. */
const anyEvent = fc.oneof(
  fc.record({ kind: fc.constant('rename' as const), which: fc.nat() }),
  fc.record({ kind: fc.constant('merge' as const), which: fc.nat(), into: fc.nat() }),
  fc.record({ kind: fc.constant('add' as const) }),
  fc.record({ kind: fc.constant('answer' as const), which: fc.nat(), isRight: fc.boolean() }),
);
type Event = typeof anyEvent extends fc.Arbitrary<infer Value> ? Value : never;

/** A glossary that changes as the README of glossary/ says, and a reader’s study database, which knows none of it. */
class Story {
  readonly #formerly = new Map<string, string[]>();
  /** For each id that there ever was, the entry in which it must be found: written down at each change, not looked up. */
  readonly heirs = new Map<string, string>();
  readonly stored = new Map<string, Card>();
  readonly answers: { id: string; at: number }[] = [];
  #now = 0;

  get entries() {
    return [...this.#formerly].map(([id, formerly]) => makeHeir(id, formerly));
  }

  get ids(): string[] {
    return [...this.#formerly.keys()];
  }

  play(event: Event): void {
    if (event.kind === 'add') this.#begin();
    else if (event.kind === 'rename') this.#move(this.#pick(event.which), this.#begin());
    else if (event.kind === 'answer') this.#answer(this.#pick(event.which), event.isRight);
    else {
      const [from, into] = [this.#pick(event.which), this.#pick(event.into)];
      if (from !== into) this.#move(from, into);
    }
  }

  #pick(number: number): string {
    if (this.ids.length === 0) return this.#begin();
    return this.ids[number % this.ids.length] ?? '';
  }

  #begin(): string {
    const id = `id-${this.heirs.size}`;
    this.#formerly.set(id, []);
    this.heirs.set(id, id);
    return id;
  }

  /** All that went by one id goes by another from now on: the file of the first is gone. */
  #move(from: string, to: string): void {
    const gone = [from, ...(this.#formerly.get(from) ?? [])];
    this.#formerly.delete(from);
    this.#formerly.get(to)?.push(...gone);
    for (const [id, heir] of this.heirs) if (heir === from) this.heirs.set(id, to);
  }

  /** As the quiz does it. */
  #answer(id: string, isRight: boolean): void {
    this.#now += 60_000;
    const cards = currentCards(this.stored.values(), formerIdsOf(this.entries));
    const card = cards.get(id) ?? newCard(id, this.#now);
    this.stored.set(id, review(card, isRight ? 3 : 1, this.#now).card);
    this.answers.push({ id, at: this.#now });
  }
}
