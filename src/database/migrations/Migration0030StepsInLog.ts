import { Migration } from '@mikro-orm/migrations';

/** The history of a node says in which revision each change went: the next step in the log of its plan is found, not walked to. */
export class Migration0030StepsInLog extends Migration {
  override up(): void {
    this.addSql(`
      create index audit_event_step_idx on audit_event (chain_id, position)
      where operation in ('submitPlan', 'recordApproval', 'discardDraft');
    `);
  }

  override down(): void {
    this.addSql('drop index audit_event_step_idx;');
  }
}
