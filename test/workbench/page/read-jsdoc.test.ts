import { describe, expect, it } from 'vitest';
import { readJsdoc } from '../../../workbench/page/read-jsdoc.ts';

const SOURCE = `
/**
 * What it gives,
 * on two lines.
 *
 * @param {string} id Whose: an {odd} text.
 * @param {Initiatives!A:S} tables The register,
 * then the others.
 * @return {number} The score.
 * @customfunction
 */
function SCORE(id, ...tables) {
  return 1;
}

/** Not for cells. */
function onOpen() {}

/** @customfunction */
function BARE() {}
`;

describe('the help of a function', () => {
  it('is read from its JSDoc, for functions that cells may call', () => {
    expect(readJsdoc(SOURCE)).toEqual([
      {
        name: 'SCORE',
        description: 'What it gives, on two lines.',
        parameters: [
          { name: 'id', description: 'Whose: an {odd} text.', isRest: false },
          { name: 'tables', description: 'The register, then the others.', isRest: true },
        ],
        returns: 'The score.',
      },
      { name: 'BARE', description: '', parameters: [], returns: '' },
    ]);
  });
});
