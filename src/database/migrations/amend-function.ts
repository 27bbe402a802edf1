/** Text of a function, and what is to stand in its place. */
export type Amendment = readonly [from: string, to: string];

/**
 * SQL that puts other text in the place of some text of a function as it is now, its settings and rights included. It fails
 * where the text is not there: a function that has changed meanwhile is not amended blindly.
 */
export function amendFunction(name: string, changes: readonly Amendment[]): string {
  const amend = ([from, to]: Amendment) => `
      if strpos(definition, $from$${from}$from$) = 0 then
        raise exception 'the function ${name} does not say: %', $from$${from}$from$;
      end if;
      definition := replace(definition, $from$${from}$from$, $to$${to}$to$);`;
  return `
    do $amend$
    declare
      definition text := pg_get_functiondef('${name}'::regprocedure);
    begin${changes.map(amend).join('')}
      execute definition;
    end $amend$;`;
}

/** The other way round. */
export function takeBack(changes: readonly Amendment[]): Amendment[] {
  return changes.toReversed().map(([from, to]) => [to, from]);
}
