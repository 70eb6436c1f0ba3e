import type { AgencyLevel } from '@/model/agency';
import { isStatistical, type Region } from '../regions/china';

/**
 * A body's full name. Where a report is named after its region alone (上海市宝山区), the body is that
 * region's government.
 */
export function fullName(printed: string, level: AgencyLevel, region: Region | null): string {
  const named = region !== null && printed.endsWith(region.name) && region.level === level && !isStatistical(region);
  return named ? `${printed}人民政府` : printed;
}
