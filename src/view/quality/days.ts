import type { Language } from '@/locale';

const two = (value: number): string => String(value).padStart(2, '0');

/** A day of the visitor's clock as 2026-11-23. */
export const isoDay = (day: Date): string => `${String(day.getFullYear())}-${two(day.getMonth() + 1)}-${two(day.getDate())}`;

/** A day as letters write it: 2026年11月23日, 23 November 2026. */
export function dayInWords(iso: string, language: Language): string {
  const [year = 0, month = 1, day = 1] = iso.split('-').map(Number);
  return new Intl.DateTimeFormat(language === 'en' ? 'en-GB' : 'zh-CN', { dateStyle: 'long' }).format(new Date(year, month - 1, day));
}
