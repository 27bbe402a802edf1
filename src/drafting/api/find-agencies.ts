import type { Agency } from '../../agencies/domain/agency.js';
import { findAgenciesByCodes, findAgenciesByNames } from '../../agencies/store/agency.read-model.js';
import type { RequestContext } from '../../graphql/context.js';
import { fromGlobalIdOf } from '../../graphql/relay/global-id.js';
import type { NodeAgencyInput } from './detail.inputs.js';

/** The agency that an input names; undefined where the register has none. */
export type AgencyLookup = (input: NodeAgencyInput) => Agency | undefined;

/** Looks up all agencies that a change names, in two statements at most. Fails with INVALID_ID. */
export async function findAgencies({ db }: RequestContext, inputs: readonly NodeAgencyInput[]): Promise<AgencyLookup> {
  const named = inputs.map(nameOf);
  const codes = [...new Set(named.flatMap(({ code }) => code ?? []))];
  const names = [...new Set(named.flatMap(({ name }) => name ?? []))];
  const byCode = new Map((codes.length > 0 ? await findAgenciesByCodes(db, codes) : []).map((one) => [one.code, one]));
  const byName = new Map((names.length > 0 ? await findAgenciesByNames(db, names) : []).map((one) => [one.name, one]));
  return (input) => {
    const { code, name } = nameOf(input);
    return code === undefined ? byName.get(name) : byCode.get(code);
  };
}

/** By what an input names its agency. */
function nameOf(input: NodeAgencyInput): { code: string; name?: undefined } | { code?: undefined; name: string } {
  if (input.agencyId) return { code: fromGlobalIdOf(['Agency'], input.agencyId, 'agencyId').key };
  return input.agencyCode ? { code: input.agencyCode } : { name: (input.printed ?? '').trim() };
}
