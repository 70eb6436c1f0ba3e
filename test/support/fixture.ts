import { createTables } from '@/query/ddl';
import { createDerived } from '@/query/derived';
import type { Engine } from '@/engine/engine';

/**
 * A small made-up dataset for the cases that real reports do not show side by side: a body with two scopes,
 * one that does not state its scope, blanks, zero denominators, a name with markup in it.
 *
 * Region 01 holds 0101 (甲) and 0102 (乙). Bodies: g1, g2 (governments of 甲 and 乙), d1, d2 (departments of 甲).
 */
export const FIXTURE_SQL: readonly string[] = [
  ...createTables(),
  `INSERT INTO region VALUES ('01', '测试市', 'prefecture', NULL, 'ceshishi', 'css'),
    ('0101', '甲区', 'county', '01', 'jiaqu', 'jq'), ('0102', '乙区', 'county', '01', 'yiqu', 'yq')`,
  `INSERT INTO agency VALUES
    ('g1', '甲区人民政府', '甲区', NULL, 'county', 'government', '0101', NULL, 'jiaqurenminzhengfu', 'jqrmzf', NULL),
    ('g2', '乙区人民政府', '乙区', NULL, 'county', 'government', '0102', NULL, 'yiqurenminzhengfu', 'yqrmzf', NULL),
    ('d1', '"><img src=x onerror=alert(1)>', '甲局', NULL, 'department', 'department', '0101', 'g1', 'jiaju', 'jj', NULL),
    ('d2', '=HYPERLINK("http://x")', '乙局', NULL, 'department', 'department', '0101', 'g1', 'yiju', 'yj', NULL)`,
  `INSERT INTO report (report_id, agency_id, year, scope, layout, basis, simulated) VALUES
    ('g1-2023-r', 'g1', 2023, 'region', '2021', 'table', false),
    ('g1-2023-a', 'g1', 2023, 'agency', '2021', 'table', false),
    ('g1-2024-t', 'g1', 2024, 'region', '2021', 'table', false),
    ('g1-2024-n', 'g1', 2024, 'region', NULL, 'narrative', false),
    ('g2-2024-u', 'g2', 2024, NULL, NULL, 'narrative', false),
    ('d1-2024', 'd1', 2024, 'agency', '2021', 'table', false),
    ('d2-2024', 'd2', 2024, 'agency', '2021', 'table', false)`,
  `INSERT INTO request (report_id, applicant, received, carried_in, granted, granted_in_part, processed, carried_out) VALUES
    ('g1-2023-r', 'total', 100, 0, 40, 10, 90, 10), ('g1-2023-a', 'total', 7, 0, 1, 0, 7, 0),
    ('g1-2024-t', 'total', 200, 10, 120, 20, 200, 10), ('g1-2024-n', 'total', 999, NULL, NULL, NULL, NULL, NULL),
    ('g2-2024-u', 'total', 50, NULL, NULL, NULL, NULL, NULL),
    ('d1-2024', 'total', 0, 0, 0, 0, 0, 0), ('d2-2024', 'total', 20, 0, 15, 3, 20, 0)`,
  `INSERT INTO appeal (report_id, kind, upheld, corrected, other, pending, total) VALUES
    ('g1-2024-t', 'review', 6, 2, 1, 1, 10), ('g1-2024-t', 'suits_together', NULL, NULL, NULL, NULL, 4),
    ('d2-2024', 'review', 0, 0, 0, 2, 2), ('d2-2024', 'suit_direct', 1, 0, 0, 0, 1), ('d2-2024', 'suit_after_review', 0, 1, 0, 0, 1)`,
  ...createDerived('published'),
];

/** Fills an engine's empty database with the fixture. */
export async function fillFixture(engine: Engine): Promise<void> {
  for (const sql of FIXTURE_SQL) await engine.execute(sql);
}
