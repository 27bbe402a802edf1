/** A function as some statements make it, to be put in the place of a later or an earlier one. */
export function functionIn(statements: string, name: string): string {
  const made = new RegExp(`create (?:or replace )?function ${name.replace('.', '\\.')}\\(`).exec(statements);
  const text = statements.slice(made?.index);
  const end = /\n {2}(?:end )?\$\$;/.exec(text);
  if (!made || !end) throw new Error(`${name} is not among the statements`);
  return text.slice(0, end.index + end[0].length).replace(made[0], `create or replace function ${name}(`);
}
