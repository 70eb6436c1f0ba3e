/**
 * Fills the table `body_key`: a number for every body, in the order of its name. A number is quicker to join by than an
 * id, and to order by it is to order by pinyin; `placed` orders them by place, governments before those below. The words are looked up for a few bodies at a time, all over the table: they
 * stand as they are, because compressed ones are unpacked by the thousand for one.
 */
export const createBodyKey: readonly string[] = [
  `CREATE TABLE body_key (body INTEGER, placed INTEGER, ${['agency_id', 'name', 'short_name'].map((column) => `${column} VARCHAR USING COMPRESSION uncompressed`).join(', ')})`,
  `INSERT INTO body_key
SELECT body, (row_number() OVER (ORDER BY region_code NULLS LAST, level = 'township', level = 'department', body))::INTEGER AS placed, agency_id, name, short_name
FROM (SELECT *, (row_number() OVER (ORDER BY pinyin, agency_id))::INTEGER AS body FROM agency) ORDER BY body`,
];
