import { Migration } from '@mikro-orm/migrations';
import { triggersOf } from './project-detail-tables.js';

/**
 * What people say of rules that facts do not decide, and which breaches they accept and why: part of the plan, so that it is
 * drafted, approved, frozen with revisions and logged like all that the plan says.
 */
export class Migration0034RuleJudgements extends Migration {
  override up(): void {
    this.addSql(`
      create type rule_verdict as enum ('PASS', 'FAIL', 'NOT_APPLICABLE', 'EXCEPTION');
      create table rule_judgement (
        node_id bigint not null references plan_node on delete cascade,
        rule text not null references rule,
        verdict rule_verdict not null,
        reason text not null check (reason ~ '\\S'),
        document text,
        judged_by text not null check (judged_by ~ '\\S'),
        judged_at timestamptz not null,
        primary key (node_id, rule)
      );
      ${triggersOf('rule_judgement')}
      insert into history.content_table (position, name, key, to_node, kept, leads_by, leads_to)
      select max(position) + 1, 'rule_judgement', '{node_id,rule}', 'join SCHEMA.plan_node n on n.id = t.node_id', '{}',
        'node_id', 'plan_node'
      from history.content_table;
      select history.follow();
    `);
  }

  override down(): void {
    this.addSql(`
      delete from history.content_table where name = 'rule_judgement';
      drop function history.rule_judgement_of;
      drop view as_of.rule_judgement;
      drop table public.rule_judgement, draft.rule_judgement, history.rule_judgement cascade;
      drop type rule_verdict;
    `);
  }
}
