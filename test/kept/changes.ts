/** A change of content by a statement, and whether the questions of the tests show it. */
export interface Change {
  readonly table: string;
  readonly sql: string;
  /** Whether any answer must be another one afterwards: not where the API does not tell what was changed. */
  readonly shows: boolean;
}

const PLAN = `(select id from plan_node where code = 'TH-55-P2571')`;
const PROJECT = `(select id from plan_node where code = 'TH-55-P2571-PJ001')`;
const OF_PLAN = `(select id from plan_node where plan_id = ${PLAN})`;
const ELEMENT = `(select e.id from framework_element e join framework f on f.id = e.framework_id
  where f.code = 'NATIONAL_STRATEGY' and e.level = 'STRATEGY' and e.code = '2')`;

const shown = (table: string, sql: string): Change => ({ table, sql, shows: true });
const unseen = (table: string, sql: string): Change => ({ table, sql, shows: false });

/** Lists that hang on a project: what an entry of each says beside its node and its place. */
const LISTS: readonly (readonly [table: string, columns: string, values: string])[] = [
  ['expenditure_line', 'name, amount', `'ค่าวัสดุ', 1`],
  ['project_trait', 'trait, holds', `'TRAINING', true`],
  ['beneficiary', 'name', `'เกษตรกร'`],
  ['benefit', 'dimension, description', `'ECONOMY', 'รายได้'`],
  ['node_location', 'place', `'บ้านหัวน้ำ'`],
  ['attachment', 'kind, title', `'OTHER', 'แบบแปลน'`],
  ['project_phase', 'fiscal_year, amount, work', `2571, 1, 'ระยะที่ 1'`],
  ['foreign_trip', 'country, purpose, binding', `'LA', 'TOURISM', true`],
  ['group_share', 'area_code, benefits, role', `'TH-55', true, 'ผลิต'`],
  ['mou', 'kind, recipient', `'ASSET_TRANSFER', 'อบจ.น่าน'`],
  ['mou_signature', 'mou, role, name', `1, 'WITNESS', 'นาย ก'`],
  ['mou_money', 'mou, party, amount', `1, 'จังหวัดน่าน', 1`],
  ['mou_asset', 'mou, kind, item', `1, 'BUILDING', 'อาคาร'`],
];

/** A change of every table that has content: of most by insert, update and delete. Done in this order. */
export const CHANGES: readonly Change[] = [
  shown('plan_node', `update plan_node set title = title || 'ๆ' where id = ${PROJECT}`),
  shown('plan_node', `update plan_node set printed_no = '9.9' where id = ${PLAN}`),
  shown('plan_node', `update plan_node set title = title || 'ๆ' where level = 0 and code like 'TH-45%'`),
  shown(
    'plan_node',
    `insert into plan_node (code, area_id, level, parent_id, ordinal, title)
     select code || '-X1', area_id, 5, id, 99, 'กิจกรรมใหม่' from plan_node where id = ${PROJECT}`,
  ),
  shown('plan_node', `delete from plan_node where code = 'TH-55-P2571-PJ001-X1'`),
  shown('node_budget', `insert into node_budget (node_id, fiscal_year, amount) values (${PROJECT}, 2572, 1234567.89)`),
  shown('node_budget', `update node_budget set amount = amount + 1 where node_id = ${PROJECT} and fiscal_year = 2572`),
  shown('node_budget', `delete from node_budget where node_id = ${PROJECT} and fiscal_year = 2572`),
  shown('node_text', `insert into node_text (node_id, field, ordinal, body) values (${PROJECT}, 'note', 1, 'ข้อสังเกต')`),
  shown('node_text', `update node_text set body = body || 'ๆ' where node_id = ${PROJECT} and field = 'note'`),
  shown('node_text', `delete from node_text where node_id = ${PROJECT} and field = 'note'`),
  shown('roadmap_step', `update roadmap_step set body = body || 'ๆ'`),
  shown('development_guideline', `update development_guideline set body = body || 'ๆ' where issue_id in ${OF_PLAN}`),
  shown(
    'project_guideline',
    `insert into project_guideline (project_id, ordinal, printed) values (${PROJECT}, 99, 'แนวทางใหม่')`,
  ),
  shown('project_guideline', `delete from project_guideline where project_id = ${PROJECT} and ordinal = 99`),
  shown('agency', `update agency set name_th = name_th || 'ๆ'`),
  shown('node_agency', `delete from node_agency where node_id = ${PROJECT}`),
  shown(
    'indicator',
    `insert into indicator (code, node_id, ordinal, name) values ('X-K1', ${PROJECT}, 99, 'ตัวชี้วัดใหม่')`,
  ),
  shown(
    'indicator_target',
    `insert into indicator_target (indicator_id, start_year, end_year, printed)
     select id, 2571, 2571, '1' from indicator where code = 'X-K1'`,
  ),
  shown('indicator', `delete from indicator where code = 'X-K1'`),
  shown('alignment', `insert into alignment (node_id, element_id) values (${PROJECT}, ${ELEMENT})`),
  shown('alignment', `update alignment set status = 'SUSPECT' where node_id = ${PROJECT} and element_id = ${ELEMENT}`),
  shown('alignment_evidence', `update alignment_evidence set note = coalesce(note, '') || 'ๆ'`),
  shown('alignment', `delete from alignment where node_id in ${OF_PLAN}`),
  shown(
    'gap_justification',
    `insert into gap_justification (kind, node_id, reason, justified_by, justified_at)
     select 'UNALIGNED_PROJECT', ${PROJECT}, 'x', 'x', now()`,
  ),
  ...LISTS.map(([table, columns, values]) =>
    shown(table, `insert into ${table} (node_id, ordinal, ${columns}) values (${PROJECT}, 1, ${values})`),
  ),
  shown('expenditure_line', `update expenditure_line set name = name || 'ๆ'`),
  shown('mou', 'delete from mou'),
  shown(
    'plan_node',
    `insert into plan_node (code, area_id, level, annual, ordinal, title, start_year, end_year, source_status, synthetic, source, confidence)
     select 'TH-55-A2571', area_id, 1, true, 1, 'แผนปฏิบัติราชการประจำปี', 2571, 2571, source_status, synthetic, source, confidence
     from plan_node where id = ${PLAN}`,
  ),
  shown(
    'ministry_request',
    `insert into ministry_request (node_id, ordinal, title) select id, 1, 'คำขอ' from plan_node where code = 'TH-55-A2571'`,
  ),
  shown(
    'rule_judgement',
    `insert into rule_judgement (node_id, rule, verdict, reason, judged_by, judged_at)
     select id, 'C05', 'EXCEPTION', 'x', 'x', now() from plan_node where code = 'TH-55-A2571'`,
  ),
  shown('rule', `update rule set title_th = title_th || 'ๆ'`),
  shown('rule_parameter', `update rule_parameter set value = '0.99' where rule = 'C03'`),
  shown('area_name', `update area_name set name_en = name_en || 'x', name_th = name_th || 'ๆ'`),
  shown('area', `update area set confidence_note = 'x'`),
  shown('region', `update region set name_en = name_en || 'x'`),
  shown('group_membership', `update group_membership set confidence_note = 'x'`),
  unseen('agency_alias', `delete from agency_alias`),
  shown('framework', `update framework set name_en = name_en || 'x'`),
  shown('framework_level', `update framework_level set name_en = name_en || 'x'`),
  shown('framework_element', `update framework_element set name_th = coalesce(name_th, '') || 'ๆ'`),
  unseen(
    'framework_mapping',
    `insert into framework_mapping (from_element_id, to_element_id, kind, source)
     select ${ELEMENT}, max(id), 'SAME', 'synthetic' from framework_element`,
  ),
  unseen('framework_element_link', `update framework_element_link set source = source || 'x'`),
  unseen('framework_element_alias', `delete from framework_element_alias`),
  shown('approval_route', `update approval_route set note = note || 'x'`),
  shown('approval_state', `update approval_state set name_th = name_th || 'ๆ'`),
  shown('approval_step', `update approval_step set clause = clause || 'x'`),
  shown('approval_rule', `update approval_rule set needs_document = not needs_document where action = 'RETURN'`),
  unseen('plan_level', `update plan_level set name = name || 'x'`),
  unseen('node_text_field', `update node_text_field set clause = clause || 'x'`),
  shown('project_guideline', 'truncate project_guideline'),
  shown('node_text', 'truncate node_text'),
  shown('plan_node', `delete from plan_node where code = 'TH-55-P2571-PJ002'`),
];
