/**
 * Who asked: the columns of table 3, in the order in which the decree prints them.
 * `printed` is the column head of the report (国办公开办函〔2021〕30号, annex).
 */
export const APPLICANTS = [
  { id: 'natural_person', printed: '自然人', organisation: false },
  { id: 'business', printed: '商业企业', organisation: true },
  { id: 'research', printed: '科研机构', organisation: true },
  { id: 'nonprofit', printed: '社会公益组织', organisation: true },
  { id: 'legal_service', printed: '法律服务机构', organisation: true },
  { id: 'other_org', printed: '其他', organisation: true },
] as const;

/** One of the six kinds of applicant of table 3. */
export type ApplicantKind = (typeof APPLICANTS)[number]['id'];

/** A column of table 3: an applicant or their printed total. */
export type ApplicantColumn = ApplicantKind | 'total';

/** The seven columns of table 3 in printed order, total last. */
export const APPLICANT_COLUMNS: readonly ApplicantColumn[] = [...APPLICANTS.map(({ id }) => id), 'total'];

/**
 * An applicant as stored: a column of table 3, or `organisations` where a report's words give
 * 法人或其他组织 as one figure that cannot be split over the five columns.
 */
export type Applicant = ApplicantColumn | 'organisations';

/** Every value the column `applicant` of the table `request` may take. */
export const STORED_APPLICANTS: readonly Applicant[] = [...APPLICANT_COLUMNS, 'organisations'];
