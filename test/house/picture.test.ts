// The picture in CONTRIBUTING.md is the one that the imports draw.
import { expect, it } from 'vitest';
import { pictureInPage, pictureOfImports } from './picture.ts';

it('CONTRIBUTING.md shows the house as its imports are; `npm run picture` draws it', () => {
  expect(pictureInPage()).toBe(pictureOfImports());
});
