import { defineEnum } from '../../graphql/enum.js';
import type { GoalPeriod, Polarity } from '../domain/indicator.js';

export const PolarityEnum = defineEnum<Polarity>('Polarity', 'Which way an indicator is better.', {
  HIGHER_IS_BETTER: 'ยิ่งมากยิ่งดี.',
  LOWER_IS_BETTER: 'ยิ่งน้อยยิ่งดี.',
});

export const GoalPeriodEnum = defineEnum<GoalPeriod>(
  'GoalPeriod',
  'The four five-year periods of the 20-year goal (rule A14).',
  {
    P2566_2570: 'Fiscal years 2566 to 2570.',
    P2571_2575: 'Fiscal years 2571 to 2575.',
    P2576_2580: 'Fiscal years 2576 to 2580.',
    P2581_2585: 'Fiscal years 2581 to 2585.',
  },
);
