/**
 * Fills the table `body_key`: a number for every body, in the order of its name. A number is quicker to join by than an
 * id, and to order by it is to order by pinyin.
 */
export function createBodyKey(): string {
  return `CREATE TABLE body_key AS
SELECT (row_number() OVER (ORDER BY pinyin, agency_id))::INTEGER AS body, agency_id, name, short_name FROM agency ORDER BY body`;
}
