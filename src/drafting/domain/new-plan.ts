import { type ChangeError, changeError } from '../../mutation/domain/change-error.js';

const YEARS = 5;

/** Why a five-year plan cannot have these years; null where it can: the first plan of an area may cover the rest of a period. */
export function planYearsRefusal(startYear: number, endYear: number): ChangeError | null {
  if (endYear - startYear < YEARS) return null;
  return changeError(
    'OUT_OF_RANGE',
    ['endYear'],
    `A five-year plan covers at most ${YEARS} years: from ${startYear} to ${startYear + YEARS - 1}.`,
    `แผนพัฒนามีระยะไม่เกิน ${YEARS} ปี: พ.ศ. ${startYear} ถึง ${startYear + YEARS - 1}`,
  );
}

/** Why an annual plan cannot have these years; null where they are one. */
export function annualYearRefusal(startYear: number, endYear: number): ChangeError | null {
  if (startYear === endYear) return null;
  return changeError(
    'OUT_OF_RANGE',
    ['endYear'],
    `An annual plan is of one fiscal year: endYear is ${startYear} too.`,
    `แผนปฏิบัติราชการประจำปีมีระยะหนึ่งปี endYear ต้องเป็น ${startYear}`,
  );
}
