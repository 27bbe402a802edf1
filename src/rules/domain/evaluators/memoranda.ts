import { bahtDifference, exact, sumOfBaht } from '../../../budget/domain/baht.js';
import type { Mou, MouAsset, MouMoney, MouSignature } from '../../../details/domain/details.js';
import { assetTotal } from '../../../details/domain/line-amount.js';
import { type Evaluators, ofPlan, ofProject } from '../evaluator.js';
import { computed, type Finding, fail, needsHuman, notApplicable, passUnless, row } from '../finding.js';
import type { PlanFacts, ProjectFacts } from '../plan-facts.js';
import type { RuleParameters } from '../rule-parameters.js';

/** A memorandum with what belongs to it. */
interface Whole extends Mou {
  readonly place: number;
  readonly signatures: readonly MouSignature[];
  readonly money: readonly MouMoney[];
  readonly assets: readonly MouAsset[];
}

function mousOf({ details }: ProjectFacts, kind: Mou['kind'] | null): Whole[] {
  const all = details.mous.map((mou, i) => ({
    ...mou,
    place: i + 1,
    signatures: details.mouSignatures.filter((one) => one.mou === i + 1),
    money: details.mouMoney.filter((one) => one.mou === i + 1),
    assets: details.mouAssets.filter((one) => one.mou === i + 1),
  }));
  return all.filter((mou) => kind === null || mou.kind === kind);
}

/** A rule about memoranda of a kind: what each of them lacks. A project that has none is not concerned. */
function ofMous(
  kind: Mou['kind'] | null,
  lackingOf: (mou: Whole, project: ProjectFacts, plan: PlanFacts, parameters: RuleParameters) => readonly string[],
) {
  return ofProject((project, plan, parameters): Finding => {
    const mous = mousOf(project, kind);
    if (mous.length === 0) return notApplicable({ count: 0 });
    const rows = mous.map((mou) => {
      const lacking = lackingOf(mou, project, plan, parameters);
      return row(`${mou.kind} ${mou.place}`, project, { lacking: lacking });
    });
    const incomplete = rows.filter(({ facts }) => facts.length > 0);
    return passUnless(incomplete.length > 0 ? [project] : [], { count: mous.length }, { rows });
  });
}

/** The names of what is not there. */
function absent(parts: Readonly<Record<string, unknown>>): string[] {
  return Object.entries(parts).flatMap(([name, value]) => (value === null || value === false ? [name] : []));
}

export const MEMORANDA: Evaluators = {
  H01: ofMous('COOPERATION', (mou) =>
    absent({
      duties: mou.duties,
      money: mou.money.length > 0,
      divisionOfWork: mou.divisionOfWork,
      coordination: mou.coordination,
      maintenance: mou.maintenance,
    }),
  ),

  H02: ofMous('COOPERATION', ({ meetingOn }) => absent({ meetingOn })),

  H03: ofProject((project, _, parameters) => {
    const mous = mousOf(project, 'COOPERATION');
    if (mous.length === 0) return notApplicable({ count: 0 });
    const planned = project.budgetLines.filter(({ stage }) => stage === 'PLANNED');
    if (planned.length === 0) return needsHuman(['budgetLines'], [project]);
    const allowed = parameters.text('H03', 'differenceAllowed');
    const money = mous.flatMap((mou) => mou.money);
    const sources = [...new Set([...planned, ...money].map(({ source }) => source))];
    const rows = sources.flatMap((source) => {
      const of = (list: readonly { source: string | null; amount: string }[]) =>
        sumOfBaht(list.filter((one) => one.source === source).map(({ amount }) => amount));
      const [stated, sum] = [of(planned), of(money)];
      const difference = bahtDifference(stated, sum);
      return exact(difference).abs().lte(allowed) ? [] : [row(source ?? '?', project, { stated, sum, difference })];
    });
    return passUnless(
      rows.length > 0 ? [project] : [],
      { total: sumOfBaht(money.map(({ amount }) => amount)) },
      { rows },
    );
  }),

  H04: ofProject((project, _, parameters) => {
    if (project.projectClass === null) return needsHuman(['projectClass'], [project]);
    if (project.projectClass !== 'KEY') return notApplicable({ projectClass: project.projectClass });
    const parties = new Set(project.agencies.map(({ agency }) => agency));
    const least = parameters.count('H04', 'partiesMin');
    if (parties.size < least) return notApplicable({ partners: [...parties] });
    const signed = mousOf(project, null).filter(({ signedOn }) => signedOn !== null);
    return passUnless(signed.length > 0 ? [] : [project], { partners: [...parties], count: signed.length });
  }),

  H05: ofMous('ASSET_TRANSFER', (mou) =>
    absent({
      transferor: mou.transferor,
      recipient: mou.recipient,
      implementingAgency: mou.implementingAgency,
      purpose: mou.purpose,
      readySite: mou.readySite,
      acceptsAll: mou.acceptsAll,
      careDuty: mou.careDuty,
      annex: mou.assets.length > 0,
    }),
  ),

  H06: ofMous('ASSET_TRANSFER', (mou, _, __, parameters) => {
    const count = (role: MouSignature['role']) => mou.signatures.filter((one) => one.role === role).length;
    return absent({
      copies: mou.copies === parameters.count('H06', 'copies'),
      transferor: count('TRANSFEROR') >= 1,
      recipient: count('RECIPIENT') >= 1,
      witnesses: count('WITNESS') >= parameters.count('H06', 'witnesses'),
      signedOn: mou.signedOn,
    });
  }),

  H07: ofProject((project) => {
    const signers = mousOf(project, 'ASSET_TRANSFER').flatMap(({ signatures }) =>
      signatures.filter(({ signerKind }) => signerKind === 'AGENCY_IN_AREA'),
    );
    if (signers.length === 0) return notApplicable({ count: 0 });
    const without = signers.filter(({ delegationDocument }) => delegationDocument === null);
    const rows = without.map(({ name }) => row(name, project, { lacking: ['delegationDocument'] }));
    return passUnless(without.length > 0 ? [project] : [], { count: signers.length }, { rows });
  }),

  H08: ofProject((project) => {
    const signers = mousOf(project, 'ASSET_TRANSFER').flatMap(({ signatures, signedOn }) =>
      signatures
        .filter(({ signerKind }) => signerKind === 'LOCAL_GOVERNMENT')
        .map((signer) => ({ ...signer, signedOn })),
    );
    if (signers.length === 0) return notApplicable({ count: 0 });
    const lackingOf = ({ position, councilApprovedOn, signedOn }: (typeof signers)[number]) =>
      absent({
        position: position !== null && LOCAL_HEADS.test(position),
        councilApprovedOn: councilApprovedOn !== null && (signedOn === null || councilApprovedOn <= signedOn),
      });
    const rows = signers.flatMap((signer) => {
      const lacking = lackingOf(signer);
      return lacking.length > 0 ? [row(signer.name, project, { lacking })] : [];
    });
    return passUnless(rows.length > 0 ? [project] : [], { count: signers.length }, { rows });
  }),

  H09: ofProject((project, { area }) => {
    if (!area.isGroup) return notApplicable();
    const mous = mousOf(project, 'ASSET_TRANSFER');
    if (mous.length === 0) return notApplicable({ count: 0 });
    const signers = mous.flatMap(({ signatures }) => signatures.filter(({ role }) => role === 'TRANSFEROR'));
    if (signers.length === 0) return fail([project], { lacking: ['transferor'] });
    if (signers.some(({ signerKind }) => signerKind === null))
      return needsHuman(['mous.signatures.signerKind'], [project]);
    const wrong = signers.filter(({ signerKind }) => signerKind !== 'GROUP_HEAD');
    const rows = wrong.map(({ name, signerKind }) => row(name, project, { kind: signerKind }));
    return passUnless(wrong.length > 0 ? [project] : [], { count: signers.length }, { rows });
  }),

  H10: ofProject((project) => {
    const mous = mousOf(project, 'ASSET_TRANSFER');
    if (mous.length === 0) return notApplicable({ count: 0 });
    const incomplete = mous.flatMap(({ assets }) =>
      assets.flatMap((asset) => {
        const lacking = absent({
          quantity: asset.quantity,
          unit: asset.unit,
          unitPrice: asset.unitPrice,
          total: assetTotal(asset),
        });
        return lacking.length > 0 ? [row(asset.item, project, { lacking })] : [];
      }),
    );
    const empty = mous.filter(({ assets }) => assets.length === 0);
    const total = sumOfBaht(mous.flatMap(({ assets }) => assets.map(assetTotal)));
    return passUnless(
      incomplete.length + empty.length > 0 ? [project] : [],
      { total, count: mous.flatMap(({ assets }) => assets).length },
      { rows: incomplete },
    );
  }),

  H11: ofPlan(({ projects, fiscalYear, today }) => {
    const assets = projects.flatMap((project) => project.details.mouAssets.map((asset) => ({ project, asset })));
    if (assets.length === 0) return notApplicable({ count: 0 });
    const rows = assets.map(({ project, asset }) =>
      row(asset.item, project, { state: asset.status, owner: asset.owner, amount: assetTotal(asset) }),
    );
    const isOver = ({ endDate }: ProjectFacts) => (endDate ?? `${fiscalYear - 543}-09-30`) < today;
    const unowned = assets.filter(({ project, asset }) => isOver(project) && asset.owner === null);
    return computed(
      rows,
      { count: assets.length, lacking: unowned.map(({ asset }) => asset.item) },
      unowned.map(({ project }) => project),
    );
  }),
};

/** Who may sign for a local government (note under the form). */
const LOCAL_HEADS = /นายก(องค์การบริหารส่วน(จังหวัด|ตำบล)|เทศมนตรี|เทศบาล|\s*อบจ|\s*อบต|เมือง)/;
