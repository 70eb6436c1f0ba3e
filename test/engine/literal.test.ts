import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { literalSql } from '@/engine/literal';
import { openNodeEngine } from '@/engine/node';
import type { Engine } from '@/engine/engine';

const text = (sql: string, params: readonly (string | number | boolean | null)[]): string => literalSql({ name: 'example', sql, params });

describe('a statement as one text', () => {
  it('has its values in the order of the placeholders, and leaves question marks elsewhere alone', () => {
    expect(text(`SELECT ?, 'what?', "odd?", '''?' -- who?\n, ? /* ? */ WHERE x = ?`, [1, 'a', null])).toBe(`SELECT 1, 'what?', "odd?", '''?' -- who?\n, 'a' /* ? */ WHERE x = NULL`);
  });
  it('writes a quote twice, so that a text cannot end itself', () => {
    expect(text('SELECT ?', ["x' OR 1=1 --"])).toBe("SELECT 'x'' OR 1=1 --'");
    expect(text('SELECT ?', ["'?'"])).toBe("SELECT '''?'''");
  });
  it('refuses values that do not match the placeholders', () => {
    expect(() => text('SELECT ?', [])).toThrow('more placeholders');
    expect(() => text('SELECT 1', [1])).toThrow('1 values for 0 placeholders');
  });

  describe('in an engine', () => {
    let engine: Engine;
    beforeAll(async () => {
      engine = await openNodeEngine();
    });
    afterAll(() => engine.close());

    it('gives every text back as it was, markup, quotes and zero bytes too', async () => {
      const awkward = fc.string({ unit: fc.constantFrom("'", '"', '\\', '?', '\0', '-', '/', '*', ';', '\n', '$', '甲', '😀', 'a') });
      await fc.assert(
        fc.asyncProperty(awkward, async (value) => {
          const rows = await engine.run({ name: 'echo', sql: `SELECT ? AS value, '?' AS mark`, params: [value], shape: { value: 'text', mark: 'text' } });
          expect(rows).toEqual([{ value, mark: '?' }]);
        }),
        { seed: 1, numRuns: 200 },
      );
    });
    it('gives every number back as it was', async () => {
      for (const value of [0, -1, 1.5, 2 ** 53 - 1, 1e21, 1e-7]) {
        expect(await engine.run({ name: 'echo', sql: 'SELECT ?::DOUBLE AS value', params: [value], shape: { value: 'number' } })).toEqual([{ value }]);
      }
    });
  });
});
