const exact = new Intl.NumberFormat('en', { maximumFractionDigits: 6, useGrouping: false, signDisplay: 'exceptZero' });

/** A change with its sign, plain digits: +74, −185.28. What binary fractions add beyond a millionth is dropped. */
export const signed = (change: number): string => exact.format(change).replace('-', '−');
