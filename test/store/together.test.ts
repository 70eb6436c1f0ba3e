import { describe, expect, it } from 'vitest';
import { together } from '@/store/import/together';

describe('rows of several reports as one lot', () => {
  it('have the rows of all, and what they share once', () => {
    const lot = together([
      { region: [{ region_code: '320000' }, { region_code: '320800' }], agency: [{ agency_id: 'a', name: '甲' }], report: [{ report_id: '1' }], request: [{ report_id: '1', applicant: 'total' }, { report_id: '1', applicant: 'other' }] },
      { region: [{ region_code: '320000' }], agency: [{ agency_id: 'a', name: '甲' }, { agency_id: 'b', name: '乙' }], report: [{ report_id: '2' }], request: [{ report_id: '2', applicant: 'total' }] },
    ]);
    expect(lot.region).toEqual([{ region_code: '320000' }, { region_code: '320800' }]);
    expect(lot.agency).toEqual([{ agency_id: 'a', name: '甲' }, { agency_id: 'b', name: '乙' }]);
    expect(lot.report).toEqual([{ report_id: '1' }, { report_id: '2' }]);
    expect(lot.request).toHaveLength(3);
    expect(lot.appeal).toEqual([]);
  });
});
