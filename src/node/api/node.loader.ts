import { findAgenciesByCodes } from '../../agencies/store/agency.read-model.js';
import { areaByCode } from '../../areas/api/area.loaders.js';
import { PlanLineageError } from '../../errors/plan-lineage-error.js';
import { findElementsByKeys } from '../../frameworks/store/framework.read-model.js';
import { findGapByKey } from '../../gaps/api/gap.loader.js';
import type { RequestContext } from '../../graphql/context.js';
import { defineLoader, oneEach } from '../../graphql/loader.js';
import { fromGlobalId } from '../../graphql/relay/global-id.js';
import type { NodeValue } from '../../graphql/relay/node.type.js';
import { importJobByKey } from '../../imports/api/import-job.loader.js';
import { findIndicatorsByCodes } from '../../indicators/store/indicator.read-model.js';
import { nodeByCode } from '../../plans/api/plan-node.loaders.js';
import { PLAN_NODE_TYPE_NAMES, typeNameOf } from '../../plans/api/plan-node-id.js';
import { findGuidelinesByCodes } from '../../plans/store/node-detail.read-model.js';
import { revisionByKey } from '../../revisions/api/revision.loaders.js';

const agencyByCode = defineLoader(async ({ db }, codes: readonly string[]) =>
  oneEach(codes, await findAgenciesByCodes(db, codes), (agency) => agency.code),
);

const indicatorByCode = defineLoader(async ({ db }, codes: readonly string[]) =>
  oneEach(codes, await findIndicatorsByCodes(db, codes), (indicator) => indicator.code),
);

const guidelineByCode = defineLoader(async ({ db }, codes: readonly string[]) =>
  oneEach(codes, await findGuidelinesByCodes(db, codes), (guideline) => guideline.code),
);

const elementByKey = defineLoader(async ({ db }, keys: readonly string[]) =>
  oneEach(keys, await findElementsByKeys(db, keys), ({ framework, level, code }) => `${framework}/${level}/${code}`),
);

type Find = (context: RequestContext, key: string) => Promise<object | null>;

/** How each kind of object is found by the key in its ID. */
const FINDERS: Record<string, Find> = {
  Area: (context, key) => areaByCode(context).load(key),
  Agency: (context, key) => agencyByCode(context).load(key),
  FrameworkElement: (context, key) => elementByKey(context).load(key),
  Indicator: (context, key) => indicatorByCode(context).load(key),
  DevelopmentGuideline: (context, key) => guidelineByCode(context).load(key),
  Gap: findGapByKey,
  PlanRevision: (context, key) => revisionByKey(context).load(key),
  ImportJob: importJobByKey,
};

async function planNode(context: RequestContext, type: string, code: string): Promise<object | null> {
  const node = await nodeByCode(context).load(code);
  return node && typeNameOf(node.level) === type ? node : null;
}

/** The object of an ID with its type, or null; INVALID_ID when the ID is malformed or of no kind that we have. */
export async function nodeOf(context: RequestContext, id: string, field = 'id'): Promise<NodeValue | null> {
  const { type, key } = fromGlobalId(id, field);
  const finder = FINDERS[type];
  if (!finder && !PLAN_NODE_TYPE_NAMES.includes(type)) {
    throw new PlanLineageError('INVALID_ID', `${field}: nothing of the kind "${type}" can be fetched by ID.`, {
      field,
    });
  }
  const found = finder ? await finder(context, key) : await planNode(context, type, key);
  return found && { __typename: type, ...found };
}
