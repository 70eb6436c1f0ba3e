import type { AgencyLevel } from '@/model/agency';
import type { AppealResult, StoredAppealKind } from '@/model/appeals';
import type { Applicant } from '@/model/applicants';
import type { DisclosureFigure } from '@/model/disclosure';
import type { Layout } from '@/model/layout';
import type { RequestFigure } from '@/model/measures';
import type { Basis, Scope } from '@/model/scope';
import type { StatedFigure } from '@/model/stated';

/** Where a body is said to be, in words. */
export interface Locality {
  readonly province: string;
  readonly city: string;
  readonly county: string | null;
}

export type RequestFigures = Readonly<Partial<Record<RequestFigure, number>>>;
export type AppealFigures = Readonly<Partial<Record<AppealResult, number>>>;

/** One report as collected, before its body is known by one name and placed. Absent means not seen. */
export interface CollectedReport {
  readonly agency: string;
  readonly level: AgencyLevel;
  readonly locality: Locality;
  readonly year: number;
  readonly scope: Scope | null;
  readonly basis: Basis;
  readonly layout: Layout | null;
  readonly published: string | null;
  readonly documentNumber: string | null;
  readonly sourceUrl: string | null;
  readonly notes: readonly string[];
  readonly requests: Readonly<Partial<Record<Applicant, RequestFigures>>>;
  readonly appeals: Readonly<Partial<Record<StoredAppealKind, AppealFigures>>>;
  readonly disclosure: Readonly<Partial<Record<DisclosureFigure, number>>>;
  readonly stated: Readonly<Partial<Record<StatedFigure, number>>>;
}
