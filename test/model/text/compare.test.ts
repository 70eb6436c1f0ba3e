import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '@/model/text/align';
import { compareTexts, type Piece } from '@/model/text/compare';
import { sentencesOf, tidy, wordsOf } from '@/model/text/segments';
import { likeness } from '@/model/text/similarity';
import { SEED } from '../../support/seed';

/** Pieces as 〔out〕 and 【in】 among what stands in both. */
const drawn = (pieces: readonly Piece[]): string => pieces.map(({ kind, text }) => (kind === 'same' ? text : kind === 'out' ? `〔${text}〕` : `【${text}】`)).join('');
const side = (pieces: readonly Piece[], kind: 'out' | 'in'): string => pieces.filter((piece) => piece.kind === 'same' || piece.kind === kind).map(({ text }) => text).join('');

describe('sentences and words', () => {
  it('are the whole text, cut after its marks', () => {
    expect(sentencesOf('甲。“乙！”丙；\n丁')).toEqual(['甲。', '“乙！”', '丙；', '\n', '丁']);
  });
  it('keep a figure whole with its points, commas and percent sign', () => {
    for (const figure of ['2356', '44.7%', '1,362']) expect(wordsOf(`共${figure}件`)).toContain(figure);
  });
  it('lose the spaces that a layout puts between characters, and no others', () => {
    expect(tidy(' 2024 年 ，全 区\r\n\r\n 收到 12 件 \nOpen data ')).toBe('2024年，全区\n收到12件\nOpen data');
  });
});

describe('likeness', () => {
  it('is twice the pairs in common over the pairs of both', () => {
    // 甲乙丙丁: 甲乙 乙丙 丙丁; 甲乙丙戊: 甲乙 乙丙 丙戊. 2 × 2 / 6.
    expect(likeness('甲乙，丙丁', '甲乙丙 戊。')).toBeCloseTo(4 / 6, 12);
    // A pair counts as often as it stands: 甲甲甲 has 甲甲 twice, 甲甲 once. 2 × 1 / 3.
    expect(likeness('甲甲甲', '甲甲')).toBeCloseTo(2 / 3, 12);
    expect(likeness('甲乙', '甲乙')).toBe(1);
    expect(likeness('甲乙', '丙丁')).toBe(0);
  });
  it('cannot be told of a text without two characters', () => {
    expect(likeness('。', '甲乙')).toBeNull();
  });
});

describe('two texts compared', () => {
  it('word by word within a sentence that was reworded', () => {
    const { pieces, sentences } = compareTexts('全区收到申请21件，办结21件。没有结转。', '全区收到申请95件，办结95件。没有结转。');
    expect(drawn(pieces)).toBe('全区收到申请〔21〕【95】件，办结〔21〕【95】件。没有结转。');
    expect(sentences).toEqual({ same: 1, changed: 1, out: 0, in: 0 });
  });
  it('sentence by sentence where one has nothing to do with the other', () => {
    const { pieces, sentences } = compareTexts('开展业务培训。规范答复文书。', '开展业务培训。邀请群众评议。增设线下窗口。');
    expect(drawn(pieces)).toBe('开展业务培训。〔规范答复文书。〕【邀请群众评议。增设线下窗口。】');
    expect(sentences).toEqual({ same: 1, changed: 0, out: 1, in: 2 });
  });
  it('finds the reworded sentence among others put in before it', () => {
    const { pieces, sentences } = compareTexts('全年受理申请17件，均按期答复。', '强化队伍建设。全年受理申请20件，均按期答复。');
    expect(drawn(pieces)).toBe('【强化队伍建设。】全年受理申请〔17〕【20】件，均按期答复。');
    expect(sentences).toEqual({ same: 0, changed: 1, out: 0, in: 1 });
  });
  it('keeps the words of a reworded sentence apart from sentences beside it', () => {
    const { pieces } = compareTexts('规范答复文书。17件申请均按期答复。', '邀请群众评议。20件申请均按期答复。');
    expect(drawn(pieces)).toBe('〔规范答复文书。〕【邀请群众评议。】〔17〕【20】件申请均按期答复。');
  });
  it('takes texts that differ by layout alone for the same', () => {
    const { pieces, likeness: alike } = compareTexts('收到 申请\n\n12 件。', '收到申请\r\n12件。');
    expect(pieces).toEqual([{ kind: 'same', text: '收到申请\n12件。' }]);
    expect(alike).toBe(1);
  });
  it('gives both texts back, whatever they are', () => {
    const text = fc.array(fc.constantFrom('公开', '申请', '12', '件', '，', '。', '；', '\n', 'a b', '20.5%', '落实'), { maxLength: 60 }).map((parts) => parts.join(''));
    fc.assert(
      fc.property(text, text, (one, other) => {
        const { pieces } = compareTexts(one, other);
        expect(side(pieces, 'out')).toBe(tidy(one));
        expect(side(pieces, 'in')).toBe(tidy(other));
      }),
      { seed: SEED, numRuns: 400 },
    );
  });
});

describe('lists brought into line', () => {
  const exact = (a: string, b: string): number => (a === b ? 1 : 0);
  it('keep the order of both and pair as much as they can', () => {
    expect(align(['a', 'b', 'c'], ['b', 'x', 'c', 'a'], exact, 0.5)).toEqual([
      { left: 0, right: null }, { left: 1, right: 0 }, { left: null, right: 1 }, { left: 2, right: 2 }, { left: null, right: 3 },
    ]);
  });
  it('are not weighed where there are too many', () => {
    const many = Array.from({ length: 300 }, (_, index) => String(index));
    expect(align(many, many, exact, 0.5).every(({ left, right }) => left === null || right === null)).toBe(true);
  });
});
