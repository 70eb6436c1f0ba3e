import type { AgencyKind, AgencyLevel } from './agency';

const ZONE = /(区|园|园区|新城|示范区|试验区)$/;
const withoutRemark = (name: string): string => name.replace(/（[^（）]*）(?=$|管理委员会)/g, '');

/** What a body is, from its name and level. */
export function kindOf(name: string, level: AgencyLevel): AgencyKind {
  const plain = withoutRemark(name);
  if (level === 'township') {
    if (plain.endsWith('街道办事处')) return 'subdistrict';
    if (/[镇乡]人民政府$/.test(plain)) return 'township';
    return ZONE.test(withoutCommittee(plain)) ? 'zone' : 'other';
  }
  if (level !== 'department' && plain.endsWith('人民政府')) return 'government';
  if (/(人民政府|管理委员会)办公[室厅]$/.test(plain)) return 'government_office';
  if (/(分局|监管局)$/.test(plain)) return 'branch';
  if (ZONE.test(withoutCommittee(plain))) return 'zone';
  return 'department';
}

/**
 * The part of a name that tells a body from its neighbours: 洪泽区, 朝阳街道, 政府办公室, 财政局. A function of
 * the name and the regions above alone, so that it does not change when bodies are added.
 *
 * @param above names of the regions above the body, from the province down.
 */
export function shortName(name: string, kind: AgencyKind, above: readonly string[]): string {
  const plain = withoutRemark(name);
  if (kind === 'government') return above.at(-1) ?? plain;
  const own = above.reduce((rest, region) => (rest.startsWith(region) && !isBare(rest.slice(region.length)) ? rest.slice(region.length) : rest), plain);
  if (kind === 'zone') return withoutCommittee(own);
  if (kind === 'government_office') return own.replace('人民政府', '政府').replace('管理委员会', '管委会');
  return own
    .replace(/^人民政府(?=.)/, '')
    .replace(/^.*(管委会|管理委员会)(?=.{3,})/, '')
    .replace(/街道办事处$/, '街道')
    .replace(/(?<=[镇乡])人民政府$/, '');
}

/** A committee's name without 管理委员会: the zone it runs. */
function withoutCommittee(name: string): string {
  return name.replace(/(?<=[区园城])(开发建设)?(管理委员会|管委会)$/, '');
}

/** Nothing would be left to know the body by. */
function isBare(rest: string): boolean {
  return rest === '' || /^(管理委员会|管委会|人民政府)$/.test(rest);
}
