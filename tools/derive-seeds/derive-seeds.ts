import { AgencyRegister } from './agency-register.js';
import { deriveChiangMai } from './chiangmai.js';
import { deriveNan } from './nan.js';
import { deriveNorthEastCentral } from './ne-central.js';
import { derivePhetchabun } from './phetchabun.js';
import { deriveAreas } from './reference-areas.js';
import { deriveFrameworks } from './reference-frameworks.js';

/**
 * Derives the seed files of the reference data and of the four published plans, and answers their paths.
 * Files that stand keep their codes. The synthetic example is written by hand and not touched.
 */
export function deriveSeeds(sources: string, seeds: string): string[] {
  const agencies = new AgencyRegister(seeds);
  return [
    ...deriveAreas(sources, seeds),
    ...deriveFrameworks(sources, seeds),
    ...deriveNan(sources, seeds, agencies),
    ...deriveNorthEastCentral(sources, seeds),
    ...derivePhetchabun(sources, seeds),
    ...deriveChiangMai(sources, seeds),
    ...agencies.write(),
  ];
}
