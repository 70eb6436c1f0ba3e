import type { AgencyKind, AgencyLevel } from '@/model/agency';
import { pinyinOf } from '../regions/pinyin';
import type { Region } from '../regions/china';

/** A body of the simulated city. */
export interface SimulatedBody {
  readonly agencyId: string;
  readonly name: string;
  readonly shortName: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly region: Region;
  readonly parentId: string | null;
  /** How much more than others it is asked. */
  readonly demand: number;
}

export interface District {
  readonly region: Region;
  readonly government: SimulatedBody;
  /** The bodies that report for themselves. */
  readonly agencies: readonly SimulatedBody[];
}

export interface City {
  readonly region: Region;
  readonly government: SimulatedBody;
  readonly districts: readonly District[];
}

/** Above every city. No region of China has a code that begins with 99. */
export const PROVINCE: Region = { region_code: '990000', name: '模拟省', level: 'province', parent_code: null };

const DISTRICT_NAMES = [...'甲乙丙丁戊己庚辛壬癸'].map((stem) => `${stem}区`);
export const BODIES_PER_DISTRICT = 40;
export const BODIES_PER_CITY = BODIES_PER_DISTRICT * DISTRICT_NAMES.length;

interface Post {
  readonly short: string;
  readonly level: AgencyLevel;
  readonly kind: AgencyKind;
  readonly suffix: string;
  readonly demand: number;
}

const department = (short: string, demand = 1): Post => ({ short, level: 'department', kind: short.endsWith('分局') ? 'branch' : 'department', suffix: '', demand });
const NUMERALS = ['一', '二', '三', '四', '五', '六', '七', '八', '九', '十', '十一', '十二'];

/** The bodies of a district beside its government: an office, 26 departments and branches, 8 subdistricts, 4 towns. */
const POSTS: readonly Post[] = [
  { short: '政府办公室', level: 'department', kind: 'government_office', suffix: '', demand: 3 },
  department('自然资源局', 4),
  department('住房和城乡建设局', 4),
  department('公安分局', 3),
  department('市场监督管理局', 3),
  department('城市管理局', 2),
  ...['发展和改革局', '教育局', '科学技术局', '工业和信息化局', '民政局', '司法局', '财政局', '人力资源和社会保障局', '生态环境分局', '交通运输局', '水务局'].map((short) => department(short)),
  ...['农业农村局', '商务局', '文化和旅游局', '卫生健康局', '退役军人事务局', '应急管理局', '审计局', '统计局', '医疗保障局', '信访局'].map((short) => department(short, 0.6)),
  ...NUMERALS.map((numeral, index): Post =>
    index < 8
      ? { short: `示例${numeral}街道`, level: 'township', kind: 'subdistrict', suffix: '办事处', demand: 0.7 }
      : { short: `示例${numeral}镇`, level: 'township', kind: 'township', suffix: '人民政府', demand: 0.7 },
  ),
];

const slugs = new Map(POSTS.map(({ short }) => [short, pinyinOf(short).replaceAll(' ', '')]));

/** How many cities hold this many bodies. */
export const citiesFor = (bodies: number): number => Math.ceil(bodies / BODIES_PER_CITY);

/**
 * One city of up to ten districts with up to forty bodies each, names plainly made up.
 *
 * @param index which city, from 0. @param of how many there are. @param bodies how many bodies its districts have together.
 */
export function makeCity(index: number, of: number, bodies: number): City {
  const width = Math.max(2, String(of).length);
  const code = `99${String(index + 1).padStart(width, '0')}`;
  const region: Region = { region_code: `${code}00`, name: index === 0 ? '模拟市' : `模拟${String(index + 1)}市`, level: 'prefecture', parent_code: PROVINCE.region_code };
  const government = governmentOf(region, region.name, 'prefecture', null);
  const districts = DISTRICT_NAMES.slice(0, Math.ceil(bodies / BODIES_PER_DISTRICT)).map((name, at) => {
    const size = Math.min(BODIES_PER_DISTRICT, bodies - at * BODIES_PER_DISTRICT);
    return makeDistrict({ region_code: `${code}${String(at + 1).padStart(2, '0')}`, name, level: 'county', parent_code: region.region_code }, region.name, government, size);
  });
  return { region, government, districts };
}

function makeDistrict(region: Region, cityName: string, city: SimulatedBody, size: number): District {
  const fullName = `${cityName}${region.name}`;
  const government = governmentOf(region, fullName, 'county', city.agencyId);
  const agencies = POSTS.slice(0, size - 1).map((post): SimulatedBody => ({
    agencyId: `${region.region_code}-${slugs.get(post.short) ?? ''}`,
    name: post.kind === 'government_office' ? `${fullName}人民政府办公室` : `${fullName}${post.short}${post.suffix}`,
    shortName: post.short,
    level: post.level,
    kind: post.kind,
    region,
    parentId: government.agencyId,
    demand: post.demand,
  }));
  return { region, government, agencies };
}

function governmentOf(region: Region, fullName: string, level: AgencyLevel, parentId: string | null): SimulatedBody {
  return { agencyId: region.region_code, name: `${fullName}人民政府`, shortName: region.name, level, kind: 'government', region, parentId, demand: 0 };
}
