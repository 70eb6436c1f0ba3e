import { customPinyin, pinyin } from 'pinyin-pro';

/** Place names that the dictionary reads otherwise than the people who live there. */
const LOCAL_READINGS: Readonly<Record<string, string>> = {
  乐清: 'yuè qīng',
  乐亭: 'lào tíng',
  单县: 'shàn xiàn',
  浚县: 'xùn xiàn',
  涡阳: 'guō yáng',
  黄陂: 'huáng pí',
  郫都: 'pí dū',
  泌阳: 'bì yáng',
  喀什: 'kā shí',
  蔚县: 'yù xiàn',
  歙县: 'shè xiàn',
  曾都: 'zēng dū',
  长寿区: 'cháng shòu qū',
  都昌: 'dū chāng',
  于都: 'yú dū',
  三都: 'sān dū',
  望都: 'wàng dū',
  丰都: 'fēng dū',
  盐都: 'yán dū',
  江都: 'jiāng dū',
  花都: 'huā dū',
  新都: 'xīn dū',
  武都: 'wǔ dū',
  宜都: 'yí dū',
  大城子: 'dà chéng zǐ',
};

customPinyin(LOCAL_READINGS);

const syllables = (text: string): string[] => pinyin(text, { toneType: 'none', type: 'array', nonZh: 'consecutive', v: true }).filter((part) => part.trim() !== '');

/** A name in pinyin without tones, syllables parted by spaces (`hong ze qu`): for search, and as the key of Chinese order. */
export function pinyinOf(name: string): string {
  return syllables(name).join(' ').toLowerCase();
}

/** The first letters of a name's syllables (`hzq`). */
export function initialsOf(name: string): string {
  return syllables(name)
    .map((syllable) => syllable.charAt(0))
    .join('')
    .toLowerCase();
}
