import type { ForeignTrip } from '../../../details/domain/details.js';
import { type Evaluators, ofProject } from '../evaluator.js';
import { computed, type Finding, needsHuman, passUnless, row } from '../finding.js';
import { type ProjectFacts, textsOf } from '../plan-facts.js';
import type { RuleParameters } from '../rule-parameters.js';
import { whereTrait } from '../traits.js';

/** What our purposes are called in the catalogue. */
const PURPOSES: Readonly<Record<ForeignTrip['purpose'], string>> = {
  TRADE_INVESTMENT: 'TRADE_AND_INVESTMENT',
  TOURISM: 'TOURISM',
  RELATIONS: 'RELATIONS',
  OTHER: 'OTHER',
};

/** A rule about journeys abroad: of a project that has none, or of which nobody has said whether it has. */
function ofJourneys(project: ProjectFacts, evaluate: (trips: readonly ForeignTrip[]) => Finding): Finding {
  return whereTrait(project, 'FOREIGN_TRAVEL', () => {
    const { foreignTrips } = project.details;
    return foreignTrips.length === 0 ? needsHuman(['foreignTrips'], [project]) : evaluate(foreignTrips);
  });
}

function countriesOf(parameters: RuleParameters): string[] {
  return parameters
    .list('B38', 'allowedCountryGroups')
    .flatMap((group) => (group === 'ASEAN' ? parameters.list('B38', 'aseanMembers') : [group]));
}

/** A day so many days after another. */
export function daysAfter(day: string, days: number): string {
  const date = new Date(`${day}T00:00:00Z`);
  date.setUTCDate(date.getUTCDate() + days);
  return date.toISOString().slice(0, 10);
}

function daysBetween(from: string, to: string): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
}

export const JOURNEYS: Evaluators = {
  B38: ofProject((project, _, parameters) =>
    ofJourneys(project, (trips) => {
      const purposes = parameters.list('B38', 'allowedPurposes');
      const bound = parameters.list('B38', 'purposesBoundToCountries');
      const countries = countriesOf(parameters);
      const isAllowed = ({ purpose, country }: ForeignTrip) =>
        purposes.includes(PURPOSES[purpose]) && (!bound.includes(PURPOSES[purpose]) || countries.includes(country));
      const rows = trips.map((trip) =>
        row(trip.country, project, {
          purpose: trip.purpose,
          country: trip.country,
          verdict: isAllowed(trip) ? 'YES' : 'NO',
        }),
      );
      return passUnless(trips.every(isAllowed) ? [] : [project], { count: trips.length }, { rows });
    }),
  ),

  B39: ofProject((project) =>
    ofJourneys(project, (trips) => {
      const lacking = [
        ...(textsOf(project, 'travelPlan').length === 0 ? ['travelPlan'] : []),
        ...(trips.some(({ binding }) => !binding) && textsOf(project, 'travelWorth').length === 0
          ? ['travelWorth']
          : []),
      ];
      return passUnless(lacking.length > 0 ? [project] : [], { lacking: lacking });
    }),
  ),

  B40: ofProject((project, _, parameters) =>
    ofJourneys(project, (trips) => {
      const before = parameters.count('B40', 'opinionDaysBeforeDepartureMin');
      const asked = trips.filter(({ purpose, binding }) => purpose === 'TRADE_INVESTMENT' || binding);
      if (asked.length === 0) return passUnless([], { count: 0 });
      const isHeard = ({ opinionOn, departsOn }: ForeignTrip) =>
        opinionOn !== null && (departsOn === null || daysAfter(opinionOn, before) <= departsOn);
      const rows = asked.map((trip) =>
        row(trip.country, project, {
          doneOn: trip.opinionOn,
          startDate: trip.departsOn,
          verdict: isHeard(trip) ? 'YES' : 'NO',
        }),
      );
      return passUnless(asked.every(isHeard) ? [] : [project], { count: asked.length }, { rows });
    }),
  ),

  B41: ofProject((project, { today }, parameters) =>
    ofJourneys(project, (trips) => {
      const days = parameters.count('B41', 'reportDays');
      const due = trips.flatMap((trip) =>
        trip.returnsOn === null ? [] : [{ ...trip, dueOn: daysAfter(trip.returnsOn, days) }],
      );
      if (due.length === 0) return needsHuman(['foreignTrips.returnsOn'], [project]);
      const stateOf = ({ reportSentOn, dueOn }: (typeof due)[number]) => {
        if (reportSentOn !== null) return reportSentOn <= dueOn ? 'SENT' : 'SENT_LATE';
        return today > dueOn ? 'OVERDUE' : 'DUE';
      };
      const rows = due.map((trip) =>
        row(trip.country, project, {
          state: stateOf(trip),
          dueOn: trip.dueOn,
          doneOn: trip.reportSentOn,
          daysLeft: trip.reportSentOn === null ? daysBetween(today, trip.dueOn) : null,
        }),
      );
      const overdue = due.filter((trip) => stateOf(trip) === 'OVERDUE');
      return computed(
        rows,
        { count: due.length, lacking: overdue.map(({ country }) => country) },
        overdue.length > 0 ? [project] : [],
      );
    }),
  ),
};
