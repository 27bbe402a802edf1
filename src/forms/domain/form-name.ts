/** The official forms, by the names that the API has for them. */
export const FORM_NAMES = ['J1', 'J1_1', 'J2', 'J3', 'GJ1', 'GJ1_1', 'GJ2', 'GJ3', 'MOU'] as const;
export type FormName = (typeof FORM_NAMES)[number];

/** How each is called in Thai, with Thai digits as it is printed. */
export const FORM_TITLES: Readonly<Record<FormName, string>> = {
  J1: 'แบบ จ.๑',
  J1_1: 'แบบ จ.๑-๑',
  J2: 'แบบ จ.๒',
  J3: 'แบบ จ.๓',
  GJ1: 'แบบ กจ.๑',
  GJ1_1: 'แบบ กจ.๑-๑',
  GJ2: 'แบบ กจ.๒',
  GJ3: 'แบบ กจ.๓',
  MOU: 'บันทึกความตกลงการขอตั้งงบประมาณและการรับโอนสินทรัพย์',
};

/** What the face of a form says whose official columns are not public. */
export const DERIVED_FROM: Readonly<Partial<Record<FormName, string>>> = {
  J3: 'แบบ จ.๒',
  GJ1: 'แบบ จ.๑',
  GJ2: 'แบบ จ.๒',
  GJ3: 'แบบ จ.๓',
};
