import type { RequestContext } from '../../graphql/context.js';
import type { Details } from '../domain/details.js';
import { detailsOf } from './detail.loaders.js';
import type { WholeMou } from './detail.types.js';

/** The memoranda of a project, each with its signatures, money and annex. */
export async function wholeMous(context: RequestContext, projectId: number): Promise<WholeMou[]> {
  const [mous, signatures, money, assets] = await Promise.all([
    detailsOf(context, 'mous', projectId),
    detailsOf(context, 'mouSignatures', projectId),
    detailsOf(context, 'mouMoney', projectId),
    detailsOf(context, 'mouAssets', projectId),
  ]);
  return mous.map((mou) => ({
    ...mou,
    signatures: signatures.filter((signature) => signature.mou === mou.ordinal),
    money: money.filter((sum) => sum.mou === mou.ordinal),
    assets: assets.filter((asset) => asset.mou === mou.ordinal),
  }));
}

/** Memoranda as the lists that the database keeps: what belongs to one names it by its place. */
export function listsOfMous(
  mous: readonly WholeMou[],
): Pick<{ [Name in keyof Details]: readonly Details[Name][] }, 'mous' | 'mouSignatures' | 'mouMoney' | 'mouAssets'> {
  const each = <Entry>(listOf: (mou: WholeMou) => readonly Entry[]) =>
    mous.flatMap((mou, i) => listOf(mou).map((entry) => ({ ...entry, mou: i + 1 })));
  return {
    mous: mous.map(({ signatures: _s, money: _m, assets: _a, ...mou }) => mou),
    mouSignatures: each(({ signatures }) => signatures),
    mouMoney: each(({ money }) => money),
    mouAssets: each(({ assets }) => assets),
  };
}
