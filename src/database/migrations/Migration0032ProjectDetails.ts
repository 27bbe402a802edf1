import { Migration } from '@mikro-orm/migrations';
import { DROP_DETAILS, MAKE_DETAILS } from './project-detail-tables.js';

/**
 * What an annual plan says of its projects beside their place, title and money, so that the criteria can be judged: expenditure
 * lines, traits, beneficiaries and benefits, locations, attachments, phases, journeys abroad, the shares of the provinces of a
 * group, requests to ministries, memoranda with their annexes, and texts.
 */
export class Migration0032ProjectDetails extends Migration {
  override up(): void {
    this.addSql(MAKE_DETAILS);
  }

  override down(): void {
    this.addSql(DROP_DETAILS);
  }
}
