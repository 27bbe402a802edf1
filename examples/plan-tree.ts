/**
 * A front end draws a whole five-year plan with one request.
 *
 *   npm run example:plan-tree                 Nan, 2571
 *   npm run example:plan-tree -- TH-67 2571   another plan
 */
import { ask } from './client.ts';
import { PlanTreeDocument } from './generated/operations.ts';

const [areaCode = 'TH-55', startYear = '2571'] = process.argv.slice(2);
const { fiveYearPlan: plan } = await ask(PlanTreeDocument, { areaCode, startYear: Number(startYear) });
if (!plan) throw new Error('the server answered neither a plan nor an error');

const baht = (amount: string | null | undefined) => (amount == null ? 'not stated' : `${amount} baht`);

console.log(`${plan.title} (${plan.area.nameEn}): ${baht(plan.budget)}`);
for (const issue of plan.developmentIssues) {
  console.log(`${issue.ordinal}. ${issue.title}: ${baht(issue.budget)}`);
  for (const programme of issue.programmes) {
    console.log(`   ${issue.ordinal}.${programme.ordinal} ${programme.title}: ${baht(programme.budget)}`);
    for (const project of programme.projects) {
      console.log(`      ${project.printedNo ?? project.code} ${project.title}: ${baht(project.budget)}`);
      for (const activity of project.mainActivities) {
        console.log(
          `         ${activity.ordinal}) ${activity.title} (${activity.subActivities.length} sub-activities)`,
        );
      }
    }
  }
}
if (plan.unplacedProjects.length > 0) console.log('In no programme:');
for (const project of plan.unplacedProjects) {
  console.log(`      ${project.printedNo ?? project.code} ${project.title}: ${baht(project.budget)}`);
}
