import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/** Writes a data package `our-city` of two bodies and one year. @param received what the first of them received */
export function writeSmallPackage(directory: string, received: number): void {
  const files = {
    'datapackage.json': JSON.stringify({
      name: 'our-city',
      titles: { 'zh-CN': '我市年报', en: 'Our city' },
      resources: ['agencies', 'reports', 'requests'].map((name) => ({ name, path: `${name}.csv` })),
    }),
    'agencies.csv': 'agency_id,name,short_name,level,kind,region_code,parent_id\n320813,淮安市洪泽区人民政府,洪泽区,county,government,320813,\n320826,涟水县人民政府,涟水县,county,government,320826,\n',
    'reports.csv': 'report_id,agency_id,year,scope,basis,published_on,simulated\na,320813,2024,region,table,,false\nb,320826,2024,region,table,,false\n',
    'requests.csv': `report_id,applicant,received,processed,granted\na,total,${String(received)},${String(received)},10\nb,total,40,40,20\n`,
  };
  mkdirSync(directory, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(directory, name), text);
}
