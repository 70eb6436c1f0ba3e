/**
 * Fills the table `body_key`: a number for every body, in the order of its name. A number is quicker to join by than an
 * id, and to order by it is to order by pinyin. Its words are looked up for a few bodies at a time, all over the table: they
 * stand as they are, because compressed ones are unpacked by the thousand for one.
 */
export const createBodyKey: readonly string[] = [
  `CREATE TABLE body_key (body INTEGER, ${['agency_id', 'name', 'short_name'].map((column) => `${column} VARCHAR USING COMPRESSION uncompressed`).join(', ')})`,
  'INSERT INTO body_key SELECT (row_number() OVER (ORDER BY pinyin, agency_id))::INTEGER AS body, agency_id, name, short_name FROM agency ORDER BY body',
];
